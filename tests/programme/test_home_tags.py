"""What the home page shows of the programme."""

from datetime import datetime

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from django.utils import translation

from programme import clock as site_clock
from programme.enums import SessionState
from tests.factories.programme import (
    TOKYO,
    WEDNESDAY,
    choose_edition,
    make_edition,
    make_many_sessions,
    make_session,
)
from tests.factories.speakers import make_speaker, make_speaker_index
from tests.reading import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def show(rf):
    """Render a tag of the programme in English."""

    def render(tag, page=None):
        template = Template("{% load programme_tags %}{% " + tag + " %}")
        with translation.override("en"):
            html = template.render(Context({"request": rf.get("/en/"), "page": page}))
        return BeautifulSoup(html, "html.parser")

    return render


@pytest.fixture
def clock(monkeypatch):
    """Set the clock: ``clock(25, 12)`` is noon in Yokohama on the first day."""

    def set_clock(day, hour):
        moment = datetime(2025, 11, day, hour, tzinfo=TOKYO)
        monkeypatch.setattr(site_clock, "now", lambda: moment)

    return set_clock


def shown_sessions(soup):
    return [words(title) for title in soup.select(".session__title")]


@pytest.fixture
def sessions(edition, room):
    """Two sessions on the first day, one on the second, one cancelled, one without a time."""
    make_session(edition, "a", "10:00", "11:00", room=room, title_en="A")
    make_session(edition, "b", "13:00", "14:00", room=room, title_en="B")
    make_session(edition, "c", "10:00", "11:00", day=WEDNESDAY, room=room, title_en="C")
    make_session(edition, "x", "9:00", "9:30", title_en="X", state=SessionState.CANCELLED)
    make_session(edition, "d", day=WEDNESDAY, title_en="D")


@pytest.mark.parametrize(
    "tag",
    ["current_edition_banner page", "highlights", "edition_speakers", "edition_speakers limit=3"],
)
def test_without_an_edition_nothing_is_shown(show, home, tag):
    assert words(show(tag)) == ""


def test_the_banner_names_the_current_edition_and_its_days(show, programme, edition):
    make_edition(programme, 2026)
    soup = show("current_edition_banner")
    text = words(soup)
    assert "Conference 2025" in text
    assert "Tuesday, 25 to Thursday, 27 November 2025" in text
    assert "2026" not in text
    assert [a["href"] for a in soup.select(".tabs a")] == [
        f"/en/programme/2025/?day=2025-11-{day}#timetable" for day in (25, 26, 27)
    ]


def test_a_draft_is_not_the_current_edition(show, programme, edition):
    choose_edition(programme, make_edition(programme, 2026, live=False))
    assert "Conference 2025" in words(show("current_edition_banner"))


def test_before_the_conference_the_first_sessions_are_shown(show, clock, sessions):
    clock(1, 9)
    soup = show("highlights limit=2")
    assert shown_sessions(soup) == ["A", "B"]
    assert "Coming up" in words(soup)
    assert "(4 entries)" in words(soup)


def test_during_the_conference_what_runs_and_what_comes_next(show, clock, sessions):
    clock(25, 13)
    assert shown_sessions(show("highlights")) == ["B"]
    clock(25, 15)
    assert shown_sessions(show("highlights")) == ["C", "D"]


def test_a_session_without_a_time_may_come_until_its_day_is_over(show, clock, sessions):
    clock(26, 21)
    soup = show("highlights")
    assert shown_sessions(soup) == ["D"]
    assert "Coming up" in words(soup)


def test_afterwards_the_first_sessions_stand_for_the_programme(show, clock, sessions):
    clock(28, 9)
    soup = show("highlights limit=3")
    assert shown_sessions(soup) == ["A", "B", "C"]
    assert "From the programme" in words(soup)
    assert [words(day) for day in soup.select(".eyebrow")] == [
        "Tuesday, 25 November 2025",
        "Wednesday, 26 November 2025",
    ]


def test_speakers_stand_in_the_order_of_their_sessions(show, home, edition, room):
    index = make_speaker_index(home)
    ai, ken, mai = (make_speaker(index, name, name_en=name) for name in ("Ai", "Ken", "Mai"))
    hidden = make_speaker(index, "Ray", name_en="Ray", live=False)
    make_session(edition, "late", "13:00", "14:00", room=room, people=[ai, ken])
    make_session(edition, "early", "9:00", "10:00", room=room, people=[hidden, mai, ken])
    make_session(edition, "off", "8:00", "9:00", people=[ai], state=SessionState.CANCELLED)
    make_session(edition, "undated", day=None, people=[make_speaker(index, "Zoe", name_en="Zoe")])
    soup = show("edition_speakers")
    assert [words(name) for name in soup.select(".person__name")] == ["Mai", "Ken", "Ai", "Zoe"]
    assert soup.select_one(".section-heading__link")["href"] == "/en/speakers/"
    assert len(show("edition_speakers limit=2").select(".person")) == 2


@pytest.mark.parametrize(
    ("day", "words_shown", "way", "today"),
    [
        (24, "1 day to go", [], []),
        (25, "Today is day 1 of 3", ["/en/programme/2025/now/"], ["Tue, 25 Nov"]),
        (28, "The conference has taken place", ["#outcome"], []),
    ],
)
def test_the_banner_changes_by_itself(show, clock, home, sessions, day, words_shown, way, today):
    home.body_ja = [{"type": "text", "value": "<p>結果</p>"}]
    home.save()
    clock(day, 9)

    soup = show("current_edition_banner page", home)

    assert words(soup.select_one(".glance__stand")) == words_shown
    ways = [a["href"] for a in soup.select(".glance__ways a")]
    assert ways == ["/en/programme/2025/", *way]
    assert [words(a) for a in soup.select("[aria-current=date]")] == today


def test_no_way_leads_to_an_outcome_that_nobody_has_written(show, clock, home, edition):
    clock(28, 9)

    soup = show("current_edition_banner page", home)

    assert [a["href"] for a in soup.select(".glance__ways a")] == ["/en/programme/2025/"]


def test_what_is_on_now_stands_by_room_with_the_minutes_left(show, clock, edition, room):
    make_session(edition, "a", "10:00", "11:00", room=room, title_en="A")
    make_session(edition, "b", "13:00", "14:00", room=room, title_en="B")
    make_session(edition, "s", "10:00", "11:00", title_en="S", time_is_sample=True)
    clock(25, 10)
    soup = show("highlights")
    assert words(soup.select_one(".now__name")) == "Hall A"
    assert [words(line) for line in soup.select(".now__when")] == [
        "Now 60 minutes left",
        "Next in 180 minutes",
    ]
    assert shown_sessions(soup) == ["A", "B"]


def test_other_editions_are_listed_without_the_current_one(show, programme, edition):
    for year in (2024, 2026):
        make_edition(programme, year)
    soup = show("editions_summary")
    assert [words(title) for title in soup.select(".card__title")] == [
        "Conference 2026",
        "Conference 2024",
    ]


@pytest.mark.parametrize("count", [40, 400])
def test_the_queries_of_now_and_next_do_not_grow(
    show, clock, edition, room, django_assert_num_queries, count
):
    index = make_speaker_index(edition.get_parent().get_parent().specific)
    make_many_sessions(edition, count, rooms=[room], speakers=[make_speaker(index, "Ai")])
    clock(25, 10)
    with django_assert_num_queries(16):
        show("highlights")
