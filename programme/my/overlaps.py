"""Which of the chosen sessions a reader cannot both attend. Pure computing."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol


class Attended(Protocol):
    """What is asked of a session; times are aware datetimes, ``None`` where not announced."""

    pk: int
    starts_at: datetime | None
    ends_at: datetime | None


def overlaps(sessions: Iterable[Attended]) -> dict[int, list]:
    """By ``pk`` of each session, those that run at some moment with it, in their order.

    ``sessions`` are those that take place. One that begins when another ends is no overlap;
    js/my_programme.js reckons in the same way.
    """
    timed = [session for session in sessions if session.starts_at and session.ends_at]
    return {
        session.pk: [
            other
            for other in timed
            if other.pk != session.pk
            and other.starts_at < session.ends_at
            and session.starts_at < other.ends_at
        ]
        for session in timed
    }
