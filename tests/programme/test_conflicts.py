"""Conflicts of a timetable: found whatever the order, and nowhere else."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.conflicts import ConflictKind, find_conflicts
from tests.factories.programme import at


@dataclass(frozen=True)
class Hall:
    name: str
    opens_at: time | None = None
    closes_at: time | None = None


@dataclass(frozen=True)
class Session:
    pk: int
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    room: Hall | None = None
    people: frozenset = frozenset()
    holds_room: bool = True
    takes_place: bool = True
    lacks_english: tuple = ()
    leaves_out: tuple = ()


HALLS = [None, Hall("A", time(10), time(12)), Hall("B")]
KINDS = ConflictKind


def session(pk, start=None, end=None, **fields):
    times = {"starts_at": at(start), "ends_at": at(end)} if start else {}
    return Session(pk, **times, **fields)


def found(*sessions):
    return [(each.kind, each.sessions) for each in find_conflicts(sessions)]


@st.composite
def timetables(draw):
    """Up to eight sessions of a morning; some cancelled, some without time, room or people."""
    sessions = []
    for pk in range(draw(st.integers(0, 8))):
        start = draw(st.none() | st.integers(0, 12))
        times = {}
        if start is not None:
            starts_at = at("9:00") + timedelta(minutes=15 * start)
            length = timedelta(minutes=15 * draw(st.integers(1, 6)))
            times = {"starts_at": starts_at, "ends_at": starts_at + length}
        holds_room = draw(st.booleans())
        sessions.append(
            Session(
                pk,
                **times,
                room=draw(st.sampled_from(HALLS)),
                people=draw(st.frozensets(st.integers(0, 3), max_size=2)),
                holds_room=holds_room,
                takes_place=holds_room and draw(st.booleans()),
            )
        )
    return sessions


def overlap(one, other):
    timed = one.starts_at and other.starts_at
    return bool(timed and one.starts_at < other.ends_at and other.starts_at < one.ends_at)


# --- For any timetable -------------------------------------------------------


@given(timetables())
def test_a_room_is_taken_twice_just_where_two_that_hold_it_overlap(sessions):
    expected = {
        frozenset({one.pk, other.pk})
        for one, other in combinations(sessions, 2)
        if overlap(one, other)
        and one.holds_room
        and other.holds_room
        and one.room is not None
        and one.room == other.room
    }

    pairs = [pair for kind, pair in found(*sessions) if kind == KINDS.ROOM]

    assert {frozenset(pair) for pair in pairs} == expected
    assert len(pairs) == len(expected)


@given(timetables())
def test_a_person_is_in_two_places_just_where_both_take_place_at_once(sessions):
    expected = {
        (frozenset({one.pk, other.pk}), person)
        for one, other in combinations(sessions, 2)
        for person in one.people & other.people
        if overlap(one, other)
        and one.takes_place
        and other.takes_place
        and (one.room is None or one.room != other.room)
    }

    conflicts = [each for each in find_conflicts(sessions) if each.kind == KINDS.PERSON]

    assert {(frozenset(each.sessions), each.subject) for each in conflicts} == expected
    assert len(conflicts) == len(expected)


@given(timetables(), st.randoms())
def test_the_order_of_the_sessions_does_not_matter(sessions, random):
    shuffled = random.sample(sessions, len(sessions))

    assert find_conflicts(shuffled) == find_conflicts(sessions)


@given(timetables(), st.integers(1, 2))
def test_days_apart_from_each_other_have_the_same_conflicts(sessions, days):
    later = timedelta(days=days)
    moved = [
        replace(each, starts_at=each.starts_at + later, ends_at=each.ends_at + later)
        if each.starts_at
        else each
        for each in sessions
    ]

    assert found(*moved) == found(*sessions)


@given(timetables())
def test_what_does_not_take_place_harms_nobody(sessions):
    still = [replace(each, holds_room=False, takes_place=False) for each in sessions]

    assert found(*still) == []


# --- One by one --------------------------------------------------------------


def test_sessions_that_follow_each_other_do_not_clash():
    hall, people = HALLS[2], frozenset({1})

    assert (
        found(
            session(1, "10:00", "11:00", room=hall, people=people),
            session(2, "11:00", "12:00", room=hall, people=people),
        )
        == []
    )


def test_a_suspended_session_keeps_its_room():
    one = session(1, "10:00", "11:00", room=HALLS[2], takes_place=False)
    other = session(2, "10:30", "11:30", room=HALLS[2])

    assert found(one, other) == [(KINDS.ROOM, (1, 2))]


@pytest.mark.parametrize(
    ("start", "end", "is_closed"),
    [
        ("10:00", "12:00", False),
        ("9:59", "11:00", True),
        ("11:00", "12:01", True),
        ("11:00", "24:30", True),
    ],
)
def test_a_room_has_hours_in_yokohama(start, end, is_closed):
    conflicts = found(session(1, start, end, room=HALLS[1]))

    assert conflicts == ([(KINDS.CLOSED, (1,))] if is_closed else [])


def test_missing_texts_and_languages_are_named():
    one = session(1, lacks_english=("title",), leaves_out=("en",))

    assert [(each.kind, each.subject) for each in find_conflicts([one])] == [
        (KINDS.ENGLISH, ("title",)),
        (KINDS.INTERPRETATION, ("en",)),
    ]


def test_who_cannot_go_needs_no_interpretation():
    assert found(session(1, leaves_out=("en",), takes_place=False)) == []
