"""Workbooks as a member of staff would change them, for the tests of this folder."""

import io

from openpyxl import load_workbook

from programme import clock
from programme.excel.applying import plan_for
from programme.excel.current import blank, for_staff
from programme.excel.reading import read_workbook
from programme.excel.sheets import BY_KEY
from programme.excel.upload import open_workbook
from programme.excel.workbook import workbook_bytes


def download(edition, *, empty=False) -> bytes:
    """The workbook of an edition as staff get it."""
    return workbook_bytes((blank if empty else for_staff)(edition), clock.now())


def edited(content: bytes, edit) -> bytes:
    """The workbook after ``edit(book)``."""
    book = load_workbook(io.BytesIO(content))
    edit(Book(book))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


class Book:
    """A workbook whose cells are named by sheet, row and column key."""

    def __init__(self, book):
        self.book = book

    def page(self, sheet):
        return self.book[BY_KEY[sheet].title]

    def cell(self, sheet, row, key):
        number = list(BY_KEY[sheet].by_key).index(key) + 1
        return self.page(sheet).cell(row, number)

    def put(self, sheet, row, **values):
        for key, value in values.items():
            self.cell(sheet, row, key).value = value


def rows_of(content: bytes):
    return read_workbook(open_workbook(content))


def plan_of(edition, content: bytes, user):
    return plan_for(edition, rows_of(content), user)[1]


def places(plan):
    """Where a plan has problems, such as ``sessions D2``."""
    titles = {sheet.title: key for key, sheet in BY_KEY.items()}
    return [f"{titles[each.sheet]} {each.column}{each.row or ''}" for each in plan.problems]
