"""The timetable as pure computing: records in, days with rows and cells out."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from programme.grid import ColumnKind
from programme.timetable import build_timetable, edition_days

TOKYO = ZoneInfo("Asia/Tokyo")
FIRST, SECOND, THIRD = date(2025, 11, 25), date(2025, 11, 26), date(2025, 11, 27)


@dataclass(frozen=True)
class Entry:
    name: str
    day: date | None = FIRST
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    room: str | None = None
    for_everybody: bool = False


def entry(name, start=None, end=None, room=None, *, day=FIRST, **more):
    """A session of ``day`` from ``start`` to ``end`` (``"10:00"``)."""
    return Entry(name, day, _moment(day, start), _moment(day, end), room, **more)


def _moment(day, text):
    if text is None:
        return None
    hour, minute = map(int, text.split(":"))
    midnight = datetime(day.year, day.month, day.day, tzinfo=TOKYO)
    return midnight + timedelta(hours=hour, minutes=minute)


def one_day(*entries):
    return build_timetable(entries, [FIRST]).days[0]


def drawn(day):
    """The table as text, a list a row: time, then each cell as name, rows, columns."""
    return [
        [f"{row.starts_at:%H:%M}", *(_drawn_cell(cell) for cell in row.cells)] for row in day.rows
    ]


def _drawn_cell(cell):
    names = "+".join(session.name for session in cell.sessions)
    return f"{names} {cell.rowspan}x{cell.colspan}" if names else "-"


def covered_fields(day):
    """Every field of the table, by row and column, with the number of cells that cover it."""
    width, height = len(day.columns), len(day.rows)
    taken = [[0] * width for _ in range(height)]
    for y, row in enumerate(day.rows):
        x = 0
        for cell in row.cells:
            while taken[y][x]:
                x += 1
            for down in range(cell.rowspan):
                for right in range(cell.colspan):
                    taken[y + down][x + right] += 1
    return taken


# --- Days --------------------------------------------------------------------


def test_days_are_those_of_the_edition_even_without_sessions():
    timetable = build_timetable([], edition_days(FIRST, THIRD))
    assert [day.date for day in timetable.days] == [FIRST, SECOND, THIRD]
    assert not timetable.has_sessions
    assert all(day.rows == () and day.sessions == () for day in timetable.days)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (None, None, []),
        (None, THIRD, []),
        (FIRST, None, [FIRST]),
        (FIRST, FIRST, [FIRST]),
        (FIRST, SECOND, [FIRST, SECOND]),
        (SECOND, FIRST, [SECOND]),
        (date(2024, 12, 31), date(2025, 1, 1), [date(2024, 12, 31), date(2025, 1, 1)]),
    ],
)
def test_edition_days(first, last, days):
    assert edition_days(first, last) == days


def test_a_session_on_another_day_is_not_lost():
    stray = entry("stray", "10:00", "11:00", "A", day=THIRD)
    timetable = build_timetable([stray], [FIRST, SECOND])
    assert [day.date for day in timetable.days] == [FIRST, SECOND, THIRD]
    assert timetable.days[2].sessions == (stray,)


def test_sessions_without_a_day_stand_apart():
    undated = entry("undated", day=None)
    timetable = build_timetable([undated], [FIRST])
    assert timetable.undated == (undated,)
    assert timetable.days[0].sessions == ()
    assert timetable.has_sessions


def test_sessions_without_a_time_are_listed_under_their_day():
    known, unknown = entry("known", "10:00", "11:00", "A"), entry("unknown", room="A")
    day = one_day(unknown, known)
    assert day.to_be_announced == (unknown,)
    assert drawn(day) == [["10:00", "known 1x1"]]
    assert set(day.sessions) == {known, unknown}


# --- Rows and cells ----------------------------------------------------------


def test_rooms_stand_side_by_side_in_their_order():
    day = one_day(entry("b", "10:00", "11:00", "B"), entry("a", "10:00", "11:00", "A"))
    assert [column.room for column in day.columns] == ["A", "B"]
    assert drawn(day) == [["10:00", "a 1x1", "b 1x1"]]


def test_only_rooms_in_use_on_the_day_get_a_column():
    timetable = build_timetable(
        [
            entry("a", "10:00", "11:00", "A"),
            entry("b", "10:00", "11:00", "B", day=SECOND),
        ],
        [FIRST, SECOND],
    )
    assert [[column.room for column in day.columns] for day in timetable.days] == [["A"], ["B"]]


def test_a_long_session_covers_the_rows_of_shorter_ones():
    day = one_day(
        entry("long", "10:00", "12:00", "A"),
        entry("first", "10:00", "11:00", "B"),
        entry("second", "11:00", "12:00", "B"),
    )
    assert drawn(day) == [["10:00", "long 2x1", "first 1x1"], ["11:00", "second 1x1"]]


def test_staggered_sessions_leave_empty_cells():
    day = one_day(entry("a", "10:00", "11:15", "A"), entry("b", "10:30", "11:00", "B"))
    assert drawn(day) == [
        ["10:00", "a 3x1", "-"],
        ["10:30", "b 1x1"],
        ["11:00", "-"],
    ]


def test_a_pause_of_all_rooms_is_no_row():
    day = one_day(entry("a", "10:00", "11:00", "A"), entry("b", "13:00", "14:00", "A"))
    assert drawn(day) == [["10:00", "a 1x1"], ["13:00", "b 1x1"]]


def test_sessions_that_follow_each_other_share_no_cell():
    day = one_day(entry("a", "10:00", "11:00", "A"), entry("b", "11:00", "12:00", "A"))
    assert drawn(day) == [["10:00", "a 1x1"], ["11:00", "b 1x1"]]


def test_a_cancelled_session_shares_its_cell_with_the_replacement():
    day = one_day(
        entry("cancelled", "10:00", "11:00", "A"),
        entry("replacement", "10:00", "11:30", "A"),
        entry("beside", "10:00", "11:00", "B"),
    )
    assert drawn(day) == [["10:00", "cancelled+replacement 2x1", "beside 1x1"], ["11:00", "-"]]


def test_a_chain_of_overlaps_becomes_one_cell():
    day = one_day(
        entry("a", "10:00", "11:00", "A"),
        entry("b", "10:30", "11:30", "A"),
        entry("c", "11:15", "12:00", "A"),
    )
    assert drawn(day) == [["10:00", "a+b+c 1x1"]]


def test_a_short_session_inside_a_long_one_does_not_shorten_the_cell():
    day = one_day(
        entry("long", "10:00", "12:00", "A"),
        entry("short", "10:15", "10:30", "A"),
        entry("late", "11:00", "12:30", "A"),
    )
    assert drawn(day) == [["10:00", "long+short+late 1x1"]]


def test_rooms_to_be_announced_come_last():
    day = one_day(
        entry("somewhere", "10:00", "11:00"),
        entry("elsewhere", "10:00", "11:00"),
        entry("a", "10:00", "11:00", "A"),
    )
    assert [column.kind for column in day.columns] == [
        ColumnKind.ROOM,
        ColumnKind.TO_BE_ANNOUNCED,
    ]
    assert drawn(day) == [["10:00", "a 1x1", "somewhere+elsewhere 1x1"]]


def test_a_day_without_any_room_still_has_a_table():
    day = one_day(entry("a", "10:00", "11:00"))
    assert [column.kind for column in day.columns] == [ColumnKind.TO_BE_ANNOUNCED]
    assert drawn(day) == [["10:00", "a 1x1"]]


# --- What is for everybody ---------------------------------------------------


def test_a_break_reaches_over_all_rooms():
    day = one_day(
        entry("a", "10:00", "11:00", "A"),
        entry("b", "10:00", "11:00", "B"),
        entry("break", "11:00", "11:30", for_everybody=True),
        entry("c", "11:30", "12:00", "A"),
    )
    assert drawn(day) == [
        ["10:00", "a 1x1", "b 1x1"],
        ["11:00", "break 1x2"],
        ["11:30", "c 1x1", "-"],
    ]


def test_a_break_beside_a_session_gets_a_column_of_its_own():
    day = one_day(
        entry("lunch talk", "12:15", "12:45", "A"),
        entry("lunch", "12:00", "13:00", for_everybody=True),
        entry("coffee", "15:00", "15:30", for_everybody=True),
    )
    assert [column.kind for column in day.columns] == [ColumnKind.ROOM, ColumnKind.EVERYBODY]
    assert drawn(day) == [
        ["12:00", "-", "lunch 3x1"],
        ["12:15", "lunch talk 1x1"],
        ["12:45", "-"],
        ["15:00", "coffee 1x2"],
    ]


def test_a_break_in_a_room_stays_in_that_room():
    day = one_day(
        entry("coffee", "10:00", "10:30", "A", for_everybody=True),
        entry("b", "10:00", "10:30", "B"),
    )
    assert drawn(day) == [["10:00", "coffee 1x1", "b 1x1"]]


def test_a_day_of_breaks_alone_has_one_column():
    day = one_day(entry("break", "10:00", "10:30", for_everybody=True))
    assert drawn(day) == [["10:00", "break 1x1"]]


# --- Awkward data ------------------------------------------------------------


def test_a_session_over_midnight_stays_on_its_first_day():
    party = entry("party", "23:00", "25:30", "A")
    timetable = build_timetable([party], [FIRST, SECOND])
    assert drawn(timetable.days[0]) == [["23:00", "party 1x1"]]
    assert timetable.days[1].rows == ()


@pytest.mark.parametrize("end", [None, "09:00", "10:00"])
def test_a_session_without_a_usable_end_is_still_shown(end):
    day = one_day(entry("a", "10:00", end, "A"), entry("b", "10:30", "11:00", "A"))
    assert drawn(day) == [["10:00", "a 1x1"], ["10:30", "b 1x1"]]


def test_times_in_other_zones_are_the_same_moments():
    utc = Entry("utc", FIRST, datetime(2025, 11, 25, 1, tzinfo=UTC), _moment(FIRST, "11:00"), "B")
    day = one_day(utc, entry("tokyo", "10:00", "11:00", "A"))
    assert len(day.rows) == 1


def test_every_field_of_a_large_day_is_covered_exactly_once():
    entries = [
        entry(f"{room}{number}", f"9:{number * 7:02}", f"9:{number * 7 + 5:02}", room)
        for number, room in enumerate("ABCDEFG")
    ]
    entries += [
        entry("plenary", "9:00", "9:59", "H"),
        entry("anywhere", "9:20", "9:40"),
        entry("lunch", "12:00", "13:00", for_everybody=True),
        entry("afternoon", "13:00", "15:00", "C"),
        entry("overlap", "14:00", "16:00", "C"),
    ]
    day = one_day(*entries)
    assert covered_fields(day) == [[1] * len(day.columns) for _ in day.rows]
    assert len(day.columns) == 9
