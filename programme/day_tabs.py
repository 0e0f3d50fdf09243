"""Links to the days of an edition's timetable."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from ascc.dates import short_date

from .phases import Phase, stand_of


@dataclass(frozen=True)
class DayTab:
    """A link that shows one day of the timetable or all of them, for the tabs component."""

    label_html: str
    url: str
    is_current: bool = False


# The day of an address that shows all of them, also while the edition runs.
ALL_DAYS = "all"


def day_of_edition(edition, now: datetime) -> date | None:
    """Today, where it is a day of the edition."""
    stand = stand_of(edition.starts_on, edition.ends_on, now)
    return stand.today if stand.phase == Phase.DURING else None


def shown_day(text: str, days: Iterable[date], today: date | None) -> date | None:
    """The day that an address asks for; ``None`` is all days.

    Without a word, or with one that is no day of ``days``, it is today while the edition runs.
    """
    if text == ALL_DAYS:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return today
    return day if day in days else today


def day_tabs(
    days: list[date], chosen: date | None, today: date | None = None, query: str = ""
) -> list[DayTab]:
    """One tab for all days and one a day; none where there is nothing to choose.

    ``query`` is what else the address asks for, and goes along.
    """
    if len(days) < 2:
        return []
    everything = "&".join(filter(None, [f"day={ALL_DAYS}" if today else "", query]))
    all_days = f"?{everything}#timetable" if everything else "./#timetable"
    return [DayTab(_("All days"), all_days, chosen is None), *day_links(days, "", chosen, query)]


def timetable_url(edition_url: str, day: date | None) -> str:
    """Where a day stands in the timetable of an edition."""
    return f"{edition_url}#day-{day.isoformat()}" if day else edition_url


def day_links(
    days: Iterable[date], page_url: str, chosen: date | None = None, query: str = ""
) -> list[DayTab]:
    """A link a day to the timetable at ``page_url`` (empty: the page itself)."""
    rest = f"&{query}" if query else ""
    return [
        DayTab(short_date(day), f"{page_url}?day={day.isoformat()}{rest}#timetable", day == chosen)
        for day in days
    ]
