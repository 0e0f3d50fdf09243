"""What the home page shows of the programme."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from . import clock
from .cards import SessionCard, session_card
from .models import EditionPage, SessionPage
from .now_next import RoomNow, now_and_next
from .phases import Phase, Stand, stand_of

# Enough for a row on a wide window.
SESSIONS_ON_HOME = 4
EDITIONS_ON_HOME = 6


@dataclass(frozen=True)
class Highlights:
    """A few sessions of an edition, and how many it has in all."""

    sessions: tuple[SessionCard, ...]
    are_next: bool
    total: int
    rooms: tuple[RoomNow, ...] = ()


def edition_stand(edition) -> Stand:
    """Where the present moment stands in relation to ``edition``."""
    return stand_of(edition.starts_on, edition.ends_on, clock.now())


def edition_highlights(edition, request=None, limit: int = SESSIONS_ON_HOME) -> Highlights:
    """The sessions that come next; before the times are known, and afterwards, the first ones.

    While the conference runs also what is on now and next, room by room.
    """
    now = clock.now()
    sessions = SessionPage.objects.of_edition(edition).taking_place()
    coming = list(sessions.filter(_ahead(now)).for_cards()[:limit])
    shown = coming or sessions.for_cards()[:limit]
    return Highlights(
        sessions=tuple(session_card(session, request) for session in shown),
        are_next=bool(coming),
        total=sessions.count(),
        rooms=_rooms_now(edition, sessions, now, request),
    )


def _ahead(now) -> Q:
    """What has not ended; a session whose time is not known may come until its day is over."""
    today = timezone.localdate(now, timezone.get_default_timezone())
    return Q(ends_at__gt=now) | Q(ends_at=None, day__gte=today)


def _rooms_now(edition, sessions, now, request) -> tuple[RoomNow, ...]:
    stand = stand_of(edition.starts_on, edition.ends_on, now)
    if stand.phase != Phase.DURING:
        return ()
    left = sessions.filter(day=stand.today, ends_at__gt=now).for_cards()
    return tuple(now_and_next([session_card(session, request) for session in left], now))


def other_editions(edition, limit: int = EDITIONS_ON_HOME) -> list[EditionPage]:
    """The newest public editions beside ``edition``, one to come among them."""
    return list(EditionPage.objects.public_editions().for_lists().exclude(pk=edition.pk)[:limit])
