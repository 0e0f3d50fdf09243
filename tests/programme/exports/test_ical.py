"""The calendar as calendars take it: RFC 5545, RFC 7986."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from programme.enums import SessionState
from programme.models import SessionPage
from tests.factories.programme import at, make_room, make_session, publish_change

ADDRESS = "/en/programme/2025/schedule.ics"


def calendar(client, address=ADDRESS):
    return Calendar.from_ical(client.get(address).content)


def events(client, address=ADDRESS):
    """The events of a calendar by the last part of their addresses."""
    return {
        str(event["url"]).rstrip("/").rsplit("/", 1)[1]: event
        for event in calendar(client, address).walk("VEVENT")
    }


def test_every_session_with_a_time_is_an_event_with_all_that_clients_need(whole, client):
    found = events(client)

    assert sorted(found) == ["lunch", "opening", "tour"]
    for event in found.values():
        assert not event.errors
        assert set(event.required) <= set(event)
        for name in ("UID", "SUMMARY", "LOCATION", "DTSTART", "DTEND", "DTSTAMP", "SEQUENCE"):
            assert str(event[name]), name
        assert event["DTSTART"].params["TZID"] == event["DTEND"].params["TZID"] == "Asia/Tokyo"
        assert event["DTEND"].dt > event["DTSTART"].dt


def test_an_event_tells_time_place_people_and_languages(whole, client):
    opening = events(client)["opening"]

    assert opening["DTSTART"].dt == at("10:00")
    assert opening["DTEND"].dt == at("11:30")
    assert opening["SUMMARY"] == "Opening; greetings, & more"
    assert opening["SUMMARY"].params["LANGUAGE"] == "en"
    assert opening["LOCATION"] == "Hall A, 1st floor, Harbour Hall, 1-1 Minato"
    assert opening["STATUS"] == "CONFIRMED"
    assert [str(each) for each in opening["CATEGORIES"].cats] == ["Cities", "Opening session"]
    for words in (
        "How it begins",
        "Opening address: Ada Lovelace (Mayor) (represented by A deputy)",
        "Speaker: City leaders",
        "Interpretation: Simultaneous interpretation, Japanese on channel 1",
        "Receivers: At the door",
        "Also: Sign language, Captions",
        "http://testserver/en/programme/2025/opening/",
        "(Japan time)",
    ):
        assert words in opening["DESCRIPTION"]


def test_a_calendar_says_its_name_its_address_and_when_to_ask_again(whole, client):
    text = client.get(ADDRESS).content.decode()

    for line in (
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        "NAME;LANGUAGE=en:Conference 2025",
        "X-WR-CALNAME:Conference 2025",
        "X-WR-TIMEZONE:Asia/Tokyo",
        "SOURCE;VALUE=URI:http://testserver/en/programme/2025/schedule.ics",
        "REFRESH-INTERVAL;VALUE=DURATION:PT30M",
        "X-PUBLISHED-TTL:PT30M",
        "TZOFFSETTO:+0900",
    ):
        assert f"\r\n{line}\r\n" in text
    assert "METHOD" not in text
    assert "VALARM" not in text


def test_lines_are_no_longer_than_75_octets_and_end_in_crlf(whole, client):
    content = client.get("/ja/programme/2025/schedule.ics").content
    lines = content.split(b"\r\n")

    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    content.decode()
    assert "開会；挨拶，他" in [
        str(event["SUMMARY"]) for event in events(client, "/ja" + ADDRESS[3:]).values()
    ]


def test_the_same_programme_is_the_same_bytes_at_any_time(whole, client, monkeypatch):
    first = client.get(ADDRESS).content
    later = datetime.now(UTC) + timedelta(days=3)
    monkeypatch.setattr("programme.clock.now", lambda: later)

    assert client.get(ADDRESS).content == first


def test_a_moved_session_keeps_its_uid_and_raises_its_sequence(whole, client):
    session = SessionPage.objects.get(slug="opening")
    publish_change(session, moment=at("8:00"))
    before = events(client)["opening"]
    publish_change(
        session, moment=at("8:30"), starts_at=at("14:00"), ends_at=at("15:00"), slug="opening-new"
    )
    session.refresh_from_db()
    after = events(client)["opening-new"]

    assert after["UID"] == before["UID"] == str(session.guid)
    assert after["SEQUENCE"] == before["SEQUENCE"] + 1
    assert after["DTSTAMP"].dt == after["LAST-MODIFIED"].dt == at("8:30")
    assert before["DTSTAMP"].dt == at("8:00")


def test_a_new_title_is_no_new_sequence(whole, client):
    session = SessionPage.objects.get(slug="opening")
    publish_change(session, moment=at("8:00"))
    publish_change(session, moment=at("8:30"), title_en="Another title")
    opening = events(client)["opening"]

    assert (opening["SUMMARY"], opening["SEQUENCE"]) == ("Another title", 0)
    assert opening["LAST-MODIFIED"].dt == at("8:30")


def test_both_languages_have_the_same_uids(whole, client):
    uids = [
        {slug: str(event["UID"]) for slug, event in events(client, address).items()}
        for address in (ADDRESS, "/ja/programme/2025/schedule.ics")
    ]

    assert uids[0] == uids[1]


@pytest.mark.parametrize(
    ("fields", "status", "title"),
    [
        ({"state": SessionState.CANCELLED}, "CANCELLED", "CANCELLED: Plenary"),
        ({"state": SessionState.SUSPENDED}, "TENTATIVE", "SUSPENDED: Plenary"),
        ({"state": SessionState.DELAYED}, "CONFIRMED", "Plenary"),
        ({"time_is_sample": True}, "TENTATIVE", "SAMPLE TIME: Plenary"),
    ],
)
def test_the_state_stands_in_status_and_title(edition, client, fields, status, title):
    make_session(edition, "plenary", "10:00", "11:00", title_en="Plenary", **fields)
    plenary = events(client)["plenary"]

    assert (plenary["STATUS"], plenary["SUMMARY"]) == (status, title)
    assert plenary["TRANSP"] == ("TRANSPARENT" if status == "CANCELLED" else "OPAQUE")


def test_a_replaced_session_says_by_what(edition, client):
    instead = make_session(edition, "instead", "10:00", "11:00", title_en="Instead")
    make_session(
        edition,
        "plenary",
        "10:00",
        "11:00",
        title_en="Plenary",
        state=SessionState.REPLACED,
        replaced_by=instead,
        state_note_en="The speaker is ill.",
    )
    plenary = events(client)["plenary"]

    assert (plenary["STATUS"], plenary["SUMMARY"]) == ("CANCELLED", "REPLACED: Plenary")
    assert plenary["DESCRIPTION"].startswith(
        "Replaced: The speaker is ill.\n"
        "Replaced by: Instead http://testserver/en/programme/2025/instead/\n"
    )


def test_a_place_that_nobody_has_published_is_said_to_be_unknown(edition, client):
    make_session(edition, "plenary", "10:00", "11:00")
    make_session(
        edition, "other", "10:00", "11:00", room=make_room(edition, "Hall"), room_is_sample=True
    )
    found = events(client)

    assert found["plenary"]["LOCATION"] == "Room not announced"
    assert found["other"]["LOCATION"] == "Hall (sample)"


def test_a_text_without_english_stays_japanese_and_says_so(japanese, client):
    event = events(client)["s1"]

    assert event["SUMMARY"] == "第一全体会議"
    assert event["SUMMARY"].params["LANGUAGE"] == "ja"
    assert "NAME;LANGUAGE=ja:第十四回会議" in client.get(ADDRESS).content.decode()


def test_a_calendar_without_sessions_is_still_one(edition, client):
    assert [each.name for each in calendar(client).subcomponents] == ["VTIMEZONE"]


def test_one_session_is_a_file_that_asks_nobody_again(whole, client):
    response = client.get("/en/programme/2025/opening/session.ics")
    text = response.content.decode()

    assert response["Content-Disposition"] == 'attachment; filename="opening.ics"'
    assert text.count("BEGIN:VEVENT") == 1
    assert not re.search("REFRESH|SOURCE|TTL", text)
    assert events(client)["opening"]["UID"] in text


@pytest.mark.parametrize("slug", ["later", "nothing", "hidden"])
def test_a_session_without_time_or_page_has_no_file(whole, client, slug):
    make_session(whole, "hidden", "10:00", "11:00", live=False)

    assert client.get(f"/en/programme/2025/{slug}/session.ics").status_code == 404
