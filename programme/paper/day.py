"""A day of the programme: a table of rooms by time (A3), or a list by time (A4)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from ascc.dates import long_date, yokohama_time

from ..enums import SessionKind
from ..grid import ColumnKind, day_grid
from ..models import Room
from .frame import frame
from .options import Options
from .reading import Programme
from .sessions import paper_session, room_words
from .texts import said_in


@dataclass(frozen=True, order=True)
class _RoomColumn:
    """A room as ``grid`` wants one: it sorts in the order that staff gave."""

    sort_order: int
    pk: int


@dataclass(frozen=True)
class _Placed:
    """A session as ``grid`` wants one; see ``timetable.Placed``."""

    session: object
    starts_at: datetime
    ends_at: datetime | None
    room: _RoomColumn | None
    for_everybody: bool


def day_paper(programme: Programme, options: Options) -> tuple[str, dict]:
    """Template and data of the day that ``options`` name."""
    sessions = sessions_of_day(programme, options.day)
    heading = day_words(options.day, options.languages)
    data = frame(programme, options, heading)
    if options.size == "a3":
        return "programme/day_table.typ", {**data, **_table(programme, sessions, options)}
    papers = [paper_session(session, programme, options.languages) for session in sessions]
    return "programme/day_list.typ", {**data, "sessions": papers}


def day_words(day: date | None, languages):
    """The day with its weekday in each language."""
    return said_in(languages, lambda: long_date(day)) if day else ()


def sessions_of_day(programme: Programme, day: date) -> list:
    """The sessions of a day in the order of time."""
    return [session for session in programme.sessions if session.held_on == day]


def _table(programme, sessions, options) -> dict:
    """Columns, rows and what has no time, as ``day_table.typ`` sets them."""
    rooms = {room.pk: room for room in programme.rooms}
    grid = day_grid(_placed(session, rooms) for session in sessions if session.starts_at)
    places = {column: number for number, column in enumerate(grid.columns)}

    def paper(session):
        return paper_session(session, programme, options.languages)

    return {
        "columns": [_column_words(column, rooms, options.languages) for column in grid.columns],
        "rows": [
            {
                "time": yokohama_time(row.starts_at),
                "cells": [_cell(cell, places, paper) for cell in row.cells],
            }
            for row in grid.rows
        ],
        "unannounced": [paper(session) for session in sessions if not session.starts_at],
    }


def _placed(session, rooms: dict[int, Room]) -> _Placed:
    room = rooms.get(session.room_id)
    return _Placed(
        session=session,
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        room=_RoomColumn(room.sort_order, room.pk) if room else None,
        for_everybody=session.kind == SessionKind.BREAK,
    )


def _cell(cell, places, paper) -> dict:
    return {
        "column": places[cell.column],
        "rowspan": cell.rowspan,
        "colspan": cell.colspan,
        "sessions": [paper(placed.session) for placed in cell.sessions],
    }


def _column_words(column, rooms, languages):
    """The name over a column."""
    if column.kind is ColumnKind.ROOM:
        return room_words(rooms[column.room.pk], languages)
    is_open = column.kind is ColumnKind.TO_BE_ANNOUNCED
    return said_in(languages, lambda: _("Room to be announced") if is_open else _("Everybody"))
