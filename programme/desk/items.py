"""Sessions as the timetable of the admin shows them, drafts included."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.urls import reverse
from wagtail.models import Revision

from ascc.i18n import language_codes, localized
from speakers.models import SpeakerPage

from ..enums import (
    GIVES_UP_ITS_ROOM,
    KINDS_WITHOUT_PEOPLE,
    TAKES_PLACE,
    SessionKind,
    SessionState,
)
from ..models import SessionPage
from ..public_facts import Place

# What readers read of a session; staff are told which of these has no English.
_TEXTS = ("title", "introduction", "abstract", "state_note")
# Parts of a draft that the timetable does not show, and that would be looked up one by one.
_NOT_READ = ("themes", "materials", "session_organisers", "wagtail_admin_comments")


@dataclass(frozen=True, order=True)
class DeskRoom:
    """A room as a column; rooms sort in the order that staff gave them."""

    sort_order: int
    pk: int
    name: str = field(compare=False)
    guid: str = field(compare=False)
    opens_at: time | None = field(compare=False, default=None)
    closes_at: time | None = field(compare=False, default=None)


@dataclass(frozen=True)
class DeskItem:
    """A session in the timetable of the admin (see ``timetable.Placed``, ``conflicts.Checked``).

    ``version`` is its latest revision: another one means that somebody changed it meanwhile.
    ``told`` is the time and room that readers saw, once changes are told to them.
    """

    pk: int
    title: str
    day: date | None
    starts_at: datetime | None
    ends_at: datetime | None
    room: DeskRoom | None
    state: str
    kind: str
    is_live: bool
    has_newer_draft: bool
    is_locked: bool
    version: int
    people: frozenset
    lacks_english: tuple
    leaves_out: tuple
    told: Place | None = None

    @property
    def for_everybody(self) -> bool:
        """Whether it needs no room, because nothing else takes place."""
        return self.kind == SessionKind.BREAK

    @property
    def takes_place(self) -> bool:
        """Whether people can go to it at the time that it shows."""
        return self.state in TAKES_PLACE

    @property
    def holds_room(self) -> bool:
        """Whether nothing else may be in its room."""
        return self.state not in GIVES_UP_ITS_ROOM

    @property
    def state_label(self) -> str:
        """The state in words; empty while it is as planned."""
        return "" if self.state == SessionState.PLANNED else SessionState(self.state).label

    @property
    def edit_url(self) -> str:
        """Where all of it is edited."""
        return reverse("wagtailadmin_pages:edit", args=[self.pk])


def desk_rooms(edition) -> list[DeskRoom]:
    """The rooms of an edition, in their order."""
    return [
        DeskRoom(
            sort_order=room.sort_order,
            pk=room.pk,
            name=localized(room, "name").value or "",
            guid=str(room.guid),
            opens_at=room.opens_at,
            closes_at=room.closes_at,
        )
        for room in edition.rooms.all()
    ]


def desk_items(edition, rooms: Iterable[DeskRoom], user) -> list[DeskItem]:
    """Every session of an edition; a public one as readers see it, another as last drafted.

    The number of queries does not grow with the sessions.
    """
    stored = SessionPage.objects.of_edition(edition).in_time_order()
    pages = list(stored.select_related("published_record").prefetch_related("session_speakers"))
    drafts = _drafts([page for page in pages if not page.live])
    known = {room.pk: room for room in rooms}
    announced = edition.is_announced
    return [
        _item(drafts.get(page.pk, page), page, known, user, is_announced=announced)
        for page in pages
    ]


def people_names(items: Iterable[DeskItem]) -> dict[int, str]:
    """The names of everybody in the sessions, by key."""
    keys = {person for item in items for person in item.people}
    people = SpeakerPage.objects.filter(pk__in=keys)
    return {person.pk: localized(person, "title").value for person in people}


def _drafts(pages) -> dict[int, SessionPage]:
    revisions = Revision.objects.in_bulk([page.latest_revision_id for page in pages])
    found = {page.pk: revisions.get(page.latest_revision_id) for page in pages}
    return {pk: _draft(revision.content) for pk, revision in found.items() if revision}


def _draft(content) -> SessionPage:
    kept = {name: value for name, value in content.items() if name not in _NOT_READ}
    return SessionPage.from_serializable_data(kept, check_fks=False)


def _item(shown, page, rooms, user, *, is_announced) -> DeskItem:
    record = getattr(page, "published_record", None)
    lock = page.get_lock() if page.locked else None
    return DeskItem(
        pk=page.pk,
        title=localized(shown, "title").value or str(page),
        day=shown.held_on,
        starts_at=shown.starts_at,
        ends_at=shown.ends_at,
        room=rooms.get(shown.room_id),
        state=shown.state,
        kind=shown.kind,
        is_live=page.live,
        has_newer_draft=page.live and page.has_unpublished_changes,
        is_locked=lock is not None and lock.for_user(user),
        version=page.latest_revision_id or 0,
        people=frozenset(_who_comes(item) for item in shown.session_speakers.all()) - {None},
        lacks_english=_lacking(shown, "en"),
        leaves_out=_left_out(shown),
        told=record.told_place if record and is_announced else None,
    )


def _who_comes(item) -> int | None:
    """The person who is really there: the deputy where one was named."""
    is_represented = item.represented_by_text_ja or item.represented_by_text_en
    return item.represented_by_id or (None if is_represented else item.speaker_id)


def _lacking(session, code) -> tuple[str, ...]:
    """Names of the texts that there are, but not in ``code``."""
    told = [
        name
        for name in _TEXTS
        if any(getattr(session, f"{name}_{each}") for each in language_codes())
    ]
    return tuple(name for name in told if not getattr(session, f"{name}_{code}"))


def _left_out(session) -> tuple[str, ...]:
    """Languages of readers who cannot follow; none while the spoken one is not entered."""
    if session.kind in KINDS_WITHOUT_PEOPLE or not session.floor_language:
        return ()
    return tuple(code for code in language_codes() if not session.can_follow(code))
