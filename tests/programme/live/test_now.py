"""What is on now, at a clock that stands."""

import pytest

from tests.factories.programme import TUESDAY, WEDNESDAY, at, make_room, make_session
from tests.reading import read, words

pytestmark = pytest.mark.django_db
ADDRESS = "/en/programme/2025/now/"


@pytest.fixture
def clock(monkeypatch):
    """Sets the time of the programme."""

    def stand_at(time, day=TUESDAY):
        monkeypatch.setattr("programme.clock.now", lambda: at(time, day))

    return stand_at


@pytest.fixture
def talks(edition, room):
    make_session(edition, "first", "10:00", "11:00", room=room)
    make_session(edition, "second", "11:30", "12:00", room=room)
    make_session(edition, "elsewhere", "13:00", "14:00", room=make_room(edition, "Hall B"))
    make_session(edition, "tomorrow", "9:00", "10:00", day=WEDNESDAY, room=room)


def rooms(soup):
    return [words(item) for item in soup.select(".now__room")]


def test_each_room_tells_what_runs_what_follows_and_the_minutes(client, clock, talks):
    clock("10:15")
    soup = read(client, ADDRESS)

    first, second = rooms(soup)
    assert "Hall A" in first
    assert "45 minutes left" in first
    assert "in 75 minutes" in first
    assert "in 165 minutes" in second
    assert "10:15" in words(soup.select_one(".now__clock"))
    assert "Japan time" in words(soup.select_one(".now__clock"))


def test_the_script_can_count_on_without_a_network(client, clock, talks):
    clock("10:59")
    minutes = read(client, ADDRESS).select_one("[data-minutes-to]")

    assert words(minutes) == "1 minute left"
    assert minutes["data-minutes-to"] == "2025-11-25T11:00:00+09:00"
    assert (minutes["data-one"], minutes["data-many"]) == ("1 minute left", "{} minutes left")


def test_between_the_days_it_tells_what_begins_next(client, clock, talks):
    clock("20:00")
    soup = read(client, ADDRESS)

    assert rooms(soup) == []
    assert words(soup.select_one(".session__title")) == "tomorrow (English)"
    assert "Wednesday, 26 November 2025" in words(soup.select_one("main"))


def test_after_the_edition_it_says_so(client, clock, talks):
    clock("12:00", WEDNESDAY.replace(month=12))

    assert "The conference has taken place" in words(read(client, ADDRESS).select_one("main"))


@pytest.mark.parametrize("fields", [{"state": "cancelled"}, {"live": False}, {"time_is_sample": 1}])
def test_what_does_not_take_place_or_is_not_published_is_not_on(
    client, clock, edition, room, fields
):
    make_session(edition, "talk", "10:00", "11:00", room=room, **fields)
    clock("10:30")

    assert rooms(read(client, ADDRESS)) == []


def test_it_is_kept_for_less_than_half_a_minute(client, clock, talks):
    clock("10:15")

    assert client.get(ADDRESS)["Cache-Control"] == "public, max-age=20"


def test_an_edition_that_is_not_public_is_not_found(client, edition):
    edition.live = False
    edition.save()

    assert client.get(ADDRESS).status_code == 404


def test_the_timetable_opens_today_while_the_edition_runs(client, clock, talks):
    clock("10:15", WEDNESDAY)
    soup = read(client, "/en/programme/2025/")

    assert [words(title) for title in soup.select(".session__title")] == ["tomorrow (English)"]
    assert len(read(client, "/en/programme/2025/?day=all").select(".session__title")) == 4
