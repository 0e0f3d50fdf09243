"""The timetable of an edition: sessions in, days out. Pure computing."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from .grid import Column, Row, day_grid


class Placed(Protocol):
    """What the timetable asks of a session; times are aware datetimes.

    ``room`` is ``None`` while it is to be announced; rooms are hashable and sort in the
    order of their columns. ``for_everybody`` marks what needs no room, because nothing
    else takes place (a break).
    """

    day: date | None
    starts_at: datetime | None
    ends_at: datetime | None
    room: Hashable | None
    for_everybody: bool


@dataclass(frozen=True)
class Day:
    """One day: its table, and the sessions whose time is to be announced."""

    date: date
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    to_be_announced: tuple[Placed, ...]

    @property
    def sessions(self) -> tuple[Placed, ...]:
        """Every session of the day."""
        timed = [session for row in self.rows for cell in row.cells for session in cell.sessions]
        return (*timed, *self.to_be_announced)


@dataclass(frozen=True)
class Timetable:
    """All days of an edition in order, and the sessions whose day is to be announced."""

    days: tuple[Day, ...]
    undated: tuple[Placed, ...]

    @property
    def has_sessions(self) -> bool:
        """Whether anything of the programme is published yet."""
        return bool(self.undated) or any(day.sessions for day in self.days)


def edition_days(first: date | None, last: date | None) -> list[date]:
    """Every day from the first to the last; none while the dates are unknown."""
    if first is None:
        return []
    length = max(((last or first) - first).days, 0)
    return [first + timedelta(days=number) for number in range(length + 1)]


def build_timetable(sessions: Iterable[Placed], days: Sequence[date]) -> Timetable:
    """Lay out ``sessions`` over ``days``, the edition's.

    A session on another day (the dates were changed after it was entered) is not lost:
    its day is added.
    """
    by_day = defaultdict(list)
    for session in sessions:
        by_day[session.day].append(session)
    undated = by_day.pop(None, [])
    return Timetable(
        days=tuple(_build_day(day, by_day[day]) for day in sorted({*days, *by_day})),
        undated=tuple(undated),
    )


def _build_day(day, sessions) -> Day:
    grid = day_grid(session for session in sessions if session.starts_at)
    return Day(
        date=day,
        columns=grid.columns,
        rows=grid.rows,
        to_be_announced=tuple(session for session in sessions if not session.starts_at),
    )
