"""What a screen says of an entry, as safe HTML in the active language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ascc.dates import date_html, yokohama_day
from ascc.i18n import localized
from ascc.templatetags.ascc_tags import localized_html

from ..cards import Badge, session_card
from ..enums import Interpretation, SessionState
from ..phrases import joined
from .entries import ScreenEntry


@dataclass(frozen=True)
class EntryText:
    """The words of an entry; whatever there is nothing to say about is empty.

    ``was_html`` is the time and room that no longer hold, ``note_html`` what staff wrote
    about the state, ``go_html`` where the session is instead.
    """

    title_html: SafeString
    people_html: SafeString
    language_html: SafeString
    badges: tuple[Badge, ...]
    is_sample: bool
    was_html: SafeString
    note_html: SafeString
    go_html: SafeString


@dataclass(frozen=True)
class Around:
    """What a text may point to: rooms by guid, sessions by pk."""

    rooms: Mapping[str, object] = field(default_factory=dict)
    sessions: Mapping[int, object] = field(default_factory=dict)


def entry_text(entry: ScreenEntry, around: Around, request=None) -> EntryText:
    """The words of ``entry``, whose ``session`` is a session page (fetched as for cards)."""
    session = entry.session
    card = session_card(session, request)
    moved_away = (Badge("changed", capfirst(SessionState.MOVED.label)),)
    return EntryText(
        title_html=card.title_html,
        people_html=card.people_html,
        language_html=_language(session, card),
        badges=moved_away if entry.went_elsewhere else card.badges,
        is_sample=card.is_sample,
        was_html=_was(entry, around),
        note_html=localized_html(localized(session, "state_note")),
        go_html=_go(entry, around),
    )


def _language(session, card) -> SafeString:
    """Spoken language and interpretation with its channels, signs and captions."""
    has_channels = session.interpretation not in ("", Interpretation.NONE)
    return joined(
        [
            card.language,
            localized_html(localized(session, "channels")) if has_channels else "",
            _("Sign language") if session.sign_language else "",
            _("Captions") if session.captions else "",
        ]
    )


def _was(entry, around) -> SafeString:
    former = entry.former
    if former is None:
        return SafeString()
    room = around.rooms.get(former.room_guid) if former.room_guid != entry.room_guid else None
    moved_in_time = former.starts_at != entry.starts_at
    return joined(
        [
            _time(former.starts_at, former.ends_at, entry.starts_at) if moved_in_time else "",
            localized_html(localized(room, "name")) if room else "",
        ]
    )


def _go(entry, around) -> SafeString:
    """Where people who came for this entry go instead."""
    session = entry.session
    replacement = around.sessions.get(session.replaced_by_id)
    if session.state == SessionState.REPLACED and replacement:
        title = localized_html(localized(replacement, "title"))
        place = _place(replacement, around, entry)
        return format_html("{} {}", _("Instead:"), joined([title, place]))
    if entry.went_elsewhere and session.takes_place:
        return format_html("{} {}", _("Now:"), _place(session, around, entry))
    return SafeString()


def _place(session, around, entry) -> SafeString:
    """Time, if it is another one than that of ``entry``, and room with the way to it."""
    room = session.room
    is_other_time = session.starts_at and session.starts_at != entry.starts_at
    named = [localized_html(localized(room, name)) for name in ("name", "floor")] if room else []
    way = localized_html(localized(room, "directions")) if room else ""
    return joined(
        [
            _time(session.starts_at, session.ends_at, entry.starts_at) if is_other_time else "",
            *(named or [_("Room not announced")]),
            way,
        ]
    )


def _time(starts_at, ends_at, beside) -> SafeString:
    """From when to when, with the day where it is not that of the time ``beside``."""
    time = render_to_string(
        "components/session_time.html", {"starts_at": starts_at, "ends_at": ends_at}
    )
    day = yokohama_day(starts_at)
    return time if day == yokohama_day(beside) else format_html("{} {}", date_html(day), time)
