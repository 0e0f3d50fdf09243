"""Now, next and later on a screen."""

from programme.signage.entries import ScreenEntry
from programme.signage.slots import slots_at
from tests.factories.programme import TUESDAY, WEDNESDAY, at


def entry(name, start, end, *, day=TUESDAY, held=True):
    return ScreenEntry(name, at(start, day), at(end, day), "A", is_held=held)


DAY = [
    entry("a", "10:00", "11:00"),
    entry("b", "11:00", "12:00"),
    entry("cancelled", "13:00", "14:00", held=False),
    entry("c", "14:00", "15:00"),
    entry("d", "15:00", "16:00"),
    entry("tomorrow", "10:00", "11:00", day=WEDNESDAY),
    entry("later tomorrow", "11:00", "12:00", day=WEDNESDAY),
]


def shown(now, day=TUESDAY, entries=DAY):
    """The names in each list at a time."""
    slots = slots_at(entries, at(now, day))
    return {name: [each.key for each in getattr(slots, name)] for name in ("now", "next", "later")}


def test_before_the_first_session_it_comes_next():
    assert shown("9:00") == {"now": [], "next": ["a"], "later": ["b", "cancelled", "c", "d"]}


def test_a_session_ends_where_the_next_one_begins():
    assert shown("10:59")["now"] == ["a"]
    assert shown("11:00")["now"] == ["b"]


def test_what_is_cancelled_is_told_with_the_one_that_is_held_after_it():
    assert shown("12:30") == {"now": [], "next": ["cancelled", "c"], "later": ["d"]}


def test_a_cancelled_session_stands_at_its_time_behind_what_is_held():
    both = [entry("off", "10:00", "11:00", held=False), entry("on", "10:00", "11:00")]
    assert shown("10:30", entries=both)["now"] == ["on", "off"]


def test_after_the_last_session_the_next_day_comes():
    assert shown("16:00") == {"now": [], "next": ["tomorrow"], "later": ["later tomorrow"]}


def test_after_the_last_day_nothing_is_left():
    assert shown("12:00", WEDNESDAY) == {"now": [], "next": [], "later": []}
    assert shown("12:00", entries=[]) == {"now": [], "next": [], "later": []}


def test_every_entry_stands_in_one_list():
    slots = slots_at(DAY, at("11:30"))
    placed = [*slots.now, *slots.next, *slots.later, *slots.away]
    assert sorted(each.key for each in placed) == sorted(each.key for each in DAY)
