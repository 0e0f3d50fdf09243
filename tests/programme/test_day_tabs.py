"""Links to the days of a timetable."""

from datetime import date

import pytest
from django.utils import translation

from programme.day_tabs import chosen_day, day_links, day_tabs

DAYS = [date(2025, 11, 25), date(2025, 11, 26)]


def test_an_address_chooses_a_day_of_the_edition():
    assert chosen_day("2025-11-26", DAYS) == DAYS[1]


@pytest.mark.parametrize(
    "text", ["", "2025-11-30", "2025-13-01", "26", "x", "\0", "２０２５-11-25"]
)
def test_anything_else_chooses_all_days(text):
    assert chosen_day(text, DAYS) is None


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
