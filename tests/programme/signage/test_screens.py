"""The screens at the doors and in the foyer, as a browser at the venue gets them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html

from ascc.services import ensure_short_link
from programme import clock
from programme.enums import ActionKind, SessionKind, SessionState
from programme.services import change_sessions, record_publication
from tests.factories.programme import (
    WEDNESDAY,
    announce,
    at,
    make_many_sessions,
    make_room,
    make_session,
)
from tests.factories.speakers import make_many_speakers, make_speaker_index

pytestmark = pytest.mark.django_db
DOOR = "/en/signage/hall-a/"


@pytest.fixture
def set_clock(monkeypatch):
    """``set_clock("10:30")`` sets the time that the site is read at."""
    return lambda time, *day: monkeypatch.setattr(clock, "now", lambda: at(time, *day))


@pytest.fixture(autouse=True)
def morning(set_clock):
    """The first day, before anything."""
    set_clock("9:00")


def read(client, address=DOOR, language="en"):
    """The text of each list of each board of a screen in one language."""
    page = html.fromstring(client.get(address).content.decode())
    (panel,) = page.xpath(f"//*[@data-panel][@lang='{language}']")
    return [
        {
            slot.get("data-slot"): [" ".join(li.text_content().split()) for li in slot]
            for slot in board.xpath(".//*[@data-slot]")
        }
        for board in panel.xpath(".//*[@data-board]")
    ]


def test_a_door_tells_now_next_and_later_in_both_languages(client, room, set_clock, edition):
    for slug, start, end in (("a", "10:00", "11:00"), ("b", "11:00", "12:00")):
        make_session(edition, slug, start, end, room=room, floor_language="ja")
    make_session(edition, "c", "14:00", "15:00", room=room)
    make_session(edition, "beside", "10:00", "11:00", room=make_room(edition, "Hall B"))
    set_clock("10:30")

    (english,), (japanese,) = read(client), read(client, language="ja")

    assert "a (English) Japanese" in english["now"][0]
    assert "b (English)" in english["next"][0]
    assert "c (English)" in english["later"][0]
    assert english["away"] == []
    assert "a（日本語） 日本語" in japanese["now"][0]
    assert "beside" not in str(english)


def test_the_language_of_the_address_comes_first(client, room):
    for code, first in (("ja", "ja"), ("en", "en")):
        page = html.fromstring(client.get(f"/{code}/signage/hall-a/").content)
        assert page.get("lang") == first
        assert page.xpath("//*[@data-panel]/@lang")[0] == first


def test_a_session_that_moved_out_tells_where_it_is(client, edition, room, staff):
    other = make_room(edition, "Hall B", floor_en="2F", directions_en="by the east lift")
    talk = make_session(announce(edition), "talk", "10:00", "11:00", room=room)
    record_publication(talk)
    change_sessions(edition, {talk.pk: {"room": other}}, ActionKind.MOVE, staff)

    (left,) = read(client)
    (new,) = read(client, "/en/signage/hall-b/")

    assert "Moved Now: Hall B, 2F, by the east lift" in left["next"][0]
    assert "Moved Changed 09:00 Before: Hall A" in new["next"][0]


def test_a_delayed_session_shows_the_old_time(client, edition, room, staff):
    talk = make_session(announce(edition), "talk", "10:00", "11:00", room=room)
    record_publication(talk)
    later = {"starts_at": at("10:20"), "ends_at": at("11:20")}
    change_sessions(edition, {talk.pk: later}, ActionKind.DELAY, staff)

    (board,) = read(client)

    assert "10:20" in board["next"][0]
    assert "Delayed Changed 09:00 Before: 10:00" in board["next"][0]


def test_a_replaced_session_leads_to_the_one_in_its_place(client, edition, room):
    new = make_session(edition, "new", "10:00", "11:00", room=make_room(edition, "Hall B"))
    make_session(
        edition,
        "old",
        "10:00",
        "11:00",
        room=room,
        state=SessionState.REPLACED,
        state_note_en="The speaker is ill.",
        replaced_by=new,
    )
    (board,) = read(client)
    assert "Replaced Instead: new (English), Hall B The speaker is ill." in board["next"][0]


def test_interpretation_and_receivers_are_told(client, edition):
    hall = make_room(edition, "Hall A", receivers_en="At the desk by the door")
    make_session(
        edition,
        "talk",
        "10:00",
        "11:00",
        room=hall,
        floor_language="ja",
        interpretation="simultaneous",
        channels_en="English: channel 2",
        sign_language=True,
    )
    assert "interpretation, English: channel 2, Sign language" in read(client)[0]["next"][0]
    assert "At the desk by the door" in client.get(DOOR).content.decode()


def test_everybody_has_a_break_and_the_foyer_shows_what_has_no_room(client, edition, room):
    make_room(edition, "Hall B")
    make_session(edition, "lunch", "12:00", "13:00", kind=SessionKind.BREAK)
    make_session(edition, "somewhere", "10:00", "11:00")

    hall_a, hall_b, unknown = read(client, "/en/signage/")

    assert "lunch" in hall_a["next"][0]
    assert "lunch" in hall_b["next"][0]
    assert "somewhere" in unknown["next"][0]


def test_sample_times_stand_on_rehearsals_only(client, edition, room):
    make_session(edition, "talk", "10:00", "11:00", room=room, time_is_sample=True)
    assert "talk" not in client.get(DOOR).content.decode()

    page = client.get(f"{DOOR}?at=2025-11-25T10:30").content.decode()
    assert "Rehearsal: as at 2025-11-25 10:30" in page
    (board,) = read(client, f"{DOOR}?at=2025-11-25T10:30")
    assert "talk" in board["now"][0]


@pytest.mark.parametrize("moment", ["", "x", "2025-13-01", "99999999999", "2025-11-25T10:30Z"])
def test_no_moment_of_a_rehearsal_is_an_error(client, room, moment):
    assert client.get(DOOR, {"at": moment}).status_code == 200


def test_what_is_not_published_and_what_is_over_is_said(client, edition, room, set_clock):
    assert "The programme has not been published yet." in client.get(DOOR).content.decode()
    make_session(edition, "draft", "10:00", "11:00", room=room, live=False)
    assert "The programme has not been published yet." in client.get(DOOR).content.decode()
    make_session(edition, "talk", "14:00", "15:00", room=room)
    set_clock("10:00", WEDNESDAY)
    page = client.get(DOOR).content.decode()
    assert "All sessions have ended." in page
    assert "talk (English)" not in page


def test_addresses_that_there_are_not(client, home):
    assert client.get("/en/signage/").status_code == 404
    assert client.get("/en/signage/hall-z/").status_code == 404


def test_an_unknown_room_of_the_edition_is_not_found(client, edition):
    assert client.get("/en/signage/hall-z/").status_code == 404
    assert client.get("/en/signage/").status_code == 200


def test_the_code_leads_to_the_programme(client, edition, room):
    link = ensure_short_link(edition)
    page = html.fromstring(client.get(DOOR).content)
    assert set(page.xpath("//*[@class='panel__code']/@src")) == {f"/q/{link.code}.svg"}
    assert set(page.xpath("//*[@class='panel__url']/text()")) == {f"testserver/q/{link.code}"}


def test_nothing_changes_with_the_minute_so_that_it_is_not_sent_again(
    client, edition, room, set_clock
):
    make_session(edition, "talk", "10:00", "11:00", room=room)
    set_clock("10:10")
    first = client.get(DOOR)
    set_clock("10:50")
    again = client.get(DOOR, headers={"If-None-Match": first["ETag"]})
    set_clock("11:00")
    over = client.get(DOOR, headers={"If-None-Match": first["ETag"]})

    assert (first.status_code, again.status_code, over.status_code) == (200, 304, 200)
    assert first["X-Robots-Tag"] == "noindex"
    assert first["Cache-Control"] == "public, max-age=15"
    assert client.head(DOOR).status_code == 200
    assert client.post(DOOR).status_code == 405


@pytest.mark.parametrize("count", [40, 400])
def test_queries_do_not_grow(client, home, edition, count):
    speakers = make_many_speakers(make_speaker_index(home), count)
    rooms = [make_room(edition, f"Hall {number}") for number in range(8)]
    make_many_sessions(edition, count, rooms=rooms, speakers=speakers)
    numbers = {}
    for address in ("/en/signage/hall-1/", "/ja/signage/"):
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert "Session 1" in client.get(address).content.decode()
        numbers[address] = len(queries)
    assert numbers == {"/en/signage/hall-1/": 14, "/ja/signage/": 14}
