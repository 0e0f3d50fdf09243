"""A reader's own programme: a page, a QR code and a calendar, all of them by their address."""

from hashlib import sha256

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from ascc import qr

from ..editions_at import public_edition
from ..exports.http import export_methods, export_response, preflight
from ..exports.ical import CONTENT_TYPE, calendar_of
from ..exports.reading import last_change, read_programme
from ..models import SessionPage
from .choice import BadChoiceError, choice_query, chosen_codes, printed_query
from .days import my_days

HOUR = 60 * 60
#: More make a code that a telephone does not read from another one's screen.
MOST_IN_A_CODE = 60
#: A clear pixel: a picture needs an address, and before the script runs there is none.
BLANK_PICTURE = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


@require_safe
def my_programme(request, edition: str):
    """``…/my/``: the sessions that ``?s=`` names; without it all, for the script to choose from.

    The script shows those that the browser remembers. Without it, a reader ticks them in a
    form that leads to the address with their codes.
    """
    page = public_edition(edition)
    codes, problem = _chosen(request)
    public = SessionPage.objects.of_edition(page).public_sessions()
    sessions = public.filter(code__in=codes) if codes else public
    days = my_days(sessions, page, request, with_overlaps=bool(codes))
    found = [item.code for day in days for item in day.items] if codes else []
    context = {
        "edition": page,
        "edition_url": page.get_url(request),
        "own_url": reverse("my_programme", args=[page.slug]),
        "list_url": reverse("pages_to_keep", args=[page.slug]),
        "is_choice": bool(codes),
        "days": days,
        "query": choice_query(found) if found else "",
        "share_url": _absolute(request, page, choice_query(found)) if found else "",
        "has_code": 0 < len(found) <= MOST_IN_A_CODE,
        "blank_picture": BLANK_PICTURE,
        "problem": problem or _left_out(len(codes) - len(found)),
    }
    return render(request, "programme/my/page.html", context)


@require_safe
def my_code(request, edition: str):
    """``…/my.svg?s=``: a QR code that leads to the page with these sessions."""
    page = public_edition(edition)
    try:
        codes = _public_codes(page, chosen_codes(request.GET.getlist("s")))
        if len(codes) > MOST_IN_A_CODE:
            raise BadChoiceError(
                _("A QR code can hold up to %(most)d sessions.") % {"most": MOST_IN_A_CODE}
            )
    except BadChoiceError as error:
        return _refuse(error)
    address = _absolute(request, page, printed_query(codes))
    content = qr.svg(address, label=_("My programme"))
    response = HttpResponse(content, content_type="image/svg+xml")
    response.headers["ETag"] = quote_etag(sha256(content).hexdigest()[:32])
    response.headers["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, public=True, max_age=HOUR)
    return get_conditional_response(request, response.headers["ETag"], response=response)


@export_methods
def my_calendar(request, edition: str):
    """``…/my.ics?s=``: these sessions for a calendar, which may ask again at any time.

    Sessions keep their identities, so that nothing doubles beside the whole calendar. Codes
    that are not (or no longer) in the programme are left out.
    """
    if request.method == "OPTIONS":
        return preflight()
    page = public_edition(edition)
    try:
        codes = chosen_codes(request.GET.getlist("s"))
    except BadChoiceError as error:
        return _refuse(error)
    sessions = SessionPage.objects.of_edition(page).public_sessions().filter(code__in=codes)
    address = request.build_absolute_uri(request.path + choice_query(codes))
    programme = read_programme(request, page, sessions, address)
    return export_response(request, calendar_of(programme), CONTENT_TYPE, last_change(page))


def _chosen(request) -> tuple[tuple[str, ...], str]:
    """The codes that the address names, and what is wrong with it."""
    if "s" not in request.GET:
        return (), ""
    try:
        return chosen_codes(request.GET.getlist("s")), ""
    except BadChoiceError as error:
        return (), str(error)


def _left_out(number: int) -> str:
    if not number:
        return ""
    return ngettext(
        "%(number)d session is not in this programme and was left out.",
        "%(number)d sessions are not in this programme and were left out.",
        number,
    ) % {"number": number}


def _public_codes(edition, codes) -> list[str]:
    """Those of the codes that are in the programme; raises :class:`BadChoiceError` for none."""
    public = SessionPage.objects.of_edition(edition).public_sessions()
    known = set(public.filter(code__in=codes).values_list("code", flat=True))
    found = [code for code in codes if code in known]
    if not found:
        raise BadChoiceError(_("None of these sessions is in this programme."))
    return found


def _absolute(request, edition, query: str) -> str:
    path = reverse("my_programme", args=[edition.slug]) + query
    return (
        f"{settings.PUBLIC_URL}{path}" if settings.PUBLIC_URL else request.build_absolute_uri(path)
    )


def _refuse(error: BadChoiceError) -> HttpResponse:
    return HttpResponse(f"{error}\n", status=400, content_type="text/plain; charset=utf-8")
