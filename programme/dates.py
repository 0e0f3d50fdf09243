"""Days as each language writes them, with the weekday; always the days of Yokohama."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.utils import timezone
from django.utils.dateformat import format as django_format
from django.utils.translation import get_language


@dataclass(frozen=True)
class DateStyle:
    """Formats (Django's letters) of one language.

    ``first`` and ``last`` are the two ends of a range: within a month, within a year, or
    over the turn of the year.
    """

    full: str
    short: str
    first: tuple[str, str, str]
    joint: str
    last: tuple[str, str, str]


_JA, _EN = "Y年n月j日（D）", "l, j F Y"
STYLES = {
    "ja": DateStyle(_JA, "n月j日（D）", (_JA, _JA, _JA), "～", ("j日（D）", "n月j日（D）", _JA)),
    "en": DateStyle(_EN, "D, j M", ("l, j", "l, j F", _EN), " to ", (_EN, _EN, _EN)),
}


def long_date(day: date) -> str:
    """``2025年11月25日（火）``, ``Tuesday, 25 November 2025``."""
    return django_format(day, _style().full)


def short_date(day: date) -> str:
    """``11月25日（火）``, ``Tue, 25 Nov``: where the year is clear."""
    return django_format(day, _style().short)


def date_range(first: date, last: date | None) -> str:
    """``2025年11月25日（火）～27日（木）``, ``Tuesday, 25 to Thursday, 27 November 2025``."""
    if last is None or last == first:
        return long_date(first)
    style = _style()
    step = 0 if _same_month(first, last) else 1 if first.year == last.year else 2
    return style.joint.join(
        [django_format(first, style.first[step]), django_format(last, style.last[step])]
    )


def yokohama_day(moment: datetime) -> date:
    """The day in Yokohama, whatever time zone a member of staff has chosen for the admin."""
    return timezone.localdate(moment, timezone.get_default_timezone())


def yokohama_time(moment: datetime) -> str:
    """The time in Yokohama, ``09:30``."""
    return timezone.localtime(moment, timezone.get_default_timezone()).strftime("%H:%M")


def session_day(session) -> date | None:
    """The day of a session: that of its start, or the one that staff entered."""
    return yokohama_day(session.starts_at) if session.starts_at else session.day


def _style() -> DateStyle:
    # A language without a style of its own writes dates in English form, with its own names.
    return STYLES.get(get_language() or settings.LANGUAGE_CODE, STYLES["en"])


def _same_month(first, last):
    return (first.year, first.month) == (last.year, last.month)
