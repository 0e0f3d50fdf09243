"""What readers are told that has changed: the page, the feed, the data, the badge, the leaflet."""

import json
from xml.etree import ElementTree

import pytest

from programme.models import SessionPage
from programme.paper.services import freeze
from tests.factories.programme import (
    WEDNESDAY,
    announce,
    at,
    make_room,
    make_session,
    publish_change,
)
from tests.reading import read, words

pytestmark = pytest.mark.django_db
PAGE = "/en/programme/2025/changes/"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def talk(edition, room):
    """A session at ten in Hall A that readers were told of."""
    session = make_session(announce(edition), "talk", "10:00", "11:00", room=room)
    publish_change(session, moment=at("8:00"))
    session.changes.all().delete()
    return session


@pytest.fixture
def moved(talk, edition):
    publish_change(
        talk, moment=at("9:05"), starts_at=at("10:20"), ends_at=at("11:20"), state="delayed"
    )
    publish_change(talk, moment=at("9:30", WEDNESDAY), room=make_room(edition, "Hall B"))
    return talk


def entries(soup):
    return [words(entry) for entry in soup.select(".changes__session")]


def test_changes_stand_by_day_the_latest_first_with_old_and_new(client, moved):
    soup = read(client, PAGE)

    assert [words(day) for day in soup.select(".changes-day h2")] == [
        "Wednesday, 26 November 2025",
        "Tuesday, 25 November 2025",
    ]
    room, time = entries(soup)
    assert "09:30" in room
    assert "Before: Hall A → Now: Hall B" in room
    assert "Before: Tue, 25 Nov 10:00–11:00 → Now: Tue, 25 Nov 10:20–11:20" in time
    assert "as planned → Now: delayed" in time
    assert soup.select_one("h1")


def test_a_new_session_is_told_with_its_place(client, moved, edition, room):
    new = make_session(edition, "new", "15:00", "16:00", room=room)
    publish_change(new, moment=at("10:00", WEDNESDAY))

    assert "New session Now: Tue, 25 Nov 15:00–16:00, Hall A" in entries(read(client, PAGE))[0]


def test_nothing_is_told_before_the_programme_is_announced(client, edition):
    session = make_session(edition, "talk", "10:00", "11:00")
    publish_change(session)
    publish_change(session, starts_at=at("10:10"))
    text = words(read(client, PAGE).select_one("main"))

    assert "The programme has not been announced yet" in text


def test_no_change_is_said_to_be_none(client, talk):
    assert "Nothing has changed so far" in words(read(client, PAGE).select_one("main"))


def test_the_feed_tells_each_publication_once_whatever_the_language(client, moved):
    feeds = [
        ElementTree.fromstring(client.get(f"/{language}/programme/2025/changes.atom").content)
        for language in ("ja", "en")
    ]
    ids = [[each.text for each in feed.iter(f"{ATOM}id")] for feed in feeds]

    assert len(ids[0]) == 3
    assert ids[0][1:] == ids[1][1:]
    summaries = [each.text for each in feeds[1].iter(f"{ATOM}summary")]
    assert summaries[0] == "Room: Hall A → Hall B"


def test_the_data_hold_each_change_and_the_same_bytes_until_something_changes(client, moved):
    first = client.get("/en/programme/2025/changes.json")
    again = client.get("/en/programme/2025/changes.json", headers={"if-none-match": first["ETag"]})
    changes = json.loads(first.content)["changes"]

    assert again.status_code == 304
    assert first["Access-Control-Allow-Origin"] == "*"
    assert next((each["field"], each["old"], each["new"]) for each in changes) == (
        "room",
        "Hall A",
        "Hall B",
    )
    assert {each["session"] for each in changes} == {moved.code}
    publish_change(moved, title_en="Another title", moment=at("11:00", WEDNESDAY))
    assert client.get("/en/programme/2025/changes.json")["ETag"] != first["ETag"]


def test_a_session_says_for_a_day_when_it_was_changed(client, moved, monkeypatch):
    for moment, expected in ((at("12:00", WEDNESDAY), True), (at("34:00", WEDNESDAY), False)):
        monkeypatch.setattr("programme.clock.now", lambda moment=moment: moment)
        for address in ("/en/programme/2025/?day=all", "/en/programme/2025/talk/"):
            badges = {words(badge) for badge in read(client, address).select(".badge")}
            assert ("Changed 09:30" in badges) is expected


# --- Since the leaflet was printed -------------------------------------------


@pytest.fixture
def leaflet(talk, edition, staff):
    """A leaflet with the letter A that tells of the session at ten in Hall A."""
    sessions = SessionPage.objects.of_edition(edition)
    return freeze(edition, sessions, kind="leaflet", label="Leaflet", user=staff)


@pytest.mark.parametrize("address", ["", "talk/"])
def test_a_printed_code_tells_what_changed_since(client, talk, leaflet, edition, address):
    publish_change(talk, room=make_room(edition, "Hall B"))
    since = read(client, f"/en/programme/2025/{address}?printed=A").select_one(".since")

    assert "Since your leaflet (A) was printed" in words(since)
    assert "Before: Hall A → Now: Hall B" in words(since)


def test_what_was_changed_and_set_back_is_right_on_paper(client, talk, leaflet):
    publish_change(talk, starts_at=at("10:20"))
    publish_change(talk, starts_at=at("10:00"))
    since = read(client, "/en/programme/2025/talk/?printed=A").select_one(".since")

    assert "what is printed is right" in words(since)


def test_what_changed_in_another_session_is_not_told_at_this_one(client, talk, leaflet, edition):
    other = make_session(edition, "other", "15:00", "16:00")
    publish_change(other)

    talk_page = read(client, "/en/programme/2025/talk/?printed=A").select_one(".since")
    edition_page = read(client, "/en/programme/2025/?printed=A").select_one(".since")
    assert "what is printed is right" in words(talk_page)
    assert "other (English)" in words(edition_page)


@pytest.mark.parametrize("letter", ["", "B", "AB", "%00", "あ"])
def test_a_letter_that_was_never_printed_tells_nothing(client, talk, leaflet, letter):
    assert not read(client, f"/en/programme/2025/talk/?printed={letter}").select_one(".since")
