"""Links to the days of a timetable."""

from datetime import date

import pytest
from django.utils import translation

from programme.day_tabs import day_links, day_tabs, shown_day

DAYS = [date(2025, 11, 25), date(2025, 11, 26)]


NONSENSE = ["", "2025-11-30", "2025-13-01", "26", "x", "\0", "２０２５-11-25"]


@pytest.mark.parametrize("today", [None, DAYS[0]])
def test_an_address_chooses_a_day_of_the_edition_or_all_of_them(today):
    assert shown_day("2025-11-26", DAYS, today) == DAYS[1]
    assert shown_day("all", DAYS, today) is None


@pytest.mark.parametrize("text", NONSENSE)
def test_anything_else_shows_all_days_and_today_while_the_edition_runs(text):
    assert shown_day(text, DAYS, None) is None
    assert shown_day(text, DAYS, DAYS[0]) == DAYS[0]


def test_what_else_the_address_asks_for_goes_along():
    tabs = day_tabs(DAYS, None, None, "room=hall-a")
    assert [tab.url for tab in tabs[:2]] == [
        "?room=hall-a#timetable",
        "?day=2025-11-25&room=hall-a#timetable",
    ]


def test_all_days_need_a_word_of_their_own_while_the_edition_runs():
    assert day_tabs(DAYS, DAYS[0], DAYS[0])[0].url == "?day=all#timetable"


def test_one_tab_a_day_and_one_for_all():
    with translation.override("en"):
        tabs = day_tabs(DAYS, DAYS[1])
    assert [(tab.label_html, tab.url, tab.is_current) for tab in tabs] == [
        ("All days", "./#timetable", False),
        ("Tue, 25 Nov", "?day=2025-11-25#timetable", False),
        ("Wed, 26 Nov", "?day=2025-11-26#timetable", True),
    ]


@pytest.mark.parametrize("days", [[], DAYS[:1]])
def test_no_tabs_where_there_is_nothing_to_choose(days):
    assert day_tabs(days, None) == []


def test_links_from_another_page_name_the_page():
    link = day_links(DAYS, "/en/programme/2025/")[0]
    assert link.url == "/en/programme/2025/?day=2025-11-25#timetable"
    assert not link.is_current
