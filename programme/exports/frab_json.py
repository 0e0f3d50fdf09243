"""``schedule.json`` of the frab family, version 1 (https://c3voc.de/schedule/schema.json)."""

import json

from django.utils.translation import gettext_lazy as _

from . import frab, words
from .records import Programme

_SCHEMA = "https://c3voc.de/schedule/schema.json"


class FrabJson:
    """The programme for programs that know the rooms of a day by their names."""

    content_type = "application/json"
    label = _("Data (schedule.json)")
    needs_days = True

    def render(self, programme: Programme) -> bytes:
        """The document in UTF-8."""
        document = {
            "$schema": _SCHEMA,
            "generator": {"name": frab.GENERATOR, "url": programme.home},
            "schedule": {
                "url": programme.address,
                "version": frab.version(programme),
                "base_url": programme.home,
                "conference": _conference(programme),
            },
        }
        return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _conference(programme) -> dict:
    return {
        "acronym": programme.acronym,
        "title": programme.title.value,
        "start": programme.days[0].isoformat(),
        "end": programme.days[-1].isoformat(),
        "daysCount": len(programme.days),
        "timeslot_duration": f"00:{frab.TIMESLOT_MINUTES:02}",
        "time_zone_name": frab.ZONE,
        "url": programme.url,
        "rooms": [_room(room) for room in programme.rooms],
        "tracks": [_track(track) for track in programme.tracks],
        "days": [_day(programme, index, day) for index, day in enumerate(programme.days, 1)],
    }


def _room(room) -> dict:
    return {
        "name": room.name,
        "slug": frab.ascii_slug("room", room.slug),
        "guid": room.guid,
        "description": dict(room.directions) or None,
        "capacity": room.capacity,
    }


def _track(track) -> dict:
    slug, color = frab.ascii_slug("track", track.slug), frab.COLOURS[track.colour]
    return {"name": track.name, "slug": slug, "color": color}


def _day(programme, index, day) -> dict:
    begin, end = frab.day_bounds(day)
    rooms = {}
    for room, sessions in frab.by_room(programme, day).items():
        events = [_event(session, room, programme) for session in sessions]
        # Two rooms may have one name: the format knows no other key.
        rooms.setdefault(room.name, []).extend(events)
    return {
        "index": index,
        "date": day.isoformat(),
        "day_start": frab.moment(begin),
        "day_end": frab.moment(end),
        "rooms": rooms,
    }


def _event(session, room, programme) -> dict:
    hours, minutes = frab.duration(session)
    return {
        "guid": session.guid,
        "code": session.code,
        "id": session.id,
        "date": frab.moment(session.starts_at),
        "start": f"{session.starts_at:%H:%M}",
        "end": frab.moment(session.ends_at),
        "duration": f"{hours:02}:{minutes:02}",
        "room": room.name,
        "slug": frab.session_slug(session, programme),
        "url": session.url,
        "title": words.title(session),
        "subtitle": "",
        "track": session.track.name if session.track else None,
        "type": session.kind,
        "language": frab.spoken(session, programme) or None,
        "abstract": session.abstract,
        "description": frab.long_description(session),
        # Either this form or the older one with ``public_name``: the schema refuses both at once.
        "persons": [{"guid": person.guid, "name": person.name} for person in session.people],
        "links": _references(session, is_document=False),
        "attachments": _references(session, is_document=True),
    }


def _references(session, *, is_document) -> list[dict]:
    chosen = (link for link in session.links if link.is_document == is_document)
    return [{"url": link.url, "title": link.title} for link in chosen]
