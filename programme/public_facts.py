"""The facts of a session that readers are told changes of, as plain JSON. Pure computing.

Names are kept as they were in each language, so that a change reads the same after a room
was renamed or a person was removed.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from ascc.i18n import language_codes

from .enums import ChangeField

# In the order in which they are told.
_FIELDS = (
    ChangeField.TIME,
    ChangeField.ROOM,
    ChangeField.STATE,
    ChangeField.TITLE,
    ChangeField.PEOPLE,
    ChangeField.LANGUAGE,
)


@dataclass(frozen=True)
class Place:
    """Time and room of a session at some moment; ``None`` where they were not announced."""

    starts_at: datetime | None
    ends_at: datetime | None
    room_guid: str | None


def facts_of(session, people) -> dict:
    """The facts of a session page; ``people`` are those of its ``session_speakers`` to tell.

    One key a ``ChangeField`` but ``ADDED``. Times are ISO 8601 in UTC.
    """
    return {
        ChangeField.TIME.value: {
            "day": session.held_on and session.held_on.isoformat(),
            "starts_at": _utc(session.starts_at),
            "ends_at": _utc(session.ends_at),
        },
        ChangeField.ROOM.value: session.room and _named(session.room, "name"),
        ChangeField.STATE.value: {
            "state": session.state,
            "replaced_by": session.replaced_by and session.replaced_by.code,
        },
        ChangeField.TITLE.value: _texts(session, "title"),
        ChangeField.PEOPLE.value: [_person(item) for item in people],
        ChangeField.LANGUAGE.value: {
            "floor": session.floor_language,
            "interpretation": session.interpretation,
        },
    }


def differences(old: dict, new: dict) -> list[tuple[ChangeField, object, object]]:
    """What differs between two facts, as field, old part and new part.

    The order of people is one of protocol and no news.
    """
    found = [(field, old.get(field.value), new.get(field.value)) for field in _FIELDS]
    return [each for each in found if _comparable(*each[:2]) != _comparable(each[0], each[2])]


def place_of(facts: dict) -> Place:
    """Time and room within facts."""
    time, room = facts[ChangeField.TIME.value], facts[ChangeField.ROOM.value]
    return Place(_moment(time["starts_at"]), _moment(time["ends_at"]), room and room["guid"])


def _comparable(field, part):
    # A room that was renamed is the same one, and so is a person whose name was corrected.
    if field is ChangeField.ROOM:
        return part and part["guid"]
    if field is ChangeField.PEOPLE:
        return sorted((_known_by(person) for person in part or []), key=repr)
    return part


def _known_by(person) -> dict:
    if person["guid"] is None:
        return person
    return {key: person[key] for key in ("guid", "role", "represented_by")}


def _person(item) -> dict:
    person = item.speaker
    named = _named(person, "title") if person else {"guid": None, **_texts(item, "placeholder")}
    deputy = item.represented_by
    deputies = _texts(deputy, "title") if deputy else _texts(item, "represented_by_text")
    return {**named, "role": item.role, "represented_by": deputies}


def _named(obj, field) -> dict:
    return {"guid": str(obj.guid), **_texts(obj, field)}


def _texts(obj, field) -> dict:
    return {code: getattr(obj, f"{field}_{code}") or "" for code in language_codes()}


def _utc(moment) -> str | None:
    return moment.astimezone(UTC).isoformat() if moment else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
