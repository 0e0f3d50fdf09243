"""What stands on a screen: the rooms of the current edition, in each language."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import translation
from django.utils.safestring import SafeString

from ascc.i18n import language_codes, localized
from ascc.models import ShortLink
from ascc.templatetags.ascc_tags import localized_html

from ..enums import ChangeField, SessionKind
from ..models import Change, SessionPage
from ..public_facts import Place
from .entries import by_room, days_ahead, in_time_order, session_entries
from .slots import Slots, slots_at
from .texts import Around, entry_text

# A screen that is without a network over night shows the next morning too.
DAYS_KEPT = 2


@dataclass(frozen=True)
class Board:
    """A room on a screen; without a name the sessions whose room is to be announced.

    ``had_sessions`` tells a room whose sessions are all over from one without any.
    """

    slug: str
    name_html: SafeString
    floor_html: SafeString
    receivers_html: SafeString
    slots: Slots
    had_sessions: bool


@dataclass(frozen=True)
class Panel:
    """A screen in one language."""

    language: str
    title_html: SafeString
    boards: tuple[Board, ...]


@dataclass(frozen=True)
class Screen:
    """All that a screen shows: the same in each language, and the short link of the programme."""

    panels: tuple[Panel, ...]
    link: ShortLink | None


def door_screen(edition, room, now: datetime, request, *, with_samples=False) -> Screen:
    """The screen at the door of a room."""
    return _screen(edition, [room], now, request, with_samples, subject=(room, "name"))


def foyer_screen(edition, now: datetime, request, *, with_samples=False) -> Screen:
    """All rooms on one screen, and what has no room yet."""
    rooms = [*edition.rooms.all(), None]
    return _screen(edition, rooms, now, request, with_samples, subject=(edition, "title"))


def _screen(edition, rooms, now, request, with_samples, subject) -> Screen:
    sessions = list(SessionPage.objects.of_edition(edition).public_sessions().for_cards())
    all_rooms = {str(room.guid): room for room in edition.rooms.all()}
    around = Around(all_rooms, {session.pk: session for session in sessions})
    entries = _entries(edition, sessions, with_samples)
    # Everybody has a break: it stands on every screen.
    breaks = [entry for entry in entries[None] if entry.session.kind == SessionKind.BREAK]
    panels = []
    for code in language_codes():
        with translation.override(code):
            boards = [
                _board(room, _of_room(room, entries, breaks), now, around, request)
                for room in rooms
            ]
            title = localized_html(localized(*subject))
        shown = tuple(board for board in boards if board.slug or board.had_sessions)
        panels.append(Panel(code, title, shown))
    return Screen(_own_language_first(panels), _short_link(edition))


def _entries(edition, sessions, with_samples) -> dict:
    changes = defaultdict(list)
    kinds = (ChangeField.TIME, ChangeField.ROOM)
    for change in Change.objects.told(edition).filter(field__in=kinds):
        changes[change.session_id].append(change)
    entries = []
    for session in sessions:
        # What is only an example would be taken for a fact.
        if with_samples or not (session.time_is_sample or session.room_is_sample):
            room = str(session.room.guid) if session.room else None
            place = Place(session.starts_at, session.ends_at, room)
            entries += session_entries(
                session.code,
                place,
                is_held=session.takes_place,
                changes=changes[session.pk],
                session=session,
            )
    return by_room(entries, (str(room.guid) for room in edition.rooms.all()))


def _of_room(room, entries, breaks) -> Sequence:
    if room is None:
        return [entry for entry in entries[None] if entry not in breaks]
    return in_time_order([*entries[str(room.guid)], *breaks])


def _board(room, entries, now, around, request) -> Board:
    ahead = days_ahead(entries, now, DAYS_KEPT)
    spoken = [replace(entry, session=entry_text(entry, around, request)) for entry in ahead]

    def text(name):
        return localized_html(localized(room, name)) if room else SafeString()

    return Board(
        slug=room.slug if room else "",
        name_html=text("name"),
        floor_html=text("floor"),
        receivers_html=text("receivers"),
        slots=slots_at(spoken, now),
        had_sessions=bool(entries),
    )


def _own_language_first(panels) -> tuple[Panel, ...]:
    """The language of the address first, then the others."""
    own = translation.get_language()
    return tuple(sorted(panels, key=lambda panel: panel.language != own))


def _short_link(edition) -> ShortLink | None:
    return ShortLink.objects.for_target(edition).active().first()
