"""What a screen tells of a session, in a room and at a time. Pure computing.

A session that was announced for one room and takes place in another stands on both screens:
people wait where they were told to.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import groupby

from ascc.dates import yokohama_day

from ..enums import ChangeField
from ..public_facts import Place


@dataclass(frozen=True)
class ScreenEntry:
    """A session at a place and time where somebody may look for it.

    ``is_held`` says whether it can be visited there and then. ``former`` is the place that
    was announced first, for a session that stands where it takes place now; ``session`` is
    whatever the screen shows of it (see ``texts.SessionText``).
    """

    key: str
    starts_at: datetime
    ends_at: datetime
    room_guid: str | None
    is_held: bool
    went_elsewhere: bool = False
    former: Place | None = None
    session: Hashable = field(default=None, compare=False)

    @property
    def day(self) -> date:
        """The day in Yokohama."""
        return yokohama_day(self.starts_at)


def announced_places(now: Place, changes: Iterable) -> list[Place]:
    """Where readers were told that a session would be before ``now``, the newest first.

    ``changes`` are the change records of the session that readers were told.
    """
    told = [change for change in changes if change.field in (ChangeField.TIME, ChangeField.ROOM)]
    told.sort(key=lambda change: change.made_at, reverse=True)
    places, place = [], now
    for _made_at, together in groupby(told, key=lambda change: change.made_at):
        for change in together:
            place = _before(place, change)
        places.append(place)
    return places


def session_entries(code: str, now: Place, *, is_held: bool, changes=(), session=None):
    """The entries of a session: where it is, and each place that it was moved away from.

    A session without start and end has none: nobody can be told when to come.
    """
    before = [place for place in announced_places(now, changes) if _is_timed(place)]
    if _is_timed(now):
        former = before[-1] if before and before[-1] != now else None
        yield ScreenEntry(
            code, now.starts_at, now.ends_at, now.room_guid, is_held, former=former, session=session
        )
    left = {place: None for place in before if _is_elsewhere(place, now)}
    for number, place in enumerate(left, start=1):
        yield ScreenEntry(
            f"{code}-{number}",
            place.starts_at,
            place.ends_at,
            place.room_guid,
            is_held=False,
            went_elsewhere=True,
            session=session,
        )


def by_room(entries: Iterable[ScreenEntry], rooms: Iterable[str]) -> Mapping[str | None, list]:
    """The entries of each room in time order; under ``None`` those without a room.

    A room that is no more has no door to stand at.
    """
    found = {guid: [] for guid in (*rooms, None)}
    for entry in in_time_order(entries):
        if entry.room_guid in found:
            found[entry.room_guid].append(entry)
    return found


def in_time_order(entries: Iterable[ScreenEntry]) -> list[ScreenEntry]:
    """By start; what went elsewhere stands behind what is there."""
    return sorted(entries, key=lambda entry: (entry.starts_at, entry.went_elsewhere))


def days_ahead(entries: Iterable[ScreenEntry], now: datetime, days: int) -> list[ScreenEntry]:
    """The entries of today and of the following days, ``days`` with entries in all."""
    today = yokohama_day(now)
    left = [entry for entry in entries if yokohama_day(entry.ends_at) >= today]
    shown = sorted({entry.day for entry in left})[:days]
    return [entry for entry in left if entry.day in shown]


def _before(place: Place, change) -> Place:
    old = change.old or {}
    if change.field == ChangeField.ROOM:
        return Place(place.starts_at, place.ends_at, old.get("guid"))
    return Place(_moment(old.get("starts_at")), _moment(old.get("ends_at")), place.room_guid)


def _is_timed(place: Place) -> bool:
    return bool(place.starts_at and place.ends_at)


def _is_elsewhere(place: Place, now: Place) -> bool:
    """Whether somebody who goes to ``place`` does not find the session by waiting there."""
    if place.room_guid is None:
        return False
    if not now.starts_at or place.room_guid != now.room_guid:
        return True
    return abs(now.starts_at - place.starts_at) > timedelta(hours=12)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
