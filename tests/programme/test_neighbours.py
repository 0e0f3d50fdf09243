"""What stands before, after and beside a session."""

from programme.neighbours import find_neighbours

from .test_timetable import FIRST, _moment, entry

OTHERS = [
    entry("early", "9:00", "10:00", "A"),
    entry("just before", "10:00", "11:00", "A"),
    entry("parallel", "10:30", "11:30", "B"),
    entry("just after", "12:00", "13:00", "A"),
    entry("late", "15:00", "16:00", "A"),
    entry("untimed", room="A"),
]


def neighbours_of(start, end, room="A", others=OTHERS):
    return find_neighbours(_moment(FIRST, start), _moment(FIRST, end), room, others)


def test_the_nearest_sessions_of_the_same_room():
    found = neighbours_of("11:00", "12:00")
    assert (found.before.name, found.after.name) == ("just before", "just after")


def test_what_overlaps_runs_alongside():
    assert [other.name for other in neighbours_of("11:00", "12:00").alongside] == ["parallel"]


def test_what_only_touches_does_not_run_alongside():
    assert neighbours_of("11:30", "12:00").alongside == ()


def test_the_first_session_has_nothing_before_it():
    found = neighbours_of("8:00", "9:00")
    assert found.before is None
    assert found.after.name == "early"


def test_without_a_room_there_is_only_what_runs_alongside():
    found = neighbours_of("10:30", "11:00", room=None, others=[*OTHERS, entry("x", "9:00", "9:30")])
    assert (found.before, found.after) == (None, None)
    assert [other.name for other in found.alongside] == ["just before", "parallel"]


def test_without_a_time_there_are_no_neighbours():
    assert not neighbours_of(None, None)
    assert not neighbours_of("10:00", None)


def test_alone_in_the_room_there_are_no_neighbours():
    assert not neighbours_of("10:00", "11:00", others=[])
