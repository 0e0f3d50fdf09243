"""Which pages a reader needs where there is no network, in the active language."""

import hashlib
from dataclasses import asdict, dataclass
from itertools import chain, islice

from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import reverse
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from ascc.i18n import localized

from ..appearances import speakers_of
from ..editions import current_edition
from ..exports.reading import last_change
from ..models import EditionPage, SessionPage
from ..speaker_lists import speaker_list_url

# A phone in a corridor: what comes first in the list matters most.
MOST_PAGES = 400


@dataclass(frozen=True)
class OfflinePage:
    """A page to keep; a main one has a title, by which a reader without network finds it."""

    url: str
    title: str = ""
    language: str = ""


def offline_list(edition, request) -> dict:
    """``version`` and ``pages`` of an edition, for the service worker.

    The main pages come first, then the sessions by time (the field tour is one of them), then
    their people. The version is another one when a page may have changed, or the files of
    the site.
    """
    pages = chain(
        _main_pages(edition, request),
        _pages(SessionPage.objects.of_edition(edition).public_sessions().in_time_order(), request),
        _pages(speakers_of(edition), request),
    )
    entries = [asdict(page) for page in islice(pages, MOST_PAGES)]
    return {"version": _version(edition, entries), "pages": entries}


def _main_pages(edition, request):
    url, code = edition.get_url(request), get_language()
    yield OfflinePage(url, str(localized(edition, "title").value), code)
    yield OfflinePage(f"{url}now/", _("Now and next"), code)
    yield OfflinePage(reverse("my_programme", args=[edition.slug]), _("My programme"), code)
    yield OfflinePage(f"{url}changes/", pgettext("page of the programme", "Changes"), code)
    if speakers := speaker_list_url(request):
        is_current = edition == current_edition()
        query = "" if is_current else f"?edition={edition.slug}"
        yield OfflinePage(f"{speakers}{query}", _("Speakers"), code)
    # Where the site begins that was put on the home screen.
    yield OfflinePage(f"/{code}/")


def _pages(queryset, request):
    for page in queryset[:MOST_PAGES]:
        yield OfflinePage(page.get_url(request))


def _version(edition: EditionPage, entries) -> str:
    # The hash of all file names; without hashed names (development) there is none.
    files = getattr(staticfiles_storage, "manifest_hash", "")
    text = f"{last_change(edition).isoformat()} {files} {entries}"
    return hashlib.sha256(text.encode()).hexdigest()[:16]
