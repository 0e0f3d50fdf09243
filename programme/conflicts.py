"""What in a timetable cannot work, or leaves readers out. Pure computing: records in and out.

Nothing here is forbidden: a delay at the venue may have to put two sessions into one room for a
while. The timetable of the admin marks and lists what is found.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime, time
from typing import Protocol

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ConflictKind(TextChoices):
    """What is wrong, the most pressing first."""

    ROOM = "room", _("Two sessions in one room")
    PERSON = "person", _("One person in two places")
    CLOSED = "closed", _("Outside the room's hours")
    ENGLISH = "english", _("English is missing")
    INTERPRETATION = "interpretation", _("Interpretation is missing")


class OpenRoom(Protocol):
    """A room with its hours in Yokohama; ``None`` means at any time."""

    opens_at: time | None
    closes_at: time | None


class Checked(Protocol):
    """What is asked of a session; times are aware datetimes.

    ``people`` are keys of those who really come. ``lacks_english`` and ``leaves_out`` name
    texts and languages; ``holds_room`` and ``takes_place`` follow from its state.
    """

    pk: int
    starts_at: datetime | None
    ends_at: datetime | None
    room: OpenRoom | None
    people: frozenset
    holds_room: bool
    takes_place: bool
    lacks_english: tuple
    leaves_out: tuple


@dataclass(frozen=True)
class Conflict:
    """One conflict of one or two sessions (their keys, the earlier one first).

    ``subject`` is the room, the person, or the texts or languages that are missing.
    """

    kind: ConflictKind
    sessions: tuple[int, ...]
    subject: Hashable


def find_conflicts(sessions: Iterable[Checked]) -> list[Conflict]:
    """Every conflict, by kind and then by time."""
    ordered = sorted(sessions, key=lambda each: (each.starts_at is None, each.starts_at, each.pk))
    return [*_room_taken(ordered), *_person_twice(ordered), *_alone(ordered)]


def _room_taken(sessions) -> list[Conflict]:
    holding = [each for each in sessions if each.holds_room and each.room is not None]
    pairs = _overlapping(holding, lambda session: (session.room,))
    return [Conflict(ConflictKind.ROOM, keys, room) for room, keys, _same in pairs]


def _person_twice(sessions) -> list[Conflict]:
    """Overlaps in one room are conflicts of the room already."""
    taking_place = [each for each in sessions if each.takes_place]
    pairs = _overlapping(taking_place, lambda session: session.people)
    return [Conflict(ConflictKind.PERSON, keys, person) for person, keys, same in pairs if not same]


def _alone(sessions) -> list[Conflict]:
    """What is wrong with a session whatever stands beside it."""
    found = {
        ConflictKind.CLOSED: lambda each: each.room if each.holds_room and _is_closed(each) else (),
        ConflictKind.ENGLISH: lambda each: each.lacks_english,
        ConflictKind.INTERPRETATION: lambda each: each.leaves_out if each.takes_place else (),
    }
    return [
        Conflict(kind, (session.pk,), subject)
        for kind, look in found.items()
        for session in sessions
        if (subject := look(session))
    ]


def _overlapping(sessions, keys_of: Callable):
    """Yield key, pair of sessions and whether they share a room, for all that overlap.

    ``sessions`` are in the order of their starts: what has ended is left behind.
    """
    running = defaultdict(list)
    for session in sessions:
        if not (session.starts_at and session.ends_at and session.starts_at < session.ends_at):
            continue
        for key in sorted(keys_of(session), key=repr):
            going_on = [each for each in running[key] if each.ends_at > session.starts_at]
            for other in going_on:
                same_room = session.room is not None and session.room == other.room
                yield key, (other.pk, session.pk), same_room
            running[key] = [*going_on, session]


def _is_closed(session) -> bool:
    """Whether the room is shut for some of the session; the hours are those of every day."""
    if session.room is None or not (session.starts_at and session.ends_at):
        return False
    zone = timezone.get_default_timezone()
    start, end = (timezone.localtime(at, zone) for at in (session.starts_at, session.ends_at))
    opens, closes = session.room.opens_at, session.room.closes_at
    too_early = opens is not None and start.time() < opens
    too_late = closes is not None and (end.date() > start.date() or end.time() > closes)
    return too_early or too_late
