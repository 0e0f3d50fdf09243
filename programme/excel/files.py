"""The workbook over HTTP: for staff with drafts, empty for a first import, for readers as it is."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from .. import clock
from ..desk.access import open_edition
from ..editions_at import public_edition
from ..exports.http import export_methods, export_response, preflight
from ..exports.reading import last_change
from .current import blank, for_readers, for_staff
from .stable import stable
from .workbook import workbook_bytes

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@export_methods
def public_workbook(request, edition):
    """What is public of an edition; the same bytes for as long as nothing changes."""
    if request.method == "OPTIONS":
        return preflight()
    page = public_edition(edition)
    changed_at = last_change(page)
    content = stable(workbook_bytes(for_readers(page), changed_at), changed_at)
    return export_response(
        request, content, CONTENT_TYPE, changed_at, f"programme-{page.slug}.xlsx"
    )


def staff_workbook(request, edition_pk):
    """Everything, drafts included, to work on."""
    edition = open_edition(request.user, edition_pk)
    return _file(for_staff(edition), f"programme-{edition.slug}-{_moment():%Y%m%d-%H%M}.xlsx")


def empty_workbook(request, edition_pk):
    """Only the speakers that the site knows, to choose from in a first import."""
    edition = open_edition(request.user, edition_pk)
    return _file(blank(edition), f"programme-{edition.slug}-empty.xlsx")


def _file(current, name) -> HttpResponse:
    headers = {
        "Content-Disposition": content_disposition_header(True, name),
        "Cache-Control": "no-store",
    }
    content = workbook_bytes(current, clock.now())
    return HttpResponse(content, content_type=CONTENT_TYPE, headers=headers)


def _moment():
    return timezone.localtime(clock.now(), timezone.get_default_timezone())
