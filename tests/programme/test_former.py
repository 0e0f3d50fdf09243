"""Where a session stood before, and what its state becomes."""

from types import SimpleNamespace

import pytest

from programme.enums import ChangeField, SessionState
from programme.former import Former, former_place
from programme.public_facts import Place
from programme.states import state_after_move
from tests.factories.programme import WEDNESDAY, at

HALL_A, HALL_B = {"guid": "a", "ja": "", "en": "A"}, {"guid": "b", "ja": "", "en": "B"}


def time(start, day="2025-11-25"):
    return {"day": day, "starts_at": start and f"{day}T{start}:00+00:00", "ends_at": None}


def change(pk, field, old):
    return SimpleNamespace(pk=pk, made_at=pk, field=field, old=old)


def test_nothing_changed():
    assert former_place([], {}) == Former()


def test_the_first_announced_time_and_room_are_the_former_ones():
    changes = [
        change(3, ChangeField.TIME, time("02:00")),
        change(1, ChangeField.TIME, time("01:00")),
        change(2, ChangeField.ROOM, HALL_A),
    ]
    former = former_place(changes, {"time": time("03:00"), "room": HALL_B})

    assert former.starts_at == at("10:00")
    assert former.room == HALL_A
    assert former.starts == (at("10:00"), at("11:00"))


def test_what_holds_again_or_was_not_announced_is_no_former_place():
    changes = [
        change(1, ChangeField.TIME, time(None)),
        change(2, ChangeField.TIME, time("01:00")),
        change(3, ChangeField.ROOM, None),
    ]

    assert former_place(changes, {"time": time("01:00"), "room": HALL_B}) == Former()


@pytest.mark.parametrize(
    ("state", "before", "after", "expected"),
    [
        ("planned", (at("10:00"), "a"), (at("10:00"), "a"), "planned"),
        ("planned", (at("10:00"), "a"), (at("10:20"), "a"), "delayed"),
        ("planned", (at("10:00"), "a"), (at("9:00"), "a"), "moved"),
        ("planned", (at("10:00"), "a"), (at("10:20"), "b"), "moved"),
        ("planned", (at("10:00"), "a"), (at("11:00", WEDNESDAY), "a"), "moved"),
        ("planned", (None, "a"), (at("10:00"), "a"), "planned"),
        ("planned", (at("10:00"), None), (at("10:00"), "a"), "planned"),
        ("cancelled", (at("10:00"), "a"), (at("11:00"), "b"), "cancelled"),
    ],
)
def test_the_state_follows_from_the_move(state, before, after, expected):
    places = (Place(starts_at, None, room) for starts_at, room in (before, after))
    assert state_after_move(SessionState(state), *places) == expected
