"""What the cards of sessions and editions show, computed from the pages."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ascc.dates import yokohama_time
from ascc.i18n import localized
from ascc.templatetags.ascc_tags import localized_html

from .enums import Interpretation, SessionKind, SessionState
from .people import people_line
from .phrases import joined

_BADGE_KINDS = {
    SessionState.MOVED: "changed",
    SessionState.DELAYED: "changed",
    SessionState.SUSPENDED: "cancelled",
    SessionState.CANCELLED: "cancelled",
    SessionState.REPLACED: "cancelled",
}


@dataclass(frozen=True)
class Badge:
    """A short word beside a title; ``kind`` as the badge component knows it."""

    kind: str
    label: str


@dataclass(frozen=True, order=True)
class RoomLabel:
    """A room as readers see it; rooms sort in the order that staff gave them."""

    sort_order: int
    pk: int
    name_html: SafeString = field(compare=False)
    floor_html: SafeString = field(compare=False)


@dataclass(frozen=True)
class TrackLabel:
    """A track as readers see it."""

    colour: str
    name_html: SafeString


@dataclass(frozen=True)
class SessionCard:
    """A session as the session card component and the timetable take it."""

    pk: int
    title_html: SafeString
    url: str
    day: date | None
    starts_at: datetime | None
    ends_at: datetime | None
    time_is_sample: bool
    room: RoomLabel | None
    room_is_sample: bool
    for_everybody: bool
    track: TrackLabel | None
    kind: str
    language: str
    people_html: SafeString
    state: str
    badges: tuple[Badge, ...]
    code: str = ""
    guid: str = ""

    @property
    def room_html(self) -> str:
        """The name of the room; empty while it is to be announced."""
        return self.room.name_html if self.room else ""

    @property
    def is_sample(self) -> bool:
        """Whether readers are told that time or room is not the published one."""
        return self.time_is_sample or self.room_is_sample

    def with_badges(self, *badges: Badge):
        """The card with further badges before its own."""
        return replace(self, badges=(*badges, *self.badges))


def session_card(session, request=None) -> SessionCard:
    """The card of a session page (see ``SessionPageQuerySet.for_cards``)."""
    return SessionCard(
        pk=session.pk,
        title_html=localized_html(localized(session, "title")),
        url=session.get_url(request) or "",
        day=session.held_on,
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        time_is_sample=session.time_is_sample,
        room=room_label(session.room),
        room_is_sample=session.room_is_sample,
        for_everybody=session.kind == SessionKind.BREAK,
        track=_track_label(session.track),
        kind=capfirst(session.get_kind_display()),
        language=_language_words(session),
        people_html=people_line(session),
        state=session.state,
        badges=(*state_badges(session), *news_badges(session.news)),
        code=session.code,
        guid=str(session.guid),
    )


def room_label(room) -> RoomLabel | None:
    """The label of a room, or ``None`` where there is no room yet."""
    if room is None:
        return None
    return RoomLabel(
        sort_order=room.sort_order,
        pk=room.pk,
        name_html=localized_html(localized(room, "name")),
        floor_html=localized_html(localized(room, "floor")),
    )


def state_badges(session) -> tuple[Badge, ...]:
    """What a reader must not overlook: that it does not take place as planned."""
    kind = _BADGE_KINDS.get(session.state)
    return (Badge(kind, capfirst(session.get_state_display())),) if kind else ()


def news_badges(changes) -> tuple[Badge, ...]:
    """When a session was last changed, where that is still news; ``changes`` the latest first."""
    if not changes:
        return ()
    time = yokohama_time(changes[0].made_at)
    return (Badge("info", _("Changed %(time)s") % {"time": time}),)


def _language_words(session) -> str:
    words = [session.get_floor_language_display()]
    if session.interpretation != Interpretation.NONE:
        words.append(session.get_interpretation_display())
    return capfirst(joined(words))


def _track_label(track) -> TrackLabel | None:
    if track is None:
        return None
    return TrackLabel(track.colour, localized_html(localized(track, "name")))
