"""What runs now and what comes next, room by room. Pure computing."""

import math
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from .timetable import Placed


@dataclass(frozen=True)
class RoomNow:
    """A room (``None`` while it is to be announced) with at least one of the two sessions.

    ``minutes_left`` of the session that runs, ``minutes_until`` the next one; begun minutes
    count as whole ones.
    """

    room: Hashable | None
    now: Placed | None
    next: Placed | None
    minutes_left: int = 0
    minutes_until: int = 0


def now_and_next(sessions: Iterable[Placed], now: datetime) -> list[RoomNow]:
    """The rooms in which something runs or comes today; rooms in their order, unknown ones last.

    A session whose time is sample data is left out: it would be taken for a fact.
    """
    today = timezone.localdate(now, timezone.get_default_timezone())
    rooms: dict = {}
    for session in sessions:
        if _is_left_of(session, today, now):
            rooms.setdefault(session.room, []).append(session)
    return [_room_now(room, rooms[room], now) for room in sorted(rooms, key=_place)]


def coming_first(sessions: Iterable[Placed], now: datetime) -> list[Placed]:
    """What begins next, wherever and on whatever day: the sessions of the next known start."""
    ahead = [
        session
        for session in sessions
        if session.starts_at and session.starts_at > now and not session.time_is_sample
    ]
    start = min((session.starts_at for session in ahead), default=None)
    return [session for session in ahead if session.starts_at == start]


def _is_left_of(session, today: date, now: datetime) -> bool:
    known = session.starts_at and session.ends_at and not session.time_is_sample
    return bool(known and session.day == today and session.ends_at > now)


def _place(room):
    return (room is None, (room,) if room is not None else ())


def _room_now(room, sessions, now) -> RoomNow:
    in_order = sorted(sessions, key=lambda session: session.starts_at)
    running = next((session for session in in_order if session.starts_at <= now), None)
    coming = next((session for session in in_order if session.starts_at > now), None)
    return RoomNow(
        room=room,
        now=running,
        next=coming,
        minutes_left=_minutes(running.ends_at - now) if running else 0,
        minutes_until=_minutes(coming.starts_at - now) if coming else 0,
    )


def _minutes(span) -> int:
    return math.ceil(span.total_seconds() / 60)
