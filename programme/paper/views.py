"""The programme of an edition as PDF, for everybody."""

from django.http import HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.views.decorators.http import condition, require_safe

from ascc.shortlink_files import printed_url

from ..editions_at import public_edition
from ..filters import DAY, ROOM, programme_filter
from .files import PaperFile, programme_file
from .options import BadOptionError, read_options
from .reading import read_programme


@require_safe
def schedule_pdf(request, edition):
    """The booklet, a ``?day=`` or the door of a ``?room=``; see ``options`` and ``filters``."""
    page = public_edition(edition)
    try:
        options = read_options(page, request.GET)
    except BadOptionError as error:
        return _refuse(str(error))
    # Day and room make a paper of their own; what else is chosen leaves sessions out of it.
    chosen = programme_filter(page, request.GET).without(DAY).without(ROOM)
    programme = read_programme(page, lambda link: printed_url(link, request), chosen)
    return file_response(request, programme_file(programme, options))


def file_response(request, paper: PaperFile) -> HttpResponse:
    """A paper to read or print, or 304 where the reader has it."""

    @condition(
        etag_func=lambda request: f'"{paper.digest}"',
        last_modified_func=lambda request: paper.changed_at,
    )
    def respond(request):
        response = HttpResponse(paper.pdf(), content_type="application/pdf")
        response.headers["Content-Language"] = paper.data["language"]
        response.headers["Content-Disposition"] = content_disposition_header(False, paper.name)
        # The programme may change any minute: keep it, but ask each time whether it still holds.
        patch_cache_control(response, no_cache=True)
        return response

    return respond(request)


def _refuse(message: str) -> HttpResponse:
    response = HttpResponse(f"{message}\n", status=400, content_type="text/plain; charset=utf-8")
    response.headers["Content-Language"] = get_language()
    return response
