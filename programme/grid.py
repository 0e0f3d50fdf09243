"""One day as a table of rooms by time: sessions in, columns and rows out. Pure computing.

Rows begin wherever something begins or ends, so a session covers whole rows. Sessions
that overlap in one room, such as a cancelled one and its replacement, share a cell.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

# How long a session without an end stands in the table; forms demand an end, old data may not.
ASSUMED_LENGTH = timedelta(minutes=30)


class ColumnKind(Enum):
    """What stands over a column."""

    ROOM = "room"
    TO_BE_ANNOUNCED = "to_be_announced"
    EVERYBODY = "everybody"


@dataclass(frozen=True)
class Column:
    """A room, or one of the two places for sessions without one."""

    kind: ColumnKind
    room: Hashable | None = None

    @property
    def sort_key(self):
        """Rooms in their order, then what has none."""
        return (self.kind is not ColumnKind.ROOM, self.kind.value, self.room)


@dataclass(frozen=True)
class Cell:
    """A field of the table; ``sessions`` is empty where the room is free."""

    column: Column
    sessions: tuple = ()
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True)
class Row:
    """What begins at ``starts_at``; a cell that goes on from above is left out, as in HTML."""

    starts_at: datetime
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Grid:
    """The table of a day."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass
class _Block:
    """Sessions of one column that overlap, and the time that they cover together."""

    column: Column
    starts_at: datetime
    ends_at: datetime
    sessions: list = field(default_factory=list)
    spans: bool = False

    def overlaps(self, other) -> bool:
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


def day_grid(sessions: Iterable) -> Grid:
    """Lay out the sessions of a day that have a start; see ``timetable.Placed``."""
    blocks = _blocks(sessions)
    columns = _columns(blocks)
    return Grid(columns, tuple(_rows(blocks, columns)))


def _blocks(sessions) -> list[_Block]:
    latest, blocks = {}, []
    for session in sorted(sessions, key=lambda item: (item.starts_at, _end(item))):
        block = _Block(_column(session), session.starts_at, _end(session), [session])
        before = latest.get(block.column)
        if before and before.overlaps(block):
            before.sessions.append(session)
            before.ends_at = max(before.ends_at, block.ends_at)
        else:
            latest[block.column] = block
            blocks.append(block)
    for block in blocks:
        # A break reaches over all rooms, unless one of them is in use meanwhile.
        block.spans = block.column.kind is ColumnKind.EVERYBODY and not any(
            block.overlaps(other) for other in blocks if other is not block
        )
    return blocks


def _end(session) -> datetime:
    start, end = session.starts_at, session.ends_at
    return end if end and end > start else start + ASSUMED_LENGTH


def _column(session) -> Column:
    if session.room is not None:
        return Column(ColumnKind.ROOM, session.room)
    if session.for_everybody:
        return Column(ColumnKind.EVERYBODY)
    return Column(ColumnKind.TO_BE_ANNOUNCED)


def _columns(blocks) -> tuple[Column, ...]:
    own = {block.column for block in blocks if not block.spans}
    # A day of breaks alone still needs one column to put them in.
    columns = own or {block.column for block in blocks}
    return tuple(sorted(columns, key=lambda column: column.sort_key))


def _rows(blocks, columns):
    """Yield a row for each moment at which something begins or ends while anything goes on."""
    moments = sorted({moment for block in blocks for moment in (block.starts_at, block.ends_at)})
    place_of = {moment: place for place, moment in enumerate(moments)}
    beginning = {(b.starts_at, None if b.spans else b.column): b for b in blocks}
    busy_until = dict.fromkeys(columns, 0)
    for place, moment in enumerate(moments):
        cells = []
        for column in columns:
            if busy_until[column] > place:
                continue
            block = beginning.get((moment, None)) or beginning.get((moment, column))
            if block is None:
                cells.append(Cell(column))
                continue
            covered, until = columns if block.spans else (column,), place_of[block.ends_at]
            busy_until.update(dict.fromkeys(covered, until))
            cells.append(Cell(block.column, tuple(block.sessions), until - place, len(covered)))
        if any(until > place for until in busy_until.values()):
            yield Row(moment, tuple(cells))
