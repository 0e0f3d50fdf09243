"""Writing a workbook: the rows of ``current`` as sheets that Excel lets people fill in."""

import io
from datetime import UTC, datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.protection import SheetProtection

from . import lists, notes, values
from .current import Current
from .sheets import FIRST_ROW, HEADER_ROW, PEOPLE, SESSIONS, SHEETS

_HEADER_FILL = PatternFill("solid", start_color="FF0B3B75")
_HEADER_FONT = Font(bold=True, color="FFFFFFFF")
_IDENTITY_FILL = PatternFill("solid", start_color="FFE8ECF2")
_IDENTITY_FONT = Font(color="FF55606E")
_LINE = Border(bottom=Side("thin", color="FFCBD3DE"))
_OPEN = Protection(locked=False)
# A cell that begins like a formula is marked as text, so that it stays one when it is edited.
_FORMULA_SIGNS = ("=", "+", "-", "@")


def workbook_bytes(current: Current, made_at: datetime) -> bytes:
    """The workbook as a file; ``made_at`` is what an upload is compared with."""
    book = Workbook()
    book.remove(book.active)
    notes.add_notes(book, current.edition, made_at)
    for sheet in SHEETS:
        _add_sheet(book, sheet, _rows(sheet, current))
    lists.add_lists(book, current, made_at)
    book.properties.title = str(current.edition)
    book.properties.created = made_at.astimezone(UTC).replace(tzinfo=None)
    book.active = 1
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _rows(sheet, current):
    """The rows of a sheet: column → value, references as the names that people choose by."""
    if sheet is not PEOPLE:
        rows = current.rows[sheet.key].values()
    else:
        rows = [
            {"session": code, **person}
            for code, session in current.rows[SESSIONS.key].items()
            for person in session["people"]
        ]
    for row in rows:
        yield {column.key: _shown(column, row[column.key], current) for column in sheet.columns}


def _shown(column, value, current):
    kind = column.kind
    return current.label(kind.sheet, value) if isinstance(kind, values.Reference) else value


def _add_sheet(book, sheet, rows):
    page = book.create_sheet(sheet.title)
    for number, column in enumerate(sheet.columns, start=1):
        _set_up_column(page, number, column)
    for row_number, row in enumerate(rows, start=FIRST_ROW):
        for number, column in enumerate(sheet.columns, start=1):
            _write(page.cell(row_number, number), column, row[column.key])
    page.row_dimensions[HEADER_ROW].height = 46
    page.freeze_panes = page.cell(FIRST_ROW, 2 if sheet is PEOPLE else 3)
    page.protection = _protection()
    lists.add_drop_downs(page, sheet)


def _set_up_column(page, number, column):
    header = page.cell(HEADER_ROW, number, column.heading)
    header.font, header.fill = _HEADER_FONT, _HEADER_FILL
    header.alignment = Alignment(wrap_text=True, vertical="center")
    whole = page.column_dimensions[get_column_letter(number)]
    whole.width = column.width
    # For rows that are still empty.
    _style(whole, column)


def _style(cell, column):
    cell.number_format = column.kind.number_format
    cell.alignment = Alignment(wrap_text=column.has_words, vertical="top")
    if isinstance(column.kind, values.Identity):
        cell.fill, cell.font = _IDENTITY_FILL, _IDENTITY_FONT
    else:
        cell.protection = _OPEN


def _write(cell, column, value):
    _style(cell, column)
    cell.border = _LINE
    content = column.kind.write(value)
    if content is None:
        return
    cell.value = content
    if isinstance(content, str):
        # openpyxl takes a leading "=" for a formula.
        cell.data_type = "s"
        if content.startswith(_FORMULA_SIGNS):
            cell.quotePrefix = True


def _protection() -> SheetProtection:
    """No password: it keeps from slips, and the upload checks identities anyway.

    ``False`` means that Excel allows it.
    """
    return SheetProtection(
        sheet=True,
        formatCells=False,
        formatColumns=False,
        formatRows=False,
        insertRows=False,
        autoFilter=False,
        sort=False,
    )
