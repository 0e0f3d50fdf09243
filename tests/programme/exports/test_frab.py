"""What the formats of the frab family tell conference apps."""

import json
import re

import pytest
from django.contrib.staticfiles import finders
from lxml import etree

from programme.enums import SessionState
from programme.exports.frab import COLOURS
from programme.models import SessionPage
from tests.factories.programme import at, make_session, publish_change


def read_xml(client, language="en"):
    return etree.fromstring(client.get(f"/{language}/programme/2025/schedule.xml").content)


def read_json(client, name="schedule.json", language="en"):
    return json.loads(client.get(f"/{language}/programme/2025/{name}").content)["schedule"]


def identities(client, language):
    return [
        (event.get("guid"), event.get("id"), event.get("code"), event.findtext("slug"))
        for event in read_xml(client, language).findall(".//event")
    ]


def test_the_xml_tells_a_session_with_room_people_and_links(whole, client):
    event = read_xml(client).find(".//room[@name='Hall A']/event")
    session = SessionPage.objects.get(slug="opening")

    assert event.get("guid") == str(session.guid)
    assert event.get("code") == session.code
    assert event.findtext("title") == "Opening; greetings, & more"
    assert event.findtext("date") == "2025-11-25T10:00:00+09:00"
    assert (event.findtext("start"), event.findtext("duration")) == ("10:00", "01:30")
    assert event.findtext("language") == "en"
    assert event.findtext("abstract") == "How it begins"
    assert event.findtext("description").startswith("One & all\n- Two\n\nLanguage: ")
    assert [person.text for person in event.iter("person")] == [
        "Ada Lovelace (represented by A deputy)",
        "City leaders",
    ]
    assert event.find("links/link").get("href") == "https://stream.example/1"


def test_identities_are_the_same_in_both_languages_and_after_a_move(whole, client):
    before = identities(client, "en")
    session = SessionPage.objects.get(slug="opening")
    publish_change(session, starts_at=at("10:15"), slug="renamed", title_en="Renamed")

    assert before == identities(client, "ja") == identities(client, "en")


def test_a_cancelled_session_stays_and_says_so(whole, client):
    session = SessionPage.objects.get(slug="opening")
    publish_change(session, state=SessionState.CANCELLED)

    titles = [title.text for title in read_xml(client).iter("title")]
    assert "CANCELLED: Opening; greetings, & more" in titles
    states = {
        each["title"]: each.get("state") for each in read_json(client, "schedule2.json")["events"]
    }
    assert states["CANCELLED: Opening; greetings, & more"] == "CANCELED"


def test_the_version_rises_with_a_change(whole, client):
    session = SessionPage.objects.get(slug="opening")
    publish_change(session, moment=at("8:00"))
    before = read_json(client)["version"]
    publish_change(session, moment=at("8:30"), title_en="Other")

    assert read_json(client)["version"] > before


def test_the_days_of_the_edition_are_all_there_with_their_bounds(whole, client):
    days = read_json(client)["conference"]["days"]

    assert [day["index"] for day in days] == [1, 2, 3]
    assert days[0]["day_start"] == "2025-11-25T00:00:00+09:00"
    assert [list(day["rooms"]) for day in days] == [
        ["Hall A", "Room not announced"],
        ["Room not announced"],
        [],
    ]


def test_the_second_version_has_both_languages_roles_and_breaks(whole, client):
    events = {each["title"]: each for each in read_json(client, "schedule2.json")["events"]}
    opening = events["Opening; greetings, & more"]

    assert opening["abstract"] == {"ja": "はじめに", "en": "How it begins"}
    assert opening["description"]["ja"] == "一つ目\n- 二つ目"
    assert [each["role"] for each in opening["participants"]] == ["GUEST", "SPEAKER"]
    assert events["lunch (English)"]["type"] == "BREAK"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_has_no_english_comes_in_japanese(japanese, client, language):
    titles = [title.text for title in read_xml(client, language).iter("title")]

    assert titles == ["第十四回会議", *["第一全体会議"] * 3]


def test_the_colours_are_those_of_the_design():
    with open(finders.find("css/tokens.css"), encoding="utf-8") as file:
        tokens = dict(re.findall(r"--track-(\w+): (#[0-9a-f]{6})", file.read().split("@media")[0]))

    assert {colour.value: code for colour, code in COLOURS.items()} == tokens


def test_a_draft_is_told_to_nobody(whole, client):
    make_session(whole, "hidden", "10:00", "11:00", live=False)

    for name in ("schedule.xml", "schedule.json", "schedule2.json", "schedule.ics"):
        assert b"hidden" not in client.get(f"/en/programme/2025/{name}").content
