"""An edition is before, during or after; days begin at midnight in Yokohama."""

from datetime import UTC, date, datetime

import pytest

from programme.phases import Phase, stand_of
from tests.factories.programme import TOKYO

FIRST, LAST = date(2025, 11, 25), date(2025, 11, 27)


def at(day, hour, minute=0):
    return datetime(2025, 11, day, hour, minute, tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("now", "phase", "days_left", "day_number"),
    [
        (at(1, 12), Phase.BEFORE, 24, 0),
        (at(24, 23, 59), Phase.BEFORE, 1, 0),
        (at(25, 0), Phase.DURING, 0, 1),
        (at(27, 23, 59), Phase.DURING, 0, 3),
        (at(28, 0), Phase.AFTER, 0, 0),
        # 15:00 UTC is midnight in Yokohama.
        (datetime(2025, 11, 24, 14, 59, tzinfo=UTC), Phase.BEFORE, 1, 0),
        (datetime(2025, 11, 24, 15, 0, tzinfo=UTC), Phase.DURING, 0, 1),
        (datetime(2025, 11, 27, 15, 0, tzinfo=UTC), Phase.AFTER, 0, 0),
    ],
)
def test_the_borders_are_midnights_in_yokohama(now, phase, days_left, day_number):
    stand = stand_of(FIRST, LAST, now)
    assert (stand.phase, stand.days_left, stand.day_number) == (phase, days_left, day_number)


def test_an_edition_without_a_last_day_lasts_one_day():
    assert stand_of(FIRST, None, at(25, 12)).days_in_all == 1
    assert stand_of(FIRST, None, at(26, 0)).phase == Phase.AFTER


def test_an_edition_without_days_has_no_phase():
    assert stand_of(None, None, at(25, 12)).phase == Phase.UNDATED
