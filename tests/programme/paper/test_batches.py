"""Print batches in the admin: the gate, the letter, what is wrong since, the files."""

import csv
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from ascc.models import ShortLink, User
from programme.models import PrintBatch, SessionPage
from programme.paper import gate
from programme.paper.services import LETTERS, NoLetterLeftError, freeze, next_letter
from tests import pdf_tools, qr_readers
from tests.factories.programme import at, make_session, publish_change

LEAFLET = {"kind": "leaflet", "label": "First day", "day": "2025-11-25", "room": ""}


def stored(sessions):
    """The sessions as the database has them now."""
    return SessionPage.objects.filter(pk__in=[session.pk for session in sessions.values()])


def make_batch(edition, sessions, **fields):
    fields = {"kind": "booklet", "label": "Booklet", "user": None, **fields}
    return freeze(edition, stored(sessions), **fields)


def add(admin, edition, **fields):
    address = reverse("print:add", args=[edition.pk])
    return admin.post(address, {**LEAFLET, **fields}, headers={"accept-language": "en"})


@pytest.fixture
def ready(sessions):
    """Both languages everywhere: nothing keeps it from print."""
    publish_change(sessions["japanese"], title_en="In English, too")
    return sessions


def test_what_passes_the_gate_is_frozen_under_a_letter(admin, staff, edition, ready):
    response = add(admin, edition)

    batch = PrintBatch.objects.get()
    assert response.url == reverse("print:batch", args=[batch.pk])
    assert (batch.letter, batch.made_by, batch.override_reason) == ("A", staff, "")
    # Only what stands on the leaflet of the first day.
    assert set(batch.snapshot) == {
        ready[name].code for name in ("opening", "long", "japanese", "open")
    }


def test_the_gate_names_each_fault_with_a_link_and_freezes_nothing(admin, edition, sessions):
    ShortLink.objects.filter(code="ABC230").update(state="withdrawn")

    page = add(admin, edition).content.decode()

    assert not PrintBatch.objects.exists()
    for session in (sessions["japanese"], sessions["opening"]):
        assert reverse("wagtailadmin_pages:edit", args=[session.pk]) in page
    assert 'name="override_reason"' in page
    assert 'value="First day"' in page


def test_a_code_that_cannot_be_read_back_stops_it(admin, edition, ready, monkeypatch):
    monkeypatch.setattr(gate, "read_back", lambda url: [])

    page = add(admin, edition).content.decode()

    assert not PrintBatch.objects.exists()
    assert page.count(reverse("wagtailadmin_pages:edit", args=[ready["opening"].pk])) == 1


def test_every_code_is_read_back_by_a_library_that_did_not_make_it():
    assert gate.read_back("HTTPS://ASCC.EXAMPLE.JP/Q/7F3K2WB") == [
        "HTTPS://ASCC.EXAMPLE.JP/Q/7F3K2WB"
    ]


def test_a_named_reason_opens_the_gate_and_is_kept(admin, edition, sessions):
    add(admin, edition, override_reason="The English title follows.")

    assert PrintBatch.objects.get().override_reason == "The English title follows."


def test_a_leaflet_needs_its_day_and_a_booklet_has_all(admin, edition, ready):
    assert add(admin, edition, day="").status_code == 200
    assert add(admin, edition, kind="booklet").status_code == 200
    assert not PrintBatch.objects.exists()


def test_each_letter_is_given_once_and_none_looks_like_a_digit(admin, edition, sessions):
    for expected in LETTERS:
        assert make_batch(edition, sessions).letter == expected
    assert set("ILOU").isdisjoint(LETTERS)
    assert len(LETTERS) == 22
    with pytest.raises(NoLetterLeftError):
        next_letter(edition)

    response = admin.get(reverse("print:add", args=[edition.pk]), follow=True)

    assert response.redirect_chain == [(reverse("print:index"), 302)]
    assert len(list(response.context["messages"])) == 1


def test_wrong_places_are_counted_for_what_stands_on_the_paper(admin, edition, sessions, hall_b):
    first = make_batch(edition, sessions, kind="leaflet", day=edition.starts_on)
    second_day = make_batch(edition, sessions, kind="leaflet", day=sessions["tour"].day)
    publish_change(
        sessions["opening"], moment=at("12:00"), room=hall_b, state="moved",
        starts_at=at("11:30"), ends_at=at("12:45"),
    )  # fmt: skip

    page = admin.get(reverse("print:index"))

    wrong = {row.batch: row.wrong for group in page.context["groups"] for row in group.rows}
    assert wrong == {first: 3, second_day: 0}


def test_the_files_of_a_batch_carry_its_letter(admin, edition, ready):
    batch = make_batch(edition, ready)

    made = admin.get(reverse("print:schedule", args=[batch.pk]), {"language": "both"}).content

    assert pdf_tools.ua_failures(made) == []
    for number in range(len(pdf_tools.pages(made))):
        read = qr_readers.read(pdf_tools.picture(made, page=number, dpi=200))["zxing"]
        assert read
        assert all(url.endswith("A") for url in read)


def test_a_leaflet_that_is_wrong_is_not_printed_again(admin, edition, ready):
    batch = make_batch(edition, ready)
    publish_change(ready["opening"], moment=at("12:00"), state="cancelled")

    response = admin.get(reverse("print:schedule", args=[batch.pk]))

    assert response.url == reverse("print:batch", args=[batch.pk])


@pytest.mark.parametrize("side", ["", "25", "60"])
def test_the_sheet_of_codes_can_be_read_by_both_and_typed(admin, edition, sessions, side):
    batch = make_batch(edition, sessions, kind="codes")

    made = admin.get(reverse("print:codes", args=[batch.pk]), {"side": side}).content

    assert pdf_tools.ua_failures(made) == []
    codes = {f"{code}A" for code in ("7F3K2W", *(f"ABC23{number}" for number in range(5)))}
    text, found = pdf_tools.text(made), set()
    for number in range(len(pdf_tools.pages(made))):
        read = qr_readers.read(pdf_tools.picture(made, page=number, dpi=200))
        assert set(read["zxing"]) == set(read["zbar"])
        found.update(read["zxing"])
    assert found == {f"HTTP://TESTSERVER/Q/{code}" for code in codes}
    for code in codes:
        assert f"testserver/q/{code}" in text


@pytest.mark.parametrize("side", ["24", "61", "x", "99999"])
def test_a_code_too_small_to_scan_is_refused(admin, edition, sessions, side):
    batch = make_batch(edition, sessions, kind="codes")

    assert admin.get(reverse("print:codes", args=[batch.pk]), {"side": side}).status_code == 302


def test_the_archive_holds_a_picture_a_code_and_a_list(admin, edition, sessions):
    publish_change(sessions["tour"], title_en="=HYPERLINK(1)")
    batch = make_batch(edition, sessions, kind="codes")
    address = reverse("print:archive", args=[batch.pk])

    with ZipFile(BytesIO(admin.get(address).content)) as archive:
        assert archive.testzip() is None
        listed = archive.read("codes.csv").decode("utf-8-sig")
        rows = list(csv.reader(StringIO(listed)))[1:]
        assert {row[0] for row in rows} | {"codes.csv"} == set(archive.namelist())
        assert archive.read("qr-7F3K2WA.svg").startswith(b"<svg")
    # A spreadsheet must not take a title for a formula.
    assert "'=HYPERLINK(1)" in [cell for row in rows for cell in row]
    assert admin.get(address).content == admin.get(address).content


def test_a_batch_of_a_room_has_the_codes_of_that_room(admin, edition, sessions, hall_b):
    batch = make_batch(edition, sessions, kind="door", room=hall_b)

    with ZipFile(BytesIO(admin.get(reverse("print:archive", args=[batch.pk])).content)) as archive:
        assert set(archive.namelist()) == {"codes.csv", "qr-ABC231A.svg"}


PAGES = ["batch", "schedule", "codes", "archive", "errata"]


@pytest.mark.parametrize("name", PAGES)
def test_nobody_without_the_right_to_edit_sees_a_batch(client, edition, sessions, name):
    batch = make_batch(edition, sessions)
    user = User.objects.create_user("tanaka", password="correct horse battery")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    address = reverse(f"print:{name}", args=[batch.pk])

    assert client.get(address).status_code == 302  # to the sign-in
    client.force_login(user)
    assert client.get(address).status_code in (302, 403)
    assert client.get(address).get("Content-Type") != "application/pdf"
    assert client.post(reverse("print:add", args=[edition.pk]), LEAFLET).status_code in (302, 403)
    assert PrintBatch.objects.count() == 1


def test_pages_ask_the_database_as_often_for_many_batches(
    admin, edition, sessions, django_assert_max_num_queries
):
    def queries(count):
        for _number in range(count):
            make_batch(edition, sessions)
        with django_assert_max_num_queries(200) as asked:
            admin.get(reverse("print:index"))
        return len(asked)

    queries(1)
    assert queries(1) == queries(10)


def test_a_new_session_is_wrong_on_the_booklet_but_not_on_another_days_leaflet(
    admin, edition, sessions
):
    booklet = make_batch(edition, sessions)
    leaflet = make_batch(edition, sessions, kind="leaflet", day=edition.starts_on)
    publish_change(make_session(edition, "new", "15:00", "16:00", day=sessions["tour"].day))

    page = admin.get(reverse("print:index"))

    wrong = {row.batch: row.wrong for group in page.context["groups"] for row in group.rows}
    assert wrong == {booklet: 1, leaflet: 0}
