"""What narrows a programme: each parameter, several, and what no edition has."""

import pytest
from django.http import QueryDict

from programme.filters import programme_filter
from programme.models import SessionOrganiser, SessionPage, Theme
from tests.factories.declaration import make_body
from tests.factories.programme import (
    WEDNESDAY,
    add_person,
    make_edition,
    make_room,
    make_session,
    make_track,
)
from tests.factories.speakers import make_speaker, make_speaker_index
from tests.reading import read, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def sessions(edition, room, home):
    """Four sessions that differ in all that an address can ask for."""
    yokohama = make_body("yokohama", "City of Yokohama")
    turku = make_body("turku", "City of Turku")
    opening = make_session(
        edition, "opening", "10:00", "11:00", room=room, kind="opening", floor_language="ja"
    )
    talk = make_session(
        edition,
        "talk",
        "11:00",
        "12:00",
        room=make_room(edition, "Hall B"),
        track=make_track(edition, "Cities"),
        kind="city",
        floor_language="en",
    )
    both = make_session(
        edition, "both", "10:00", "11:00", day=WEDNESDAY, room=room, kind="city",
        floor_language="ja", interpretation="simultaneous",
    )  # fmt: skip
    make_session(edition, "unknown", kind="other")
    talk.themes = [Theme.objects.create(edition=edition, name_en="Waste", name_ja="ごみ")]
    talk.save()
    SessionOrganiser.objects.create(session=opening, body=yokohama, sort_order=0)
    add_person(both, make_speaker(make_speaker_index(home), "mayor", "", "A Mayor", body=turku))


def found(edition, query):
    chosen = programme_filter(edition, QueryDict(query))
    public = SessionPage.objects.of_edition(edition).public_sessions()
    return {page.slug for page in chosen.narrow(public)}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"opening", "talk", "both", "unknown"}),
        ("day=2025-11-26", {"both"}),
        ("room=hall-a", {"opening", "both"}),
        ("room=hall-a&room=hall-b", {"opening", "talk", "both"}),
        ("track=cities", {"talk"}),
        ("kind=city", {"talk", "both"}),
        ("theme=waste", {"talk"}),
        ("city=yokohama", {"opening"}),
        ("city=turku", {"both"}),
        ("follow=ja", {"opening", "both"}),
        ("follow=en", {"talk", "both"}),
        ("follow=en&room=hall-a", {"both"}),
        ("kind=city&day=2025-11-25", {"talk"}),
        ("day=2025-11-27", set()),
    ],
)
def test_each_parameter_narrows_and_several_narrow_further(edition, sessions, query, expected):
    assert found(edition, query) == expected


@pytest.mark.parametrize(
    "query", ["room=nowhere", "kind=party", "follow=xx", "day=2025-13-01", "day=all", "city=%00"]
)
def test_what_the_edition_does_not_have_counts_as_not_asked(edition, sessions, query):
    assert len(found(edition, query)) == 4


def test_a_room_of_another_edition_is_none_of_this_one(programme, edition, sessions):
    make_room(make_edition(programme, 2024), "Old hall")

    assert len(found(edition, "room=old-hall")) == 4


def test_the_query_is_the_same_in_whatever_order_it_was_asked(edition, sessions):
    first = programme_filter(edition, QueryDict("kind=city&room=hall-a&day=2025-11-25&x=1"))

    assert first.query_string == "day=2025-11-25&room=hall-a&kind=city"
    assert first.without("day").query_string == "room=hall-a&kind=city"


def test_nothing_is_asked_of_the_database_where_nothing_is_filtered(
    edition, django_assert_num_queries
):
    with django_assert_num_queries(0):
        assert not programme_filter(edition, QueryDict("utm_source=poster"))


# --- On the page -------------------------------------------------------------


def shown(soup):
    return {words(title) for title in soup.select(".session__title")}


def test_the_page_shows_the_hits_and_announces_their_number(client, edition, sessions):
    soup = read(client, "/en/programme/2025/?follow=en&room=hall-a")

    assert shown(soup) == {"both (English)"}
    assert words(soup.select_one(".filter-panel__chosen [role=status]")) == "1 session found"
    assert len(soup.select("h2[id^=day-]")) == 1


def test_the_form_keeps_what_is_chosen_and_the_day(client, edition, sessions):
    soup = read(client, "/en/programme/2025/?day=2025-11-26&room=hall-a&room=hall-b")

    checked = {box["value"] for box in soup.select(".filter-panel [type=checkbox][checked]")}
    assert checked == {"hall-a", "hall-b"}
    assert soup.select_one(".filter-panel [type=hidden]")["value"] == "2025-11-26"
    links = [link["href"] for link in soup.select(".filter-panel__value")]
    assert links == [
        "?day=2025-11-26&room=hall-b#timetable",
        "?day=2025-11-26&room=hall-a#timetable",
    ]


def test_nothing_found_is_said_with_a_way_back(client, edition, sessions):
    soup = read(client, "/en/programme/2025/?theme=waste&kind=opening")

    assert "No session fits this choice" in words(soup.select_one("main"))
    assert soup.select_one(".filter__reset")["href"] == "./#timetable"


def test_a_filter_with_nothing_to_choose_between_is_not_offered(client, edition, room):
    make_session(edition, "only", "10:00", "11:00", room=room, kind="city")
    soup = read(client, "/en/programme/2025/")

    assert {box["name"] for box in soup.select(".filter-panel [type=checkbox]")} == {"follow"}
