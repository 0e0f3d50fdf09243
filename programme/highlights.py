"""What the home page shows of the programme."""

from dataclasses import dataclass

from django.utils import timezone

from .cards import SessionCard, session_card
from .models import SessionPage

# Enough for a row on a wide window.
SESSIONS_ON_HOME = 4


@dataclass(frozen=True)
class Highlights:
    """A few sessions of an edition, and how many it has in all."""

    sessions: tuple[SessionCard, ...]
    are_next: bool
    total: int


def edition_highlights(edition, request=None, limit: int = SESSIONS_ON_HOME) -> Highlights:
    """The sessions that come next; before the times are known, and afterwards, the first ones."""
    sessions = SessionPage.objects.of_edition(edition).taking_place()
    coming = list(sessions.filter(ends_at__gt=timezone.now()).for_cards()[:limit])
    shown = coming or sessions.for_cards()[:limit]
    return Highlights(
        sessions=tuple(session_card(session, request) for session in shown),
        are_next=bool(coming),
        total=sessions.count(),
    )
