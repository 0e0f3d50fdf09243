"""A part of an edition has its own exports, under the addresses of the timetable's filter."""

import json

import pytest

from programme.models import SessionPage
from tests.factories.programme import at, make_room, publish_change

from .test_ical import events

EDITION = "/en/programme/2025"


@pytest.mark.parametrize(
    ("query", "slugs", "name"),
    [
        ("?day=2025-11-26", {"tour"}, "Wed, 26 Nov"),
        ("?room=hall-a", {"opening"}, "Hall A"),
        ("?day=2025-11-25&track=cities", {"opening"}, "Tue, 25 Nov, Cities"),
        ("?kind=break&kind=field_tour", {"lunch", "tour"}, "Break, Field tour"),
        ("?follow=en", {"opening"}, "followed in English"),
        ("?room=nowhere", {"lunch", "opening", "tour"}, ""),
    ],
)
def test_a_selection_is_a_calendar_with_a_name_and_an_address(whole, client, query, slugs, name):
    text = client.get(f"{EDITION}/schedule.ics{query}").content.decode().replace("\r\n ", "")
    title = f"Conference 2025 – {name}" if name else "Conference 2025"
    source = f"http://testserver{EDITION}/schedule.ics{query if name else ''}"

    assert set(events(client, f"{EDITION}/schedule.ics{query}")) == slugs
    assert f"\r\nX-WR-CALNAME:{title}\r\n" in text.replace("\\,", ",")
    assert f"\r\nSOURCE;VALUE=URI:{source}\r\n" in text


def test_every_format_is_narrowed(whole, client):
    for name in ("schedule.xml", "schedule.json", "schedule2.json"):
        content = client.get(f"{EDITION}/{name}?day=2025-11-26").content
        assert b"tour" in content, name
        assert b"Opening" not in content, name
    json.loads(content)


def test_a_session_that_left_a_room_is_news_for_the_calendar_of_the_room(whole, client):
    address = f"{EDITION}/schedule.ics?room=hall-a"
    first = client.get(address)
    other = make_room(whole, "Hall B")
    later = at("8:30").replace(year=2100)
    publish_change(SessionPage.objects.get(slug="opening"), moment=later, room=other)

    again = client.get(address, headers={"if-modified-since": first["Last-Modified"]})
    assert again.status_code == 200
    assert b"VEVENT" not in again.content
