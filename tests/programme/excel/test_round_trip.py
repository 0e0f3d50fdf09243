"""What goes out comes back: nothing changes; what looks like a formula is a text."""

import io
import shutil
import subprocess
from datetime import time

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from programme.excel import values
from programme.excel.sheets import LISTS_TITLE, SHEETS
from programme.models import EditionPage
from tests.factories.programme import add_person, make_session
from tests.factories.speakers import make_speaker, make_speaker_index

from .books import download, plan_of, rows_of

pytestmark = pytest.mark.django_db
TEXTS = st.text(max_size=60) | st.sampled_from(["=1+1", "+81 45", "-", "@SUM(A1)", "'x", "_x0041_"])


def differences(edition, content, staff):
    plan = plan_of(edition, content, staff)
    return plan.all_entries, plan.problems


def test_the_loaded_programme_comes_back_as_it_went(content, django_user_model):
    staff = django_user_model.objects.create_superuser("suzuki")
    edition = EditionPage.objects.get(slug="2025")

    assert differences(edition, download(edition), staff) == ([], [])


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    title=TEXTS.filter(str.strip),
    note=TEXTS,
    minutes=st.integers(0, 24 * 60 - 2),
    html=st.lists(TEXTS, max_size=3),
)
def test_export_and_import_change_nothing(edition, room, staff, title, note, minutes, html):
    start, end = (f"{each // 60}:{each % 60:02}" for each in (minutes, minutes + 1))
    texts = {"title_ja": values.tidy(title) or "x", "title_en": "", "state_note_en": note[:60]}
    abstract = "".join(f"<p>{line}</p>" for line in html)
    with transaction.atomic():
        parent = EditionPage.objects.get(pk=edition.pk)
        make_session(parent, "one", start, end, room=room, abstract_ja=abstract, **texts)
        found = differences(edition, download(edition), staff)
        transaction.set_rollback(True)

    assert found == ([], [])


def test_what_looks_like_a_formula_stays_a_text(edition, room, staff):
    make_session(edition, "one", title_ja="=cmd|' /C calc'!A0", state_note_ja="@x", room=room)

    book = load_workbook(io.BytesIO(download(edition)))
    cells = [
        cell
        for page in book.worksheets
        if page.title != LISTS_TITLE
        for row in page.iter_rows()
        for cell in row
    ]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert rows_of(download(edition)).rows["sessions"][0].cells["title_ja"] == "=cmd|' /C calc'!A0"


def test_identities_are_locked_and_the_rest_is_open(edition, room):
    book = load_workbook(io.BytesIO(download(edition)))

    for sheet in SHEETS:
        page = book[sheet.title]
        assert page.protection.sheet
        assert page.freeze_panes
        assert page.data_validations.count > 0 or sheet.key == "rooms"
    assert book["会場 Rooms"]["A2"].protection.locked
    assert not book["会場 Rooms"]["B2"].protection.locked


def test_headings_are_in_both_languages_whoever_asks(edition):
    row = load_workbook(io.BytesIO(download(edition)))["セッション Sessions"][1]

    assert [cell.value for cell in row[:3]] == [
        "コード Code",
        "タイトル（日本語） Title (Japanese)",
        "タイトル（英語） Title (English)",
    ]


def test_times_are_excel_s_own_in_yokohama(edition):
    make_session(edition, "one", "9:30", "10:45")

    row = load_workbook(io.BytesIO(download(edition)))["セッション Sessions"][2]
    assert [cell.value for cell in row[4:6]] == [time(9, 30), time(10, 45)]


# Half a gigabyte to install: CI goes without it, whoever has it proves it.
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")
def test_libreoffice_saves_it_and_it_still_comes_back(tmp_path, home, edition, room, staff):
    taro = make_speaker(make_speaker_index(home), "taro", "太郎", "Taro")
    session = make_session(edition, "one", "9:30", "10:45", room=room, title_ja="=1+1")
    add_person(session, taro)
    source, out = tmp_path / "in.xlsx", tmp_path / "out"
    source.write_bytes(download(edition))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", out, source]
    subprocess.run(command, check=True, timeout=120, capture_output=True)

    assert differences(edition, (out / "in.xlsx").read_bytes(), staff) == ([], [])
