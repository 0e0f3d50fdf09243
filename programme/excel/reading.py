"""From a workbook to plain rows, with everything that is wrong by cell. No database."""

from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter

from .lists import EDITION_MARK, MADE_AT_MARK
from .sheets import FIRST_ROW, HEADER_ROW, LISTS_TITLE, SHEETS, Sheet
from .values import CellError, fold

# A conference has some dozens of sessions; beyond this a sheet was filled by mistake.
MOST_ROWS = 3000


@dataclass(frozen=True)
class Problem:
    """What is wrong where; ``row`` and ``column`` (letter) are empty for a whole sheet."""

    sheet: str
    row: int | None
    column: str
    message: str


@dataclass
class Row:
    """A row that is not empty: ``cells`` by column; ``letters`` say where they stand."""

    sheet: Sheet
    number: int
    cells: dict
    letters: dict

    def problem(self, key: str, message: str) -> Problem:
        """A problem at one of the cells."""
        return Problem(self.sheet.title, self.number, self.letters.get(key, ""), str(message))


@dataclass
class Content:
    """What a workbook holds, by sheet; the marks are those of ``lists``."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    edition_guid: str = ""
    made_at: datetime | None = None


def read_workbook(book) -> Content:
    """The rows of all sheets and every problem at once, so that a file is put right at once."""
    content = Content()
    pages = {fold(page.title): page for page in book.worksheets}
    for sheet in SHEETS:
        content.rows[sheet.key] = []
        page = pages.get(fold(sheet.title))
        if page is None:
            content.problems.append(Problem(sheet.title, None, "", _("This sheet is missing.")))
        else:
            _read_sheet(sheet, page, book.epoch, content)
    _read_marks(pages.get(LISTS_TITLE), content)
    return content


def _read_marks(page, content):
    if page is None:
        return
    content.edition_guid = str(page[EDITION_MARK].value or "")
    try:
        content.made_at = datetime.fromisoformat(str(page[MADE_AT_MARK].value))
    except ValueError:
        content.made_at = None


def _read_sheet(sheet, page, epoch, content):
    def report(row, letter, message):
        content.problems.append(Problem(sheet.title, row, letter, message))

    for cells in page.merged_cells.ranges:
        report(cells.min_row, get_column_letter(cells.min_col), _("Cells are merged. Part them."))
    if page.max_row > MOST_ROWS:
        text = _("More than %(number)d rows. Delete those below the last entry, empty ones too.")
        report(None, "", text % {"number": MOST_ROWS})
        return
    places = _places(sheet, page, report)
    letters = {key: get_column_letter(place + 1) for key, place in places.items()}
    for number, cells in enumerate(page.iter_rows(min_row=FIRST_ROW), start=FIRST_ROW):
        if any(cell.value not in (None, "") for cell in cells):
            found = _read_row(sheet, number, cells, places, epoch, report)
            content.rows[sheet.key].append(Row(sheet, number, found, letters))


def _places(sheet, page, report) -> dict[str, int]:
    """Where each column stands, whatever the order."""
    header = next(page.iter_rows(min_row=HEADER_ROW, max_row=HEADER_ROW), ())
    found = {}
    for place, cell in enumerate(header):
        found.setdefault(fold(str(cell.value or "")), place)
    places = {}
    for number, column in enumerate(sheet.columns, start=1):
        if fold(column.heading) in found:
            places[column.key] = found[fold(column.heading)]
        else:
            text = _("The heading “%(heading)s” is missing. Was it renamed?")
            report(HEADER_ROW, get_column_letter(number), text % {"heading": column.heading})
    return places


def _read_row(sheet, number, cells, places, epoch, report) -> dict:
    """The values of a row; what is wrong is reported and left out."""
    row = {}
    for key, place in places.items():
        cell = cells[place]
        try:
            row[key] = _read_cell(cell, sheet.by_key[key].kind, epoch)
        except CellError as error:
            report(number, get_column_letter(place + 1), str(error))
    return row


def _read_cell(cell, kind, epoch):
    if cell.data_type == "f":
        raise CellError(_("This is a formula. Write the value itself."))
    if cell.data_type == "e":
        raise CellError(_("This is an error of Excel (%(error)s).") % {"error": cell.value})
    return kind.read(cell.value, epoch)
