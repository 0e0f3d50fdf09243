"""The hidden sheet behind the drop-downs, and what says which download a file comes from.

Rooms, tracks, speakers and sessions are listed by formulas, so that a row that was just added
can be chosen at once. An upload reads nothing of it but the two marks.
"""

from datetime import UTC, datetime

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from . import values
from .sheets import BY_KEY, FIRST_ROW, LISTS_TITLE, SHEETS

# Cells of the marks.
EDITION_MARK, MADE_AT_MARK = "A1", "B1"
_LIST_ROW = 3
# Rows that may be added to a sheet and still stand in a drop-down.
SPARE_ROWS = 200
_NAMED_SHEETS = ("sessions", "rooms", "tracks", "speakers")


def add_lists(book, current, made_at: datetime):
    """Add the hidden sheet to a workbook."""
    page = book.create_sheet(LISTS_TITLE)
    page.sheet_state = "hidden"
    page[EDITION_MARK] = str(current.edition.guid)
    page[MADE_AT_MARK] = made_at.astimezone(UTC).isoformat()
    for number, key in enumerate(_NAMED_SHEETS, start=1):
        last = _LIST_ROW + len(current.rows[key]) + SPARE_ROWS
        for row in range(_LIST_ROW, last):
            page.cell(row, number, _name_formula(BY_KEY[key], row - _LIST_ROW + FIRST_ROW))
        _name_list(book, key, number, last - 1)
    fixed = _fixed_lists(current)
    for number, (name, words) in enumerate(fixed, start=len(_NAMED_SHEETS) + 1):
        for row, text in enumerate(words, start=_LIST_ROW):
            # A name may look like a formula.
            page.cell(row, number, text).data_type = "s"
        _name_list(book, name, number, _LIST_ROW + max(len(words), 1) - 1)


def add_drop_downs(page, sheet):
    """Let Excel offer what each column of a sheet may hold."""
    for number, column in enumerate(sheet.columns, start=1):
        if not isinstance(column.kind, values.Choice | values.Reference):
            continue
        is_choice = isinstance(column.kind, values.Choice)
        name = _list_name(f"{sheet.key}_{column.key}" if is_choice else column.kind.sheet)
        rule = DataValidation(type="list", formula1=name, allow_blank=True)
        # A name that is to be had by no list, such as an identifier, may be typed all the same.
        rule.errorStyle = "stop" if is_choice else "information"
        rule.errorTitle = "一覧から選択 Choose from the list"
        rule.error = "一覧にない値です。 This value is not in the list."
        letter = get_column_letter(number)
        rule.add(f"{letter}{FIRST_ROW}:{letter}{page.max_row + SPARE_ROWS}")
        page.add_data_validation(rule)


def _fixed_lists(current):
    yield "bodies", sorted(current.labels["bodies"].values())
    for sheet in SHEETS:
        for column in sheet.columns:
            if isinstance(column.kind, values.Choice):
                yield f"{sheet.key}_{column.key}", list(column.kind.labels().values())


def _name_formula(sheet, row) -> str:
    """The first name of a row that is not empty."""
    place = quote_sheetname(sheet.title)
    keys = [column.key for column in sheet.columns]
    cells = [f"{place}!${get_column_letter(keys.index(key) + 1)}${row}" for key in sheet.name_keys]
    formula = '""'
    for cell in reversed(cells):
        formula = f'IF({cell}<>"",{cell},{formula})'
    return f"={formula}"


def _name_list(book, key, number, last):
    """Name the filled part of a column, for a drop-down without empty lines at its end."""
    letter = get_column_letter(number)
    cells = f"{LISTS_TITLE}!${letter}${_LIST_ROW}:${letter}${last}"
    filled = f'MAX(1,COUNTIF({cells},"?*"))'
    top = f"{LISTS_TITLE}!${letter}${_LIST_ROW}"
    name = _list_name(key)
    book.defined_names[name] = DefinedName(name, attr_text=f"OFFSET({top},0,0,{filled},1)")


def _list_name(key) -> str:
    # Never the address of a cell, which Excel would take it for.
    return f"list_of_{key}"
