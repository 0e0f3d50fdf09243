"""Days and times as each language writes them; always those of Yokohama."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.utils import timezone
from django.utils.dateformat import format as django_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language


@dataclass(frozen=True)
class DateStyle:
    """Formats (Django's letters) of one language.

    ``document`` stands in a letter and in a close list: neither has room for a weekday.
    ``first`` and ``last`` are the two ends of a range: within a month, within a year, or
    over the turn of the year. ``sign`` stands between two times.
    """

    full: str
    short: str
    document: str
    first: tuple[str, str, str]
    joint: str
    last: tuple[str, str, str]
    sign: str


_JA, _EN = "Y年n月j日（D）", "l, j F Y"
# The wave dash U+301C, not the tilde U+FF5E that looks like it: only that one never begins
# a line (JLREQ, cl-03; UAX #14, class NS).
_WAVE = "〜"
STYLES = {
    "ja": DateStyle(
        full=_JA,
        short="n月j日（D）",
        document="Y年n月j日",
        first=(_JA, _JA, _JA),
        joint=_WAVE,
        last=("j日（D）", "n月j日（D）", _JA),
        sign=_WAVE,
    ),
    "en": DateStyle(
        full=_EN,
        short="D, j M",
        document="j F Y",
        first=("l, j", "l, j F", _EN),
        joint=" to ",
        last=(_EN, _EN, _EN),
        sign="–",
    ),
}


def long_date(day: date) -> str:
    """``2025年11月25日（火）``, ``Tuesday, 25 November 2025``."""
    return django_format(day, _style().full)


def short_date(day: date) -> str:
    """``11月25日（火）``, ``Tue, 25 Nov``: where the year is clear."""
    return django_format(day, _style().short)


def document_date(day: date | None) -> str:
    """``2025年11月25日``, ``25 November 2025``; empty where the day is not known."""
    return django_format(day, _style().document) if day else ""


def date_range(first: date, last: date | None) -> str:
    """``2025年11月25日（火）〜27日（木）``, ``Tuesday, 25 to Thursday, 27 November 2025``."""
    return _style().joint.join(text for _day, text in _ends(first, last))


def date_html(day: date | None) -> SafeString:
    """``long_date`` in a ``time`` element; empty where the day is not known."""
    return _time_html(day, long_date(day)) if day else SafeString()


def date_range_html(first: date, last: date | None) -> SafeString:
    """``date_range`` with each end in a ``time`` element: HTML has none for a range.

    All in one ``span``, which a flexible box takes as one thing.
    """
    ends = [_time_html(day, text) for day, text in _ends(first, last)]
    return format_html("<span>{}</span>", SafeString(_style().joint.join(ends)))


def range_sign() -> str:
    """What stands between two times: 〜 in Japanese, an en dash in English."""
    return _style().sign


def yokohama_day(moment: datetime) -> date:
    """The day in Yokohama, whatever time zone a member of staff has chosen for the admin."""
    return timezone.localdate(moment, timezone.get_default_timezone())


def yokohama_time(moment: datetime) -> str:
    """The time in Yokohama, ``09:30``."""
    return timezone.localtime(moment, timezone.get_default_timezone()).strftime("%H:%M")


def _style() -> DateStyle:
    # A language without a style of its own writes dates in English form, with its own names.
    return STYLES.get(get_language() or settings.LANGUAGE_CODE, STYLES["en"])


def _ends(first, last) -> list[tuple[date, str]]:
    """The ends of a range with their texts; one end where it is a single day."""
    if last is None or last == first:
        return [(first, long_date(first))]
    style = _style()
    step = 0 if _same_month(first, last) else 1 if first.year == last.year else 2
    return [
        (first, django_format(first, style.first[step])),
        (last, django_format(last, style.last[step])),
    ]


def _time_html(day, text):
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), text)


def _same_month(first, last):
    return (first.year, first.month) == (last.year, last.month)
