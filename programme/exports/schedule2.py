"""``schedule2.json``, texts in all languages at once: https://c3voc.de/schema/schedule2."""

import json

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ascc.i18n import language_codes

from ..enums import GIVES_UP_ITS_ROOM, SessionKind, SessionState, SpeakerRole
from . import frab, words
from .records import Programme

_SCHEMA = "https://c3voc.de/schema/schedule2"
_TYPES = {
    SessionKind.FIELD_TOUR: "OTHER",
    SessionKind.OTHER: "OTHER",
    SessionKind.CEREMONY: "OTHER",
}
_ROLES = {
    SpeakerRole.HOST: "HOST",
    SpeakerRole.MODERATOR: "MODERATOR",
    SpeakerRole.PANELLIST: "CONTRIBUTOR",
    SpeakerRole.OPENING_ADDRESS: "GUEST",
    SpeakerRole.MESSAGE: "GUEST",
}
# The schema asks every event for a track.
_NO_TRACK = "no-track"


class Schedule2:
    """The programme for the newest conference apps: state, roles, breaks, both languages."""

    content_type = "application/json"
    label = gettext_lazy("Data in both languages (schedule2.json)")
    needs_days = True

    def render(self, programme: Programme) -> bytes:
        """The document in UTF-8."""
        document = {
            "$schema": _SCHEMA,
            "generator": {"name": frab.GENERATOR, "url": programme.home},
            "schedule": {
                "url": programme.address,
                "version": frab.version(programme),
                "conference": _conference(programme),
                "events": [_event(session, programme) for session in programme.sessions],
            },
        }
        return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _conference(programme) -> dict:
    first, last = frab.first_and_last(programme)
    return {
        "acronym": programme.acronym,
        "title": programme.title.value,
        "start": frab.moment(first),
        "end": frab.moment(last),
        "timeslot_duration": f"PT{frab.TIMESLOT_MINUTES}M",
        "time_zone_name": frab.ZONE,
        "url": programme.url,
        "languages": language_codes(),
        "defaults": {"language": programme.language},
        "tracks": _tracks(programme),
        "rooms": _rooms(programme),
        "days": [_day(index, day) for index, day in enumerate(programme.days, start=1)],
    }


def _tracks(programme) -> list[dict]:
    tracks = [
        {
            "name": track.name,
            "slug": frab.ascii_slug("track", track.slug),
            "color": frab.COLOURS[track.colour],
        }
        for track in programme.tracks
    ]
    if any(session.track is None for session in programme.sessions):
        tracks.append({"name": _("No track"), "slug": _NO_TRACK})
    return tracks


def _rooms(programme) -> list[dict]:
    rooms = dict.fromkeys(frab.room_of(session, programme) for session in programme.sessions)
    return [
        {
            **_room_reference(room),
            "description": dict(room.directions) or None,
            "capacity": room.capacity,
        }
        for room in rooms
    ]


def _room_reference(room) -> dict:
    slug = frab.ascii_slug("room", room.slug)
    return {"name": room.name, "slug": slug, "guid": room.guid}


def _day(index, day) -> dict:
    begin, end = map(frab.moment, frab.day_bounds(day))
    return {"index": index, "date": day.isoformat(), "start": begin, "end": end}


def _event(session, programme) -> dict:
    event = {
        "guid": session.guid,
        "title": words.title(session),
        "start": frab.moment(session.starts_at),
        "end": frab.moment(session.ends_at),
        "room": _room_reference(frab.room_of(session, programme)),
    }
    if session.kind == SessionKind.BREAK:
        return {**event, "type": "BREAK"}
    return {
        **event,
        "code": session.code,
        "slug": frab.session_slug(session, programme),
        "url": session.url,
        "subtitle": "",
        "track": _track_reference(session),
        "type": _TYPES.get(session.kind, "TALK"),
        # The schema asks for one: of the texts, where nobody has announced what is spoken.
        "language": frab.spoken(session, programme) or programme.language,
        "abstract": dict(session.abstracts) or None,
        "description": dict(session.descriptions) or None,
        "participants": [_participant(person) for person in session.people],
        "links": [{"url": link.url, "title": link.title} for link in session.links],
        "state": _state(session),
    }


def _track_reference(session) -> dict:
    track = session.track
    return {"slug": frab.ascii_slug("track", track.slug) if track else _NO_TRACK}


def _participant(person) -> dict:
    return {
        "guid": person.guid,
        "name": person.name,
        "role": _ROLES.get(person.role, "SPEAKER"),
    }


def _state(session) -> str:
    if session.state in GIVES_UP_ITS_ROOM:
        return "CANCELED"
    is_late = session.state in (SessionState.DELAYED, SessionState.SUSPENDED)
    return "DELAYED" if is_late else "CONFIRMED"
