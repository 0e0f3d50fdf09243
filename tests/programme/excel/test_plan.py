"""What an upload would do, and everything that is wrong with it by cell."""

import io
import zipfile
from datetime import time

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from programme.excel.reading import read_workbook
from programme.excel.upload import LARGEST_CONTENT, UploadError, open_workbook
from tests.factories.programme import make_edition, make_room, make_session

from .books import download, edited, places, plan_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(edition, room):
    """The workbook of an edition with one session in one room."""
    make_session(edition, "talk", "10:00", "11:00", room=room)
    return download(edition)


def wrong(edition, staff, book, **values):
    plan = plan_of(edition, edited(book, lambda b: b.put("sessions", 2, **values)), staff)
    return places(plan)


@pytest.mark.parametrize(
    ("values", "cells"),
    [
        ({"starts": "=NOW()"}, ["sessions E2"]),
        ({"title_en": "=1+1"}, ["sessions C2"]),
        ({"starts": "half past"}, ["sessions E2"]),
        ({"day": "11/25"}, ["sessions D2"]),
        ({"day": "2026/11/25"}, ["sessions D2"]),
        ({"ends": "9:00"}, ["sessions F2"]),
        ({"ends": None}, ["sessions F2"]),
        ({"day": None}, ["sessions D2"]),
        ({"room": "nowhere"}, ["sessions H2"]),
        ({"kind": "party"}, ["sessions J2"]),
        ({"code": "ZZZZZZ"}, ["sessions A2"]),
        ({"title_ja": None}, ["sessions B2"]),
        ({"registration_url": "no address"}, ["sessions AA2"]),
        ({"state": "replaced"}, ["sessions N2"]),
    ],
)
def test_each_error_stands_at_its_cell(edition, staff, book, values, cells):
    assert wrong(edition, staff, book, **values) == cells


@pytest.mark.parametrize("text", ["9:30", "９：３０", "9時30分", time(9, 30), 9.5 / 24])
def test_times_are_understood_however_they_are_typed(edition, staff, book, text):
    plan = plan_of(edition, edited(book, lambda b: b.put("sessions", 2, starts=text)), staff)

    changes = [(c.key, c.old, c.new) for entry in plan.all_entries for c in entry.changes]
    assert (changes, plan.problems) == ([("starts", time(10, 0), time(9, 30))], [])


@pytest.mark.parametrize("text", ["2025-11-26", "２０２５年１１月２６日", 45987])
def test_days_are_understood_too(edition, staff, book, text):
    plan = plan_of(edition, edited(book, lambda b: b.put("sessions", 2, day=text)), staff)

    assert [c.key for entry in plan.all_entries for c in entry.changes] == ["day"]


def test_a_workbook_that_counts_from_1904(edition, staff):
    make_session(edition, "talk", "10:00", "11:00")

    def count_from_1904(book):
        day = book.cell("sessions", 2, "day").value
        book.book.epoch = CALENDAR_MAC_1904
        book.cell("sessions", 2, "day").value = day

    plan = plan_of(edition, edited(download(edition), count_from_1904), staff)
    assert (plan.all_entries, plan.problems) == ([], [])


def test_a_room_of_another_edition_is_unknown_here(edition, programme, staff, book):
    other = make_room(make_edition(programme, 2024), "Elsewhere")

    assert wrong(edition, staff, book, room=str(other.guid)) == ["sessions H2"]


def test_a_file_of_another_edition_is_refused(edition, programme, staff):
    plan = plan_of(edition, download(make_edition(programme, 2024)), staff)

    assert [(problem.sheet, problem.row) for problem in plan.problems] == [("", None)]


def test_codes_stand_once(edition, staff, book):
    def double(book):
        book.put("sessions", 3, code=book.cell("sessions", 2, "code").value, title_ja="二")

    assert places(plan_of(edition, edited(book, double), staff)) == ["sessions A3"]


def test_missing_sheets_renamed_headings_and_merged_cells(edition, staff, book):
    def spoil(book):
        del book.book["トラック Tracks"]
        book.put("rooms", 1, capacity="人数")
        book.page("sessions").merge_cells("B4:C4")

    expected = {"sessions B4", "tracks ", "rooms F1"}
    assert set(places(plan_of(edition, edited(book, spoil), staff))) == expected


def test_rows_that_are_missing_stay(edition, staff, book):
    plan = plan_of(edition, edited(book, lambda b: b.page("sessions").delete_rows(2)), staff)

    assert (plan.all_entries, plan.absent["sessions"]) == ([], 1)


def zipped(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def with_part(book, name, content):
    file = io.BytesIO(book)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda book: b"",
        lambda book: b"a,b\n1,2",
        lambda book: b"\xd0\xcf\x11\xe0" + bytes(600),
        lambda book: zipped(readme="x"),
        lambda book: book[:-400],
        lambda book: with_part(book, "xl/vbaProject.bin", b"x"),
        lambda book: with_part(book, "xl/media/x.bin", bytes(LARGEST_CONTENT)),
        lambda book: bytes(2_000_000),
    ],
    ids=["empty", "csv", "xls", "other zip", "cut off", "macros", "bomb", "large"],
)
def test_what_is_no_workbook_is_refused_with_a_reason(book, spoil):
    with pytest.raises(UploadError):
        open_workbook(spoil(book))


def test_an_entity_is_never_expanded():
    file = io.BytesIO()
    Workbook().save(file)
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "ha">]><worksheet xmlns='
        b'"http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        b'<c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, bomb if name.endswith("sheet1.xml") else old.read(name))
    with pytest.raises(UploadError):
        open_workbook(out.getvalue())


def test_too_many_rows(book):
    content = edited(book, lambda b: b.put("tracks", 5000, name_ja="x"))
    assert [p.row for p in read_workbook(open_workbook(content)).problems] == [None]
