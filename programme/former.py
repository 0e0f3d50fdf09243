"""Where a session stood before it was moved, read from its changes. Pure computing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from .enums import ChangeField


@dataclass(frozen=True)
class Former:
    """The first announced time and room that no longer hold.

    ``room`` has the shape of that part of the facts; what never differed is ``None``.
    ``starts`` are all former starts, the first one first (schema.org/previousStartDate).
    """

    day: date | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    room: dict | None = None
    starts: tuple[datetime, ...] = ()


def former_place(changes: Iterable, now: dict) -> Former:
    """What stood before ``changes`` (records of one session, in any order).

    ``now`` are its facts: a time or room that holds again is no former one.
    """
    ordered = sorted(changes, key=lambda change: (change.made_at, change.pk))
    times = _olds(ordered, ChangeField.TIME, now, "starts_at")
    rooms = _olds(ordered, ChangeField.ROOM, now, "guid")
    first = times[0] if times else {}
    return Former(
        day=date.fromisoformat(first["day"]) if first else None,
        starts_at=_moment(first.get("starts_at")),
        ends_at=_moment(first.get("ends_at")),
        room=rooms[0] if rooms else None,
        starts=tuple(_moment(old["starts_at"]) for old in times),
    )


def _olds(changes, field, now, key) -> list[dict]:
    """The old parts of one field that were announced and no longer hold."""
    olds = [change.old for change in changes if change.field == field and change.old]
    current = (now.get(field.value) or {}).get(key)
    return [old for old in olds if old[key] and old[key] != current]


def _moment(text) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
