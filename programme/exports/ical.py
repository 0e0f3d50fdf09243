"""The programme as a calendar: RFC 5545 with the names and refreshing of RFC 7986.

No METHOD, so that DTSTAMP is the last change of a session (RFC 5545, 3.8.7.2) and the same
programme always gives the same bytes. A UID is the stored one of the page, equal in every
language and in every selection: whoever takes in two of them gets no session twice.
"""

from datetime import UTC, datetime, timedelta

from django.utils.translation import gettext_lazy as _
from icalendar import Calendar, Event, Timezone, TimezoneStandard

from ..enums import GIVES_UP_ITS_ROOM, SessionState, TrackColour
from . import words
from .records import Programme, Session

CONTENT_TYPE = "text/calendar; charset=utf-8"
ZONE = "Asia/Tokyo"
# How often a client should ask; Google takes up to a day all the same.
REFRESH = timedelta(minutes=30)
# CSS3 names, which RFC 7986 (5.9) asks for, near to the colours of the design.
_COLOURS = {
    TrackColour.BLUE: "royalblue",
    TrackColour.GREEN: "forestgreen",
    TrackColour.TEAL: "teal",
    TrackColour.AMBER: "darkgoldenrod",
    TrackColour.VIOLET: "blueviolet",
    TrackColour.ROSE: "mediumvioletred",
}


class ICalendar:
    """``schedule.ics``: to subscribe to, or to take in once."""

    content_type = CONTENT_TYPE
    label = _("Calendar (iCalendar)")
    needs_days = False

    def render(self, programme: Programme) -> bytes:
        """The calendar feed of a programme."""
        return calendar_of(programme)


def calendar_of(programme: Programme, *, is_feed: bool = True) -> bytes:
    """An iCalendar file in UTF-8.

    A file that is no feed is taken in once: it names no address to ask again.
    """
    calendar = _calendar(programme)
    if is_feed:
        _add_refreshing(calendar, programme)
    calendar.add_component(_time_zone())
    for session in programme.sessions:
        calendar.add_component(_event(session, programme))
    return calendar.to_ical()


def _calendar(programme) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//City of Yokohama//ASCC programme//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    title, language = words.calendar_name(programme), programme.title.language
    calendar.add("name", title, parameters={"LANGUAGE": language})
    # What clients read that do not know RFC 7986.
    calendar.add("x-wr-calname", title)
    calendar.add("x-wr-timezone", ZONE)
    calendar.add("last-modified", programme.changed_at.astimezone(UTC))
    calendar.add("url", programme.url)
    return calendar


def _add_refreshing(calendar, programme):
    calendar.add("source", programme.address, parameters={"VALUE": "URI"})
    # RFC 7986, 5.7: the parameter is required, though the default type is the same.
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", f"PT{REFRESH.seconds // 60}M")


def _time_zone() -> Timezone:
    """Japan has kept +09:00 without summer time since 1952."""
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzname", "JST")
    standard.add("tzoffsetfrom", timedelta(hours=9))
    standard.add("tzoffsetto", timedelta(hours=9))
    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(standard)
    return zone


def _event(session: Session, programme) -> Event:
    event = Event()
    event.add("uid", session.guid)
    event.add("sequence", session.sequence)
    changed_at = session.changed_at.astimezone(UTC)
    event.add("dtstamp", changed_at)
    event.add("last-modified", changed_at)
    event.add("created", session.created_at.astimezone(UTC))
    event.add("dtstart", session.starts_at)
    event.add("dtend", session.ends_at)
    event.add("summary", words.title(session), parameters={"LANGUAGE": session.title.language})
    event.add("description", words.description(session))
    event.add("location", words.location(session, programme))
    event.add("url", session.url)
    event.add("categories", _categories(session))
    event.add("class", "PUBLIC")
    event.add("status", _status(session))
    event.add("transp", "TRANSPARENT" if _is_off(session) else "OPAQUE")
    if session.track:
        event.add("color", _COLOURS[session.track.colour])
    return event


def _categories(session) -> list[str]:
    return [*([session.track.name] if session.track else []), session.kind_label]


def _is_off(session) -> bool:
    return session.state in GIVES_UP_ITS_ROOM


def _status(session) -> str:
    if _is_off(session):
        return "CANCELLED"
    is_open = session.state == SessionState.SUSPENDED or session.time_is_sample
    return "TENTATIVE" if is_open else "CONFIRMED"
