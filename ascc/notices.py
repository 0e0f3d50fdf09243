"""The notices for all that readers see now.

Every page shows them, so they are read from the cache and not from the database. The copy is
dropped when staff change something; a process with a cache of its own sees the change when its
copy is ``COPY_LASTS`` old. Pages are kept by browsers for less than a minute, so that a notice
is everywhere within one.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.cache import cache
from django.utils import timezone

from .i18n import language_codes
from .models import SiteNotice

_KEY = "ascc.site_notices"
COPY_LASTS = timedelta(seconds=10)
# An old copy is better than none on an error page, which asks for no database.
_OLD_COPY_LASTS = 24 * 60 * 60
_MOST_URGENT_FIRST = ("emergency", "warning", "info")


@dataclass(frozen=True)
class ShownNotice:
    """A notice in every language; ``title_ja``, ``text_en`` … as ``i18n.localized`` reads them."""

    pk: int
    level: str
    shows_from: datetime
    shows_until: datetime | None
    texts: dict[str, str]

    def __getattr__(self, name):
        # Only what is no field comes here; a pickled copy asks before its fields are there.
        try:
            return self.__dict__["texts"][name]
        except KeyError:
            raise AttributeError(name) from None

    def is_shown(self, moment: datetime) -> bool:
        """Whether readers see it at ``moment``."""
        is_over = self.shows_until is not None and self.shows_until <= moment
        return self.shows_from <= moment and not is_over


def current_notices() -> list[ShownNotice]:
    """What stands above every page now, the most urgent and the newest first."""
    copy = cache.get(_KEY)
    if copy is None or abs(timezone.now() - copy[0]) > COPY_LASTS:
        copy = timezone.now(), [_shown(notice) for notice in SiteNotice.objects.put_up()]
        cache.set(_KEY, copy, _OLD_COPY_LASTS)
    return _now_shown(copy[1])


def known_notices() -> list[ShownNotice]:
    """As ``current_notices``, from the cache alone and never failing: for error pages."""
    try:
        copy = cache.get(_KEY)
    # Whatever is broken, the error page must come.
    except Exception:
        return []
    return _now_shown(copy[1]) if copy else []


def forget_notices():
    """Read the notices anew on the next page."""
    cache.delete(_KEY)


def _now_shown(notices) -> list[ShownNotice]:
    now = timezone.now()
    shown = [notice for notice in notices if notice.is_shown(now)]
    return sorted(shown, key=lambda notice: _MOST_URGENT_FIRST.index(notice.level))


def _shown(notice) -> ShownNotice:
    names = [f"{field}_{code}" for field in ("title", "text") for code in language_codes()]
    texts = {name: getattr(notice, name) or "" for name in names}
    return ShownNotice(notice.pk, notice.level, notice.shows_from, notice.shows_until, texts)
