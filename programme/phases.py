"""Before, during or after: where the time stands in relation to an edition. Pure computing."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.utils import timezone


class Phase(StrEnum):
    """What the time means for an edition; ``UNDATED`` while its days are not known."""

    UNDATED = "undated"
    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


@dataclass(frozen=True)
class Stand:
    """``days_left`` to the first day (``BEFORE``); ``today`` in Yokohama, the
    ``day_number``-th of ``days_in_all`` (``DURING``)."""

    phase: Phase
    today: date
    days_left: int = 0
    day_number: int = 0
    days_in_all: int = 0


def stand_of(starts_on: date | None, ends_on: date | None, now: datetime) -> Stand:
    """Where ``now`` (an aware datetime) stands; a day begins and ends at midnight in Yokohama.

    An edition without a last day lasts one day.
    """
    today = timezone.localdate(now, timezone.get_default_timezone())
    if starts_on is None:
        return Stand(Phase.UNDATED, today)
    last = ends_on or starts_on
    if today < starts_on:
        return Stand(Phase.BEFORE, today, days_left=(starts_on - today).days)
    if today > last:
        return Stand(Phase.AFTER, today)
    return Stand(
        Phase.DURING,
        today,
        day_number=(today - starts_on).days + 1,
        days_in_all=(last - starts_on).days + 1,
    )
