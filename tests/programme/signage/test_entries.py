"""A session stands where it is, and where people were told that it would be."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from programme.enums import ChangeField
from programme.public_facts import Place
from programme.signage.entries import by_room, days_ahead, session_entries
from tests.factories.programme import THURSDAY, WEDNESDAY, at

TEN = Place(at("10:00"), at("11:00"), "A")


@dataclass
class Told:
    """What the entries read of a change record."""

    field: str
    old: dict | None
    made_at: datetime


def old_time(start, end, made="8:00"):
    part = {"starts_at": at(start).isoformat(), "ends_at": at(end).isoformat()}
    return Told(ChangeField.TIME, part, at(made))


def old_room(guid, made="8:00"):
    return Told(ChangeField.ROOM, guid and {"guid": guid}, at(made))


def entries(place, *changes):
    """Room, start and whether it went elsewhere, of each entry of a session."""
    found = session_entries("CODE", place, is_held=True, changes=changes)
    return [(each.room_guid, f"{each.starts_at:%H:%M}", each.went_elsewhere) for each in found]


def test_a_session_as_planned_stands_once():
    assert entries(TEN) == [("A", "10:00", False)]


def test_a_session_moved_to_another_room_stands_at_both_doors():
    assert entries(TEN, old_room("B")) == [("A", "10:00", False), ("B", "10:00", True)]


def test_time_and_room_that_changed_together_are_one_former_place():
    changes = old_room("B"), old_time("9:00", "9:30")
    assert entries(TEN, *changes) == [("A", "10:00", False), ("B", "09:00", True)]


def test_every_door_that_was_announced_once_says_where_it_is_now():
    changes = old_room("B", "8:00"), old_room("C", "9:00")
    assert entries(TEN, *changes) == [
        ("A", "10:00", False),
        ("C", "10:00", True),
        ("B", "10:00", True),
    ]


def test_a_delay_in_the_same_room_is_told_at_the_session_alone():
    (entry,) = session_entries("CODE", TEN, is_held=True, changes=[old_time("9:40", "10:40")])
    assert entry.former == Place(at("9:40"), at("10:40"), "A")


def test_a_session_moved_to_another_day_stands_on_both():
    tomorrow = Place(at("10:00", WEDNESDAY), at("11:00", WEDNESDAY), "A")
    found = session_entries("CODE", tomorrow, is_held=True, changes=[old_time("10:00", "11:00")])
    assert [(entry.day.day, entry.went_elsewhere) for entry in found] == [(26, False), (25, True)]


def test_a_session_moved_there_and_back_stands_once():
    changes = old_room("A", "8:00"), old_room("B", "9:00")
    assert entries(TEN, *changes) == [("A", "10:00", False), ("B", "10:00", True)]


def test_a_time_or_room_that_is_first_announced_is_no_move():
    unknown = Told(ChangeField.TIME, {"starts_at": None, "ends_at": None}, at("8:00"))
    assert entries(TEN, unknown, old_room(None)) == [("A", "10:00", False)]
    assert entries(Place(None, None, "A")) == []


def test_a_room_that_is_no_more_has_no_screen():
    moved = session_entries("CODE", TEN, is_held=True, changes=[old_room("gone")])
    rooms = by_room(moved, ["A"])
    assert {room: len(found) for room, found in rooms.items()} == {"A": 1, None: 0}


def test_a_screen_keeps_the_next_day_with_sessions_too():
    days = (at("10:00"), at("10:00", WEDNESDAY), at("10:00", THURSDAY))
    places = [Place(start, start + timedelta(hours=1), "A") for start in days]
    kept = [entry for place in places for entry in session_entries("C", place, is_held=True)]
    assert days_ahead(kept, at("23:00"), 2) == kept[:2]
    assert days_ahead(kept, at("0:30", WEDNESDAY), 2) == kept[1:]
