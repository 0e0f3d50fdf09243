"""What exports say of a session in words; plain text in the active language."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from ascc.dates import document_date, yokohama_day, yokohama_time

from ..enums import Interpretation, SessionKind, SessionState
from .plain import text
from .records import Programme, Session

REGISTRATION = pgettext_lazy("button", "Register")
STREAM = gettext_lazy("Stream or recording")
# Many calendars show nothing but the title, so that says it (RFC 5545 has STATUS besides).
_STATE_TITLES = {
    SessionState.CANCELLED: pgettext_lazy("title of a session", "CANCELLED: %(title)s"),
    SessionState.REPLACED: pgettext_lazy("title of a session", "REPLACED: %(title)s"),
    SessionState.SUSPENDED: pgettext_lazy("title of a session", "SUSPENDED: %(title)s"),
}
_SAMPLE_TITLE = pgettext_lazy("title of a session", "SAMPLE TIME: %(title)s")


def title(session: Session) -> str:
    """The title, with what must not be overlooked before it."""
    pattern = _STATE_TITLES.get(session.state)
    if pattern is None and session.time_is_sample:
        pattern = _SAMPLE_TITLE
    return str(pattern) % {"title": session.title.value} if pattern else session.title.value


def calendar_name(programme: Programme) -> str:
    """The edition, and what part of it the calendar has."""
    name = programme.title.value
    if not programme.selection:
        return name
    return _("%(edition)s – %(selection)s") % {"edition": name, "selection": programme.selection}


def location(session: Session, programme: Programme) -> str:
    """Room, floor, venue and address as far as they are known; never empty."""
    room = session.room.place if session.room else ""
    if room and session.room_is_sample:
        room = _("%(room)s (sample)") % {"room": room}
    # A field tour leaves the venue.
    at_venue = room or session.kind != SessionKind.FIELD_TOUR
    venue = (programme.venue, programme.venue_address) if at_venue else ()
    return joined(room, *venue) or _("Room not announced")


def description(session: Session) -> str:
    """State, introduction, people, languages, address, and how old all that is."""
    people = (labelled(person.role_label, person.description) for person in session.people)
    parts = [_state(session), session.abstract, "\n".join(people), session.language_words]
    parts += [session.url, as_of(session.changed_at)]
    return "\n\n".join(str(part) for part in parts if part)


def languages(page) -> str:
    """What is spoken in a session and how it is interpreted, a line each; empty if unknown."""
    spoken = capfirst(page.get_floor_language_display())
    interpreted = joined(capfirst(page.get_interpretation_display()), text(page, "channels"))
    simultaneous = page.interpretation == Interpretation.SIMULTANEOUS
    receivers = text(page.room, "receivers") if page.room and simultaneous else ""
    ways = (page.sign_language and _("Sign language"), page.captions and _("Captions"))
    lines = [
        labelled(_("Language"), spoken),
        labelled(_("Interpretation"), interpreted),
        labelled(_("Receivers"), receivers),
        labelled(_("Also"), joined(*ways)),
        text(page, "language_note"),
    ]
    return "\n".join(line for line in lines if line)


def person(name: str, office: str, organisation: str) -> str:
    """``Ada Lovelace (Mayor, City of London)``."""
    details = joined(office, organisation)
    if not details:
        return name
    return _("%(name)s (%(details)s)") % {"name": name, "details": details}


def as_of(moment) -> str:
    """``As of 25 November 2025, 14:05 (Japan time)``: calendars may be a day old."""
    day, time = document_date(yokohama_day(moment)), yokohama_time(moment)
    return _("As of %(day)s, %(time)s (Japan time)") % {"day": day, "time": time}


def labelled(label: str, value: str) -> str:
    """``Language: Japanese``; empty without a value."""
    return _("%(label)s: %(value)s") % {"label": label, "value": value} if value else ""


def joined(*parts: str) -> str:
    """What is not empty of ``parts``, as a list within a sentence."""
    return pgettext("between words of a list", ", ").join(str(part) for part in parts if part)


def _state(session) -> str:
    said = "" if session.state == SessionState.PLANNED else session.state_label
    sample = _("The time is sample data, not the published one.") if session.time_is_sample else ""
    replacement = labelled(_("Replaced by"), session.replaced_by)
    lines = [labelled(said, session.state_note) or said, replacement, sample]
    return "\n".join(line for line in lines if line)
