from dataclasses import dataclass
from datetime import datetime

from programme.my.overlaps import overlaps
from tests.factories.programme import at


@dataclass(frozen=True)
class Attended:
    pk: int
    starts_at: datetime | None
    ends_at: datetime | None


def session(pk, start=None, end=None):
    return Attended(pk, start and at(start), end and at(end))


def numbers(*sessions):
    return {pk: [other.pk for other in others] for pk, others in overlaps(sessions).items()}


def test_sessions_that_share_a_moment_overlap():
    long, within = session(1, "10:00", "12:00"), session(2, "10:30", "11:00")

    assert numbers(long, within) == {1: [2], 2: [1]}


def test_one_that_begins_when_another_ends_does_not():
    assert numbers(session(1, "10:00", "11:00"), session(2, "11:00", "12:00")) == {1: [], 2: []}


def test_a_session_without_a_time_overlaps_with_nothing():
    assert numbers(session(1, "10:00", "11:00"), session(2)) == {1: []}
