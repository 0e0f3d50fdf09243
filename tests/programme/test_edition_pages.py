"""The list of editions and the timetable of an edition, as readers see them."""

import pytest

from programme.enums import SessionKind, SessionState
from tests.factories.programme import (
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    add_person,
    choose_edition,
    make_edition,
    make_room,
    make_session,
    make_track,
)
from tests.factories.speakers import make_speaker, make_speaker_index
from tests.reading import facts, headings, main_words, read, skips_no_level, words

pytestmark = pytest.mark.django_db
ADDRESS = "/en/programme/2025/"


def cards(soup):
    """Titles of the session cards in the order of the page."""
    return [words(title) for title in soup.select(".session__title")]


# --- All editions ------------------------------------------------------------


def test_the_current_edition_comes_first_then_the_newest(client, programme):
    make_edition(programme, 2023)
    make_edition(programme, 2026)
    choose_edition(programme, make_edition(programme, 2025))
    soup = read(client, "/en/programme/")
    assert [text for level, text in headings(soup) if level == 3] == [
        "Conference 2025",
        "Conference 2026",
        "Conference 2023",
    ]
    assert skips_no_level(soup)


def test_without_a_choice_the_newest_edition_is_the_current_one(client, programme):
    make_edition(programme, 2024)
    make_edition(programme, 2026)
    soup = read(client, "/en/programme/")
    assert headings(soup)[1:3] == [(2, "Current edition"), (3, "Conference 2026")]


def test_an_unpublished_edition_appears_nowhere(client, programme):
    draft = make_edition(programme, 2026, live=False)
    choose_edition(programme, draft)
    make_edition(programme, 2025)
    assert "2026" not in main_words(read(client, "/ja/programme/"))
    read(client, "/ja/programme/2026/", status=404)


def test_a_programme_without_editions_says_so(client, programme):
    assert "will be published" in main_words(read(client, "/en/programme/"))


@pytest.mark.parametrize(
    ("fields", "when"),
    [
        ({}, "Sunday, 25 to Tuesday, 27 November 2018"),
        ({"starts_on": None, "date_note_ja": "秋"}, "秋"),
        ({"starts_on": None}, "2018"),
    ],
)
def test_an_edition_says_when_it_was_as_far_as_that_is_known(client, programme, fields, when):
    make_edition(programme, 2018, **fields)
    eyebrow = read(client, "/en/programme/").select_one(".card .eyebrow")
    assert words(eyebrow) == when


# --- An edition --------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "title", "day"),
    [
        ("ja", "会議2025", "2025年11月25日（火）〜27日（木）"),
        ("en", "Conference 2025", "Tuesday, 25 to Thursday, 27 November 2025"),
    ],
)
def test_an_edition_in_both_languages(client, edition, language, title, day):
    soup = read(client, f"/{language}/programme/2025/")
    assert soup.html["lang"] == language
    assert words(soup.h1) == title
    assert day in soup.main.get_text()
    assert skips_no_level(soup)


def test_facts_of_an_edition(client, programme):
    make_edition(
        programme,
        number=14,
        theme_en="Towards a Circular Society",
        venue_en="Pacifico Yokohama North",
        venue_address_en="1-1-2 Minatomirai",
        date_note_en="Study tour on the third day",
    )
    assert facts(read(client, ADDRESS)) == {
        "Edition": "No. 14",
        "Dates": "Tuesday, 25 to Thursday, 27 November 2025 Study tour on the third day",
        "Theme": "Towards a Circular Society",
        "Venue": "Pacifico Yokohama North 1-1-2 Minatomirai",
    }


def test_a_coming_edition_without_sessions_says_that_they_will_come(client, programme):
    make_edition(programme, 2999)
    soup = read(client, "/en/programme/2999/")
    assert "No sessions published yet" in main_words(soup)
    assert not soup.find("table")


@pytest.mark.parametrize("fields", [{}, {"starts_on": None, "ends_on": None}])
def test_a_past_edition_without_sessions_promises_none(client, programme, fields):
    make_edition(programme, 2018, **fields)
    soup = read(client, "/en/programme/2018/")
    assert "No sessions" not in main_words(soup)
    assert skips_no_level(soup)


def test_a_day_without_sessions_says_so(client, edition, room):
    make_session(edition, "talk", "10:00", "11:00", room=room)
    text = main_words(read(client, ADDRESS))
    assert text.count("The sessions of this day have not been announced.") == 2


def test_the_timetable_is_a_table_that_says_what_it_is(client, edition, room):
    make_session(edition, "talk", "10:00", "11:00", room=room, title_en="Talk")
    table = read(client, ADDRESS).find("table")
    assert words(table.caption) == "Timetable of Tuesday, 25 November 2025"
    assert [words(head) for head in table.select("thead th[scope=col]")] == ["Time", "Hall A"]
    (row_head,) = table.select("tbody th[scope=row]")
    assert row_head.time["datetime"] == "2025-11-25T10:00:00+09:00"
    assert words(row_head) == "10:00"


def test_a_cell_tells_the_session_in_full(client, home, edition, room):
    index = make_speaker_index(home)
    session = make_session(
        edition,
        "talk",
        "10:00",
        "11:00",
        room=room,
        title_en="Talk",
        kind=SessionKind.PLENARY,
        track=make_track(edition, "Cities", colour="green"),
        floor_language="ja",
        interpretation="simultaneous",
        people=[make_speaker(index, "elo", name_en="Piia Elo")],
    )
    add_person(session, placeholder_en="Governor of Bangkok")
    cell = read(client, ADDRESS).select_one("td.timetable__cell")
    assert cell.select_one(".track--green")
    assert cell.a["href"] == "/en/programme/2025/talk/"
    text = words(cell)
    for part in (
        "Hall A",
        "10:00",
        "11:00",
        "Talk",
        "Piia Elo, Governor of Bangkok",
        "Cities",
        "Plenary session",
        "Japanese, simultaneous interpretation",
    ):
        assert part in text


def test_a_long_list_of_people_is_cut_short(client, edition, room):
    session = make_session(edition, "talk", "10:00", "11:00", room=room)
    for number in range(6):
        add_person(session, placeholder_en=f"Mayor {number}")
    line = read(client, ADDRESS).select_one(".session__people")
    assert words(line) == "Mayor 0, Mayor 1, Mayor 2, and 3 more"


def test_a_person_whose_profile_is_not_published_is_not_named(client, home, edition, room):
    hidden = make_speaker(make_speaker_index(home), "hidden", name_en="Secret Name", live=False)
    make_session(edition, "talk", "10:00", "11:00", room=room, people=[hidden])
    assert "Secret" not in main_words(read(client, ADDRESS))


def test_sample_times_and_rooms_are_marked_and_explained(client, edition, room):
    make_session(
        edition, "talk", "10:00", "11:00", room=room, time_is_sample=True, room_is_sample=True
    )
    soup = read(client, ADDRESS)
    assert soup.select("td .sample")
    assert "shown as examples" in main_words(soup)


def test_nothing_is_called_a_sample_where_nothing_is(client, edition, room):
    make_session(edition, "talk", "10:00", "11:00", room=room)
    assert "sample" not in main_words(read(client, ADDRESS))


def test_a_cancelled_session_stays_beside_its_replacement(client, edition, room):
    make_session(
        edition, "old", "10:00", "11:00", room=room, title_en="Old", state=SessionState.CANCELLED
    )
    make_session(edition, "new", "10:00", "11:00", room=room, title_en="New")
    (cell,) = read(client, ADDRESS).select("td.timetable__cell")
    assert sorted(cards(cell)) == ["New", "Old"]
    assert words(cell.select_one(".badge--cancelled")) == "Cancelled"
    assert len(cell.select(".session--cancelled")) == 1


def test_what_is_to_be_announced_says_so(client, edition):
    make_session(edition, "no-room", "10:00", "11:00", title_en="No room")
    make_session(edition, "no-time", title_en="No time", day=WEDNESDAY)
    make_session(edition, "no-day", title_en="No day", day=None)
    soup = read(client, ADDRESS)
    assert cards(soup) == ["No room", "No time", "No day"]
    assert words(soup.select("thead th")[1]) == "Room not announced"
    text = main_words(soup)
    assert "Time not announced" in text
    assert (2, "Day not announced") in headings(soup)
    assert skips_no_level(soup)


def test_a_break_reaches_over_all_rooms(client, edition, room):
    make_session(edition, "a", "10:00", "11:00", room=room)
    make_session(edition, "b", "10:00", "11:00", room=make_room(edition, "Hall B"))
    make_session(edition, "coffee", "11:00", "11:30", kind=SessionKind.BREAK)
    cell = read(client, ADDRESS).select_one("td.timetable__cell--all")
    assert cell["colspan"] == "2"
    assert "For everyone" in words(cell)


def test_an_unpublished_session_appears_nowhere(client, edition, room):
    make_session(edition, "draft", "10:00", "11:00", room=room, live=False, title_en="Draft")
    make_session(edition, "talk", "11:00", "12:00", room=room, title_en="Talk")
    assert cards(read(client, ADDRESS)) == ["Talk"]
    read(client, f"{ADDRESS}draft/", status=404)


def test_a_text_without_english_is_marked_as_japanese(client, edition, room):
    make_session(edition, "talk", "10:00", "11:00", room=room, title_ja="講演", title_en="")
    title = read(client, ADDRESS).select_one(".session__title [lang=ja]")
    assert words(title) == "講演"


# --- Choosing a day ----------------------------------------------------------


@pytest.fixture
def three_days(edition, room):
    """A session on each day."""
    for name, day in (("tue", TUESDAY), ("wed", WEDNESDAY), ("thu", THURSDAY)):
        make_session(edition, name, "10:00", "11:00", day=day, room=room, title_en=name)


def test_all_days_are_shown_with_a_tab_each(client, three_days):
    soup = read(client, ADDRESS)
    assert cards(soup) == ["tue", "wed", "thu"]
    tabs = soup.select(".tabs a")
    assert [words(tab) for tab in tabs] == ["All days", "Tue, 25 Nov", "Wed, 26 Nov", "Thu, 27 Nov"]
    assert [tab.get("aria-current") for tab in tabs] == ["page", None, None, None]
    assert soup.find(id="timetable")


def test_one_day_is_shown_when_the_address_asks_for_it(client, three_days):
    soup = read(client, f"{ADDRESS}?day=2025-11-26")
    assert cards(soup) == ["wed"]
    assert words(soup.select_one(".tabs [aria-current]")) == "Wed, 26 Nov"
    assert soup.find(id="day-2025-11-26")


@pytest.mark.parametrize(
    "query", ["day=", "day=x", "day=2025-11-30", "day=2025-99-99", "day=%00", "day[]=1", "p=-1"]
)
def test_a_bad_parameter_shows_all_days(client, three_days, query):
    assert cards(read(client, f"{ADDRESS}?{query}")) == ["tue", "wed", "thu"]


@pytest.mark.parametrize(
    "address", ["/fr/programme/2025/", "/programme/2025/", "/en/programme/1999/", "/en/programm/"]
)
def test_unknown_addresses(client, edition, address):
    read(client, address, status=404)
