"""Editions and sessions in the terms of schema.org.

Sample times and rooms are no facts: machines are told the day and the venue only.
"""

from ascc.discovery.structured_data import Frame, known, moment, page_type, structured_data
from ascc.i18n import localized

from .enums import GIVES_UP_ITS_ROOM, FloorLanguage, SessionKind, SessionState
from .models import EditionPage, ProgrammePage, SessionPage

_SPOKEN = {
    FloorLanguage.JAPANESE: "ja",
    FloorLanguage.ENGLISH: "en",
    FloorLanguage.BOTH: ["ja", "en"],
}


@page_type.register
def _programme_type(page: ProgrammePage) -> str:
    return "CollectionPage"


@structured_data.register
def _edition_data(edition: EditionPage, frame: Frame):
    if not edition.starts_on or not _is_own_page(edition, frame):
        return None
    event = _edition_event(edition, frame, frame.url)
    details = {"description": frame.description, "image": frame.picture}
    return known({**event, **details, "subEvent": _sessions(frame)})


@structured_data.register
def _session_data(session: SessionPage, frame: Frame):
    if session.kind == SessionKind.BREAK or not session.held_on:
        return None
    edition, edition_url = session.edition, frame.absolute(frame.shown["edition"].url)
    starts, ends, previous = _times(session, frame.shown["former"])
    return known(
        {
            "@type": "Event",
            "@id": frame.main_id,
            "url": frame.url,
            "name": localized(session, "title").value,
            "description": frame.description,
            "image": frame.picture,
            "startDate": moment(starts),
            "endDate": moment(ends),
            "previousStartDate": _one_or_all([moment(start) for start in previous]),
            "eventStatus": _status(session, previous),
            "location": _place(session, edition),
            "organizer": frame.organiser,
            "performer": _performers(frame),
            "inLanguage": _SPOKEN.get(session.floor_language),
            "superEvent": _edition_event(edition, frame, edition_url),
        }
    )


def _edition_event(edition, frame, url) -> dict:
    return known(
        {
            "@type": "Event",
            "@id": f"{url}#main",
            "url": url,
            "name": localized(edition, "title").value,
            "startDate": moment(edition.starts_on),
            "endDate": moment(edition.ends_on),
            "eventStatus": "https://schema.org/EventScheduled",
            "location": _venue(edition),
            "organizer": frame.organiser,
        }
    )


def _times(session, former) -> tuple:
    """Start, end and all starts before the session was moved, as far as they are published."""
    if session.time_is_sample or not session.starts_at:
        return session.held_on, None, ()
    return session.starts_at, session.ends_at, former.starts if session.takes_place else ()


def _status(session, previous) -> str:
    """A session that only changed its room is not rescheduled (schema.org/EventRescheduled)."""
    if session.state in GIVES_UP_ITS_ROOM:
        return "https://schema.org/EventCancelled"
    if session.state == SessionState.SUSPENDED:
        return "https://schema.org/EventPostponed"
    return f"https://schema.org/{'EventRescheduled' if previous else 'EventScheduled'}"


def _is_own_page(edition, frame) -> bool:
    """Whether this is the timetable, not the page of what is on or of what changed.

    An event is marked up under its own address alone.
    """
    return frame.url == frame.absolute(edition.get_url(frame.shown.get("request")))


def _sessions(frame) -> list[dict]:
    """The events that the page lists, by their identity: each tells itself on its own page."""
    cards = [card for day in frame.shown["days"] for card in day.sessions]
    events = [card for card in cards if card.url and not card.for_everybody]
    return [{"@id": f"{frame.absolute(card.url)}#main"} for card in events]


def _one_or_all(values: list):
    return values[0] if len(values) == 1 else values


def _venue(edition) -> dict | None:
    name, address = (localized(edition, field).value for field in ("venue", "venue_address"))
    return known({"@type": "Place", "name": name, "address": address}) if name else None


def _place(session, edition) -> dict | None:
    """The room, as far as it is published, or the venue, which a field tour leaves."""
    if session.kind == SessionKind.FIELD_TOUR and not session.room:
        return None
    return _room(session, edition) or _venue(edition)


def _room(session, edition) -> dict | None:
    if session.room is None or session.room_is_sample:
        return None
    venue = _venue(edition) or {}
    room = {"@type": "Place", "name": localized(session.room, "name").value}
    return known({**room, "address": venue.get("address"), "containedInPlace": venue})


def _performers(frame) -> list[dict]:
    """The people with a profile; an office in place of a name is nobody yet."""
    cards = [person.card for person in frame.shown["people"] if person.card.url]
    return [_person(card, frame.absolute(card.url)) for card in cards]


def _person(card, url) -> dict:
    return known(
        {
            "@type": "Person",
            "@id": f"{url}#main",
            "url": url,
            "name": card.name.value,
            "jobTitle": card.office.value,
            "affiliation": _affiliation(card),
        }
    )


def _affiliation(card) -> dict | None:
    name = card.organisation.value
    return {"@type": "Organization", "name": name} if name else None
