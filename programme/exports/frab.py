"""What the formats of the frab family share: https://c3voc.de/wiki/schedule.

Identities are stored ones: the UUID, the code and the key of a page. Nothing is made of a
title, a time or a room, which may change.
"""

import re
from datetime import date, datetime, time

from django.utils import timezone
from django.utils.translation import gettext as _

from ..enums import FloorLanguage, TrackColour
from .records import Programme, Room, Session

ZONE = "Asia/Tokyo"
GENERATOR = "ascc"
# The step in which clients draw their tables.
TIMESLOT_MINUTES = 5
# --track-… of static/css/tokens.css, on white.
COLOURS = {
    TrackColour.BLUE: "#0b48d0",
    TrackColour.GREEN: "#1c7430",
    TrackColour.TEAL: "#006f7d",
    TrackColour.AMBER: "#8a5300",
    TrackColour.VIOLET: "#6a3bc0",
    TrackColour.ROSE: "#b01e5b",
}


def moment(value: datetime) -> str:
    """``2025-11-25T10:00:00+09:00``."""
    return value.isoformat("T", "seconds")


def day_bounds(day: date) -> tuple[datetime, datetime]:
    """The first and the last second of a day in Yokohama."""
    zone = timezone.get_default_timezone()
    return datetime.combine(day, time(), zone), datetime.combine(day, time(23, 59, 59), zone)


def first_and_last(programme: Programme) -> tuple[datetime, datetime]:
    """When the first day begins and the last one ends."""
    return day_bounds(programme.days[0])[0], day_bounds(programme.days[-1])[1]


def by_room(programme: Programme, day: date) -> dict[Room, list[Session]]:
    """The sessions of a day in their rooms."""
    rooms = {}
    for session in programme.sessions:
        if session.day == day:
            rooms.setdefault(room_of(session, programme), []).append(session)
    return rooms


def room_of(session: Session, programme: Programme) -> Room:
    """The room of a session; the formats know none without one."""
    return session.room or unknown_room(programme)


def unknown_room(programme: Programme) -> Room:
    """Stands for a room that is not announced; every edition has one of its own."""
    name = _("Room not announced")
    return Room(programme.guid, "to-be-announced", name, name, None, {})


def session_slug(session: Session, programme: Programme) -> str:
    """``ascc2025-7f3k2w``: of the code, which never changes."""
    return f"{programme.acronym}-{session.code.lower()}"


def ascii_slug(kind: str, slug: str) -> str:
    """``track-cities``, ``room-hall-a``: begins with a letter, ends with a letter or digit.

    The XSD asks for the one, the JSON schema for the other.
    """
    cleaned = re.sub(r"[^a-z0-9]+", "-", slug.lower()).strip("-")
    return f"{kind}-{cleaned}" if cleaned else kind


def spoken(session: Session, programme: Programme) -> str:
    """The one language code that the formats know; empty where it is not announced.

    Of two languages the one of the address: whoever reads it can follow.
    """
    if session.floor_language == FloorLanguage.BOTH:
        return programme.language
    return session.floor_language


def version(programme: Programme) -> str:
    """Rises with each change; clients compare it as a text."""
    return moment(timezone.localtime(programme.changed_at, timezone.get_default_timezone()))


def duration(session: Session) -> tuple[int, int]:
    """Hours and minutes."""
    return divmod(round((session.ends_at - session.starts_at).total_seconds() / 60), 60)


def long_description(session: Session) -> str:
    """What the formats have no field for: the abstract, then languages and interpretation."""
    parts = (session.description, session.language_words)
    return "\n\n".join(part for part in parts if part)
