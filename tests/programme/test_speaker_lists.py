"""The list of speakers, editions kept apart, and the sessions of a person."""

import pytest

from programme.enums import SessionState
from tests.factories.programme import (
    WEDNESDAY,
    add_person,
    choose_edition,
    make_edition,
    make_session,
)
from tests.factories.speakers import make_speaker, make_speaker_index
from tests.reading import headings, main_words, read, skips_no_level, words

pytestmark = pytest.mark.django_db
LIST = "/en/speakers/"


@pytest.fixture
def index(home):
    """The list of speakers."""
    return make_speaker_index(home)


@pytest.fixture
def two_editions(programme, edition, index):
    """Ai spoke in 2024, Ken speaks in 2025, Mai in both; nobody published a session of Ray."""
    ai, ken, mai, ray = (
        make_speaker(index, name.lower(), name_en=f"{name} Abe")
        for name in ("Ai", "Ken", "Mai", "Ray")
    )
    older = make_edition(programme, 2024)
    make_session(older, "old", day=older.starts_on, people=[ai, mai], title_en="Old session")
    make_session(edition, "new", people=[ken, mai], title_en="New session")
    make_session(edition, "draft", people=[ray], live=False, title_en="Draft session")


def names(soup):
    return [words(name) for name in soup.select(".person__name")]


def tabs(soup):
    return {words(tab): tab["href"] for tab in soup.select(".tabs a")}


# --- The list ----------------------------------------------------------------


def test_the_list_opens_on_the_current_edition(client, two_editions):
    soup = read(client, LIST)
    assert names(soup) == ["Ken Abe", "Mai Abe"]
    assert words(soup.select_one(".tabs [aria-current=page]")) == "2025"
    assert tabs(soup) == {"2025": "?edition=2025", "2024": "?edition=2024", "All": "?edition=all"}
    assert (2, "Conference 2025") in headings(soup)
    assert skips_no_level(soup)


def test_another_edition_is_shown_when_the_address_asks_for_it(client, two_editions):
    assert names(read(client, f"{LIST}?edition=2024")) == ["Ai Abe", "Mai Abe"]


def test_all_speakers_include_those_without_a_published_session(client, two_editions):
    soup = read(client, f"{LIST}?edition=all")
    assert names(soup) == ["Ai Abe", "Ken Abe", "Mai Abe", "Ray Abe"]
    assert words(soup.select_one(".tabs [aria-current=page]")) == "All"


@pytest.mark.parametrize("query", ["edition=", "edition=1999", "edition=%00", "edition=2025'"])
def test_a_bad_parameter_shows_the_current_edition(client, two_editions, query):
    assert names(read(client, f"{LIST}?{query}")) == ["Ken Abe", "Mai Abe"]


def test_the_newest_edition_with_speakers_stands_in_for_a_current_one_without(
    client, programme, two_editions
):
    choose_edition(programme, make_edition(programme, 2026))
    soup = read(client, LIST)
    assert words(soup.select_one(".tabs [aria-current=page]")) == "2025"
    assert "2026" not in tabs(soup)


def test_without_editions_everybody_is_shown(client, index):
    make_speaker(index, "ai", name_en="Ai Abe")
    soup = read(client, LIST)
    assert names(soup) == ["Ai Abe"]
    assert not soup.select(".tabs")


def test_a_list_without_anybody_says_so(client, index):
    soup = read(client, LIST)
    assert "No speakers yet" in main_words(soup)
    assert skips_no_level(soup)


def test_an_unpublished_profile_or_edition_is_in_no_list(client, programme, edition, index):
    hidden = make_speaker(index, "hidden", name_en="Secret Name", live=False)
    seen = make_speaker(index, "seen", name_en="Ai Abe")
    make_session(edition, "talk", people=[hidden])
    draft = make_edition(programme, 2024, live=False)
    make_session(draft, "talk", day=draft.starts_on, people=[seen])
    soup = read(client, f"{LIST}?edition=2024")
    assert names(soup) == ["Ai Abe"]
    assert tabs(soup) == {}


def test_a_person_with_two_sessions_stands_once(client, edition, index):
    ai = make_speaker(index, "ai", name_en="Ai Abe")
    make_session(edition, "one", people=[ai])
    make_session(edition, "two", people=[ai])
    assert names(read(client, LIST)) == ["Ai Abe"]


def test_each_language_has_its_own_order(client, edition, index):
    people = [
        make_speaker(index, "y", "山中竹春", "Takeharu Yamanaka", name_kana="やまなか たけはる"),
        make_speaker(
            index,
            "a",
            "渡辺愛",
            "Ai Aabe-Watanabe",
            name_kana="わたなべ あい",
            family_name_latin="Aabe",
        ),
        make_speaker(index, "p", name_en="Zita Pels"),
    ]
    make_session(edition, "talk", people=people)
    assert names(read(client, "/ja/speakers/")) == ["山中竹春", "渡辺愛", "Zita Pels"]
    assert names(read(client, "/en/speakers/")) == [
        "Ai Aabe-Watanabe",
        "Zita Pels",
        "Takeharu Yamanaka",
    ]


# --- The sessions of a person ------------------------------------------------


def test_sessions_of_a_person_stand_under_their_editions(client, two_editions):
    soup = read(client, f"{LIST}mai/")
    below = [entry for entry in headings(soup) if entry[0] > 2]
    assert below == [
        (3, "Conference 2025"),
        (4, "New session"),
        (3, "Conference 2024"),
        (4, "Old session"),
    ]
    assert skips_no_level(soup)


def test_each_session_tells_the_roles_of_the_person(client, edition, index):
    ai = make_speaker(index, "ai", name_en="Ai Abe")
    late = make_session(edition, "late", "10:00", "11:00", day=WEDNESDAY, people=[ai])
    add_person(late, ai, role="moderator")
    early = make_session(edition, "early", "10:00", "11:00", state=SessionState.CANCELLED)
    add_person(early, ai, role="host")
    soup = read(client, f"{LIST}ai/")
    badges = [[words(badge) for badge in card.select(".badge")] for card in soup.select(".session")]
    assert badges == [["Host", "Cancelled"], ["Speaker", "Moderator"]]
    assert [words(day) for day in soup.select(".session-list .eyebrow")] == [
        "Tuesday, 25 November 2025",
        "Wednesday, 26 November 2025",
    ]


@pytest.mark.parametrize("live", [True, False])
def test_a_person_without_a_public_session_says_so(client, programme, index, live):
    ai = make_speaker(index, "ai", name_en="Ai Abe")
    hidden = make_edition(programme, 2024, live=not live)
    make_session(hidden, "talk", live=live, day=hidden.starts_on, people=[ai])
    soup = read(client, f"{LIST}ai/")
    assert "No session is published for this person yet." in main_words(soup)
    assert skips_no_level(soup)
