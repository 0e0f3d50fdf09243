"""The addresses of the exports: parse, read, answer."""

from django.http import Http404

from ..editions_at import public_edition
from ..filters import programme_filter
from ..models import SessionPage
from . import FORMATS
from .http import export_methods, export_response, preflight
from .ical import CONTENT_TYPE, calendar_of
from .reading import last_change, read_programme
from .selection import selection_words


@export_methods
def schedule(request, edition, name):
    """An edition, or what its filter chooses of it, in one of ``FORMATS``."""
    if request.method == "OPTIONS":
        return preflight()
    page, export = public_edition(edition), FORMATS[name]
    chosen = programme_filter(page, request.GET)
    sessions = chosen.narrow(SessionPage.objects.of_edition(page).public_sessions())
    query = f"?{chosen.query_string}" if chosen else ""
    programme = read_programme(
        request,
        page,
        sessions,
        request.build_absolute_uri(f"{request.path}{query}"),
        selection_words(page, chosen),
    )
    if export.needs_days and not programme.days:
        raise Http404
    return export_response(
        request, export.render(programme), export.content_type, last_change(page)
    )


@export_methods
def session(request, edition, slug):
    """One session as a file for a calendar; none while its time is to be announced."""
    if request.method == "OPTIONS":
        return preflight()
    page = public_edition(edition)
    sessions = SessionPage.objects.of_edition(page).public_sessions().filter(slug=slug)
    programme = read_programme(request, page, sessions, request.build_absolute_uri(request.path))
    if not programme.sessions:
        raise Http404
    content = calendar_of(programme, is_feed=False)
    return export_response(request, content, CONTENT_TYPE, last_change(page), f"{slug}.ics")
