"""Links to the days of an edition's timetable."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from ascc.dates import short_date


@dataclass(frozen=True)
class DayTab:
    """A link that shows one day of the timetable or all of them, for the tabs component."""

    label_html: str
    url: str
    is_current: bool = False


def chosen_day(text: str, days: Iterable[date]) -> date | None:
    """The day that an address asks for; ``None`` (all days) if it is none of ``days``."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day in days else None


def day_tabs(days: list[date], chosen: date | None) -> list[DayTab]:
    """One tab for all days and one a day; none where there is nothing to choose."""
    if len(days) < 2:
        return []
    return [DayTab(_("All days"), "./#timetable", chosen is None), *day_links(days, "", chosen)]


def timetable_url(edition_url: str, day: date | None) -> str:
    """Where a day stands in the timetable of an edition."""
    return f"{edition_url}#day-{day.isoformat()}" if day else edition_url


def day_links(days: Iterable[date], page_url: str, chosen: date | None = None) -> list[DayTab]:
    """A link a day to the timetable at ``page_url`` (empty: the page itself)."""
    return [
        DayTab(short_date(day), f"{page_url}?day={day.isoformat()}#timetable", day == chosen)
        for day in days
    ]
