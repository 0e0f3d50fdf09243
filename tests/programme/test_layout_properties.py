"""What the timetable keeps to whatever staff enter: found by generated days (Hypothesis)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from programme.grid import ColumnKind
from programme.neighbours import find_neighbours
from programme.now_next import now_and_next
from programme.timetable import build_timetable

DAYS = [date(2025, 11, 25), date(2025, 11, 26)]
MIDNIGHT = datetime(2025, 11, 25, tzinfo=ZoneInfo("Asia/Tokyo"))


@dataclass(frozen=True)
class Planned:
    """A session as the timetable asks for it; the number tells equal ones apart."""

    number: int
    day: date
    starts_at: datetime | None
    ends_at: datetime | None
    room: int | None
    for_everybody: bool
    time_is_sample: bool = False


@st.composite
def planned(draw):
    """A session in one of few rooms, so that many of a day overlap."""
    day = draw(st.sampled_from(DAYS))
    room = draw(st.sampled_from([None, 0, 1, 2]))
    start = draw(st.none() | st.integers(min_value=0, max_value=60))
    length = draw(st.integers(min_value=1, max_value=20))
    starts_at = _moment(day, start)
    return {
        "day": day,
        "starts_at": starts_at,
        "ends_at": starts_at and starts_at + timedelta(minutes=5 * length),
        "room": room,
        "for_everybody": room is None and draw(st.booleans()),
    }


def _moment(day, step):
    """Five minutes a step from nine in the morning on."""
    if step is None:
        return None
    return MIDNIGHT + (day - DAYS[0]) + timedelta(hours=9, minutes=5 * step)


programmes = st.lists(planned(), max_size=14).map(
    lambda rows: [Planned(number, **row) for number, row in enumerate(rows)]
)


def cells_of(day):
    """Each cell that holds sessions, with the start of its row."""
    return [(row.starts_at, cell) for row in day.rows for cell in row.cells if cell.sessions]


def overlap(one, other):
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at


@given(programmes)
def test_every_session_stands_exactly_once_on_its_own_day(sessions):
    timetable = build_timetable(sessions, DAYS)
    placed = [(day.date, session.number) for day in timetable.days for session in day.sessions]
    assert sorted(placed) == sorted((session.day, session.number) for session in sessions)


@given(programmes)
def test_every_session_stands_in_the_column_of_its_room(sessions):
    for day in build_timetable(sessions, DAYS).days:
        for _start, cell in cells_of(day):
            for session in cell.sessions:
                expected = (
                    ColumnKind.ROOM
                    if session.room is not None
                    else ColumnKind.EVERYBODY
                    if session.for_everybody
                    else ColumnKind.TO_BE_ANNOUNCED
                )
                assert (cell.column.kind, cell.column.room) == (expected, session.room)


@given(programmes)
def test_cells_cover_every_field_of_the_table_once(sessions):
    for day in build_timetable(sessions, DAYS).days:
        taken = [[0] * len(day.columns) for _row in day.rows]
        for y, row in enumerate(day.rows):
            for cell in row.cells:
                x = taken[y].index(0)  # as a browser places it (HTML, forming a table)
                for down in range(cell.rowspan):
                    for right in range(cell.colspan):
                        taken[y + down][x + right] += 1
        assert all(field == 1 for row in taken for field in row)


@given(programmes)
def test_a_cell_that_spans_one_column_stands_in_it(sessions):
    for day in build_timetable(sessions, DAYS).days:
        free = [[True] * len(day.columns) for _row in day.rows]
        for y, row in enumerate(day.rows):
            for cell in row.cells:
                x = free[y].index(True)
                for down in range(cell.rowspan):
                    free[y + down][x : x + cell.colspan] = [False] * cell.colspan
                assert cell.column == day.columns[x] or cell.colspan == len(day.columns)


@given(programmes)
def test_rows_rise_and_a_cell_lasts_from_its_first_start_to_its_last_end(sessions):
    for day in build_timetable(sessions, DAYS).days:
        starts = [row.starts_at for row in day.rows]
        assert all(one < other for one, other in pairwise(starts))
        for y, row in enumerate(day.rows):
            for cell in filter(lambda cell: cell.sessions, row.cells):
                end = max(session.ends_at for session in cell.sessions)
                assert row.starts_at == min(session.starts_at for session in cell.sessions)
                below = y + cell.rowspan
                # Behind the last row of a block comes its end, or a pause of all rooms.
                assert starts[below - 1] < end
                assert below == len(starts) or end <= starts[below]


@given(programmes)
def test_what_shares_a_cell_hangs_together_and_what_does_not_never_overlaps(sessions):
    for day in build_timetable(sessions, DAYS).days:
        cells = [cell for _start, cell in cells_of(day)]
        for cell in cells:
            in_order = sorted(cell.sessions, key=lambda session: session.starts_at)
            for place, session in enumerate(in_order[1:], start=1):
                assert any(overlap(session, before) for before in in_order[:place])
        for one in cells:
            for other in cells:
                if one is not other and one.column == other.column:
                    assert not any(overlap(a, b) for a in one.sessions for b in other.sessions)


@given(programmes, st.integers(min_value=-12, max_value=84))
def test_now_and_next_tell_each_room_once_and_only_what_is_true(sessions, step):
    now = _moment(DAYS[0], step)
    found = now_and_next(sessions, now)
    rooms = [item.room for item in found]
    assert len(rooms) == len(set(rooms))
    timed = [session for session in sessions if session.starts_at and session.day == DAYS[0]]
    assert set(rooms) == {session.room for session in timed if session.ends_at > now}
    for item in found:
        assert item.now is None or item.now.starts_at <= now < item.now.ends_at
        coming = [each for each in timed if each.room == item.room and each.starts_at > now]
        assert (item.next is None) == (not coming)
        assert item.next is None or item.next.starts_at == min(each.starts_at for each in coming)


@given(programmes)
def test_a_session_is_never_both_before_and_beside_another(sessions):
    timed = [session for session in sessions if session.starts_at]
    for session in timed:
        others = [other for other in timed if other is not session]
        found = find_neighbours(session.starts_at, session.ends_at, session.room, others)
        assert found.before not in found.alongside
        assert found.after not in found.alongside
        assert all(overlap(session, other) for other in found.alongside)
