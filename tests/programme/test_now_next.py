"""What runs now and comes next, room by room."""

from dataclasses import dataclass
from datetime import date, datetime

from programme.now_next import now_and_next
from tests.factories.programme import TUESDAY, WEDNESDAY
from tests.factories.programme import at as moment


@dataclass(frozen=True)
class Planned:
    name: str
    starts_at: datetime | None
    ends_at: datetime | None
    room: str | None = "A"
    day: date = TUESDAY
    time_is_sample: bool = False
    for_everybody: bool = False


def planned(name, start, end, day=TUESDAY, **fields):
    return Planned(name, moment(start, day), moment(end, day), day=day, **fields)


def shown(sessions, now):
    return [
        (item.room, item.now and item.now.name, item.minutes_left, item.next and item.next.name)
        for item in now_and_next(sessions, moment(now))
    ]


def test_the_session_ends_where_the_next_begins():
    sessions = [planned("a", "10:00", "11:00"), planned("b", "11:00", "12:00")]
    assert shown(sessions, "9:30") == [("A", None, 0, "a")]
    assert shown(sessions, "10:00") == [("A", "a", 60, "b")]
    assert shown(sessions, "10:59") == [("A", "a", 1, "b")]
    assert shown(sessions, "11:00") == [("A", "b", 60, None)]
    assert shown(sessions, "12:00") == []


def test_minutes_until_the_next():
    (item,) = now_and_next([planned("a", "10:00", "11:00")], moment("9:35"))
    assert item.minutes_until == 25


def test_rooms_stand_in_their_order_and_unknown_ones_last():
    sessions = [planned(str(room), "10:00", "11:00", room=room) for room in (None, "B", "A")]
    assert [room for room, *_ in shown(sessions, "10:30")] == ["A", "B", None]


def test_sample_times_other_days_and_unknown_times_are_no_facts():
    sessions = [
        planned("sample", "10:00", "11:00", time_is_sample=True),
        planned("tomorrow", "10:00", "11:00", day=WEDNESDAY),
        Planned("untimed", None, None),
    ]
    assert shown(sessions, "10:30") == []
