"""What editions and sessions say to machines, and on the card where they are shared."""

import pytest
from django.utils import translation

from ascc.discovery.outline import outline
from programme.enums import SessionKind, SessionState
from tests.factories.programme import (
    add_person,
    announce,
    at,
    make_edition,
    make_session,
    publish_change,
)
from tests.factories.speakers import make_speaker, make_speaker_index
from tests.reading import read, structured
from tests.schema_org import problems


@pytest.fixture
def held(edition):
    """The edition with a venue."""
    edition.venue_ja, edition.venue_en = "パシフィコ横浜", "Pacifico Yokohama"
    edition.venue_address_en = "1-1-2 Minatomirai, Yokohama"
    edition.save_revision().publish()
    return edition


def event(client, slug="", language="en"):
    """The event that the page of a session tells of, or that of the edition."""
    nodes = structured(read(client, f"/{language}/programme/2025/{slug and slug + '/'}"))
    assert problems(list(nodes.values())) == []
    return nodes["Event"]


def test_an_edition_is_an_event_of_its_days_at_its_venue(held, client):
    told = event(client)

    assert (told["startDate"], told["endDate"]) == ("2025-11-25", "2025-11-27")
    assert told["eventStatus"] == "https://schema.org/EventScheduled"
    assert told["location"] == {
        "@type": "Place",
        "name": "Pacifico Yokohama",
        "address": "1-1-2 Minatomirai, Yokohama",
    }


def test_an_edition_without_days_is_no_event(programme, client):
    make_edition(programme, starts_on=None, ends_on=None)

    assert "Event" not in structured(read(client, "/en/programme/2025/"))


def test_a_session_tells_its_published_times_with_their_offset(held, client):
    make_session(held, "plenary", "10:00", "11:30", title_en="Plenary")
    told = event(client, "plenary")

    assert told["startDate"] == "2025-11-25T10:00:00+09:00"
    assert told["endDate"] == "2025-11-25T11:30:00+09:00"
    assert told["superEvent"]["@id"] == event(client)["@id"]


def test_sample_times_and_rooms_are_told_to_no_machine(held, room, client):
    make_session(
        held, "plenary", "10:00", "11:30", room=room, time_is_sample=True, room_is_sample=True
    )
    told = event(client, "plenary")

    assert told["startDate"] == "2025-11-25"
    assert "endDate" not in told
    assert told["location"]["name"] == "Pacifico Yokohama"
    assert room.name_en not in str(told)


def test_a_published_room_stands_within_the_venue(held, room, client):
    make_session(held, "plenary", "10:00", "11:30", room=room)
    place = event(client, "plenary")["location"]

    assert place["name"] == "Hall A"
    assert place["containedInPlace"]["name"] == "Pacifico Yokohama"
    assert place["address"] == "1-1-2 Minatomirai, Yokohama"


@pytest.mark.parametrize(
    ("later", "status", "previous"),
    [
        ({}, "EventScheduled", None),
        ({"state": SessionState.CANCELLED}, "EventCancelled", None),
        ({"state": SessionState.SUSPENDED}, "EventPostponed", None),
        ({"starts_at": at("10:30")}, "EventRescheduled", "2025-11-25T10:00:00+09:00"),
        ({"state": SessionState.MOVED}, "EventScheduled", None),
        (
            {"state": SessionState.CANCELLED, "starts_at": at("10:30")},
            "EventCancelled",
            None,
        ),
        ({"starts_at": at("10:30"), "time_is_sample": True}, "EventScheduled", None),
    ],
)
def test_a_session_tells_whether_it_takes_place_as_planned(held, client, later, status, previous):
    session = make_session(announce(held), "plenary", "10:00", "11:30")
    publish_change(session)
    publish_change(session, **later)
    told = event(client, "plenary")

    assert told["eventStatus"] == f"https://schema.org/{status}"
    assert told.get("previousStartDate") == previous


def test_a_session_that_moved_twice_tells_both_earlier_starts(held, client):
    session = make_session(announce(held), "plenary", "10:00", "11:30")
    for start in ("10:00", "10:30", "11:00"):
        publish_change(session, starts_at=at(start))

    assert event(client, "plenary")["startDate"] == "2025-11-25T11:00:00+09:00"
    assert event(client, "plenary")["previousStartDate"] == [
        "2025-11-25T10:00:00+09:00",
        "2025-11-25T10:30:00+09:00",
    ]


def test_an_edition_names_its_sessions_by_their_identity_and_no_breaks(held, client):
    make_session(held, "plenary", "10:00", "11:30")
    make_session(held, "undecided")
    make_session(held, "lunch", "11:30", "12:30", kind=SessionKind.BREAK)

    assert event(client)["subEvent"] == [
        {"@id": event(client, slug)["@id"]} for slug in ("plenary", "undecided")
    ]


@pytest.mark.parametrize("address", ["now/", "changes/"])
def test_only_the_page_of_an_edition_is_its_event(held, client, address):
    assert "Event" not in structured(read(client, f"/en/programme/2025/{address}"))


def test_people_with_a_profile_perform_and_offices_do_not(held, home, client):
    session = make_session(held, "plenary", "10:00", "11:30")
    index = make_speaker_index(home)
    add_person(session, make_speaker(index, "lovelace", "", "Ada Lovelace", office_en="Mayor"))
    add_person(session, placeholder_en="City leaders")
    add_person(session, make_speaker(index, "hidden", "", "Nobody Yet", live=False))

    (person,) = event(client, "plenary")["performer"]

    assert (person["name"], person["jobTitle"]) == ("Ada Lovelace", "Mayor")
    assert person["url"] == "http://testserver/en/speakers/lovelace/"


@pytest.mark.parametrize(("spoken", "told"), [("ja", "ja"), ("ja_en", ["ja", "en"]), ("", None)])
def test_the_language_of_an_event_is_the_one_that_is_spoken(held, client, spoken, told):
    make_session(held, "plenary", "10:00", "11:30", floor_language=spoken)

    assert event(client, "plenary").get("inLanguage") == told


@pytest.mark.parametrize("fields", [{"kind": SessionKind.BREAK}, {"day": None}])
def test_a_break_and_a_session_without_a_day_are_no_events(held, client, fields):
    make_session(held, "plenary", **fields)

    assert "Event" not in structured(read(client, "/en/programme/2025/plenary/"))


def test_a_field_tour_leaves_the_venue(held, client):
    tour = make_session(held, "tour", kind=SessionKind.FIELD_TOUR)

    assert "location" not in event(client, "tour")
    assert [fact.value for fact in outline(tour).facts] == ["2025年11月25日（火）"]


# --- On the card ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"title_en": "Finance"}, "Opening session"),
        ({"title_en": "Opening Session"}, "Session"),
        ({"title_en": "Finance", "state": SessionState.CANCELLED}, "Cancelled · Opening session"),
    ],
)
def test_a_card_says_what_a_session_is_and_whether_it_is_cancelled(held, fields, kind):
    session = make_session(held, "opening", "10:00", "11:00", kind=SessionKind.OPENING, **fields)
    with translation.override("en"):
        shown = outline(session)

    assert shown.kind == kind
    assert [fact.value for fact in shown.facts] == [
        "Tuesday, 25 November 2025",
        "Pacifico Yokohama",
    ]


@pytest.mark.parametrize(
    ("language", "dates"),
    [
        ("ja", "2025年11月25日（火）〜27日（木）"),
        ("en", "Tuesday, 25 to Thursday, 27 November 2025"),
    ],
)
def test_a_card_of_an_edition_says_when_and_where(held, language, dates):
    with translation.override(language):
        facts = [fact.value for fact in outline(held).facts]

    assert dates in facts
    assert facts[-1] in ("パシフィコ横浜", "Pacifico Yokohama")
