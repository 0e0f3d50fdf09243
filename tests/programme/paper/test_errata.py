"""The errata sheet (正誤表) of a print batch."""

import pytest
from django.urls import reverse

from programme.enums import ChangeField
from programme.models import SessionPage
from programme.paper.errata import corrections, wrong_places
from programme.paper.services import freeze
from programme.paper.snapshots import Snapshot, facts_by_code
from tests import pdf_tools, qr_readers
from tests.factories.programme import at, make_session, publish_change

pytestmark = pytest.mark.django_db


def batch_of(edition, sessions):
    return freeze(
        edition,
        SessionPage.objects.filter(slug__in=sessions),
        kind="leaflet",
        label="初日",
        user=None,
    )


def sheet(admin, batch):
    response = admin.get(reverse("print:errata", args=[batch.pk]))
    assert response.status_code == 200
    return response.content


def test_it_tells_what_was_printed_and_what_is_right_in_both_languages(
    admin, edition, sessions, hall_b
):
    batch = batch_of(edition, sessions)
    publish_change(
        sessions["opening"], moment=at("12:00"), room=hall_b, state="moved",
        starts_at=at("11:30"), ends_at=at("12:45"),
    )  # fmt: skip

    made = sheet(admin, batch)

    assert pdf_tools.ua_failures(made) == []
    assert len(pdf_tools.pages(made)) == 1
    text = pdf_tools.text(made)
    for expected in (
        "開会式", "Opening Session", "10:00–11:15", "11:30–12:45", "11月25日（火） 11:30",
        "Hall A（会場）", "Hall B（会場）", "Hall B", "初日",
    ):  # fmt: skip
        assert expected in text, expected
    assert "視察" not in text


def test_its_own_code_carries_no_letter(admin, edition, sessions):
    found = qr_readers.read(pdf_tools.picture(sheet(admin, batch_of(edition, sessions)), dpi=200))

    assert found == {
        "zxing": ["HTTP://TESTSERVER/Q/7F3K2W"],
        "zbar": ["HTTP://TESTSERVER/Q/7F3K2W"],
    }


def test_more_than_a_page_of_it_goes_on_to_the_next_with_its_head(admin, edition, sessions):
    many = [make_session(edition, f"s{number}", "15:00", "16:00") for number in range(60)]
    for session in many:
        publish_change(session)
    batch = freeze(
        edition,
        SessionPage.objects.filter(slug__startswith="s"),
        kind="booklet",
        label="Booklet",
        user=None,
    )
    for session in many:
        publish_change(session, title_en=f"New name of {session.slug}", moment=at("12:00"))

    made = sheet(admin, batch)

    assert pdf_tools.ua_failures(made) == []
    text = pdf_tools.text(made)
    assert len(pdf_tools.pages(made)) > 1
    assert all(f"New name of s{number}" in text for number in range(60))


FACTS = {
    "time": {"day": "2025-11-25", "starts_at": "2025-11-25T01:00:00+00:00", "ends_at": None},
    "room": {"guid": "a", "ja": "会場A", "en": "Hall A"},
    "state": {"state": "planned", "replaced_by": None},
    "title": {"ja": "開会式", "en": "Opening"},
    "people": [],
    "language": {"floor": "ja", "interpretation": ""},
}


def test_nothing_changed_is_nothing_wrong():
    assert wrong_places(Snapshot({"A": FACTS}), {"A": FACTS}) == 0


def test_a_session_that_is_gone_is_one_thing_wrong():
    [found] = corrections(Snapshot({"A": FACTS}), {})

    assert found.is_gone
    assert len(found.differences) == 1


def test_a_new_session_concerns_the_paper_that_it_would_stand_on():
    now = {"A": FACTS}

    assert wrong_places(Snapshot({}), now) == 1
    assert wrong_places(Snapshot({}, day="2025-11-25", room="a"), now) == 1
    assert wrong_places(Snapshot({}, day="2025-11-26"), now) == 0
    assert wrong_places(Snapshot({}, room="b"), now) == 0


def test_corrections_stand_in_the_order_of_time():
    later = {**FACTS, "time": {**FACTS["time"], "starts_at": "2025-11-25T05:00:00+00:00"}}
    undated = {**FACTS, "time": {"day": None, "starts_at": None, "ends_at": None}}
    printed = Snapshot({"X": undated, "B": later, "A": FACTS})

    assert [each.code for each in corrections(printed, {})] == ["A", "B", "X"]


def test_the_fields_are_those_that_readers_are_told_of(edition, sessions, hall_b):
    opening = SessionPage.objects.filter(pk=sessions["opening"].pk)
    before = facts_by_code(opening.all())
    publish_change(opening.get(), room=hall_b, moment=at("12:00"))

    [found] = corrections(Snapshot(before), facts_by_code(opening.all()))

    assert [each.field for each in found.differences] == [ChangeField.ROOM]
