"""The rules of a session's time and room, at the field that they concern."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone, translation

from programme.enums import SessionState
from programme.models import SessionPage
from programme.validators import room_errors
from tests.factories.programme import (
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    at,
    make_edition,
    make_room,
    make_session,
)

pytestmark = pytest.mark.django_db


def errors_of(edition, **fields):
    """Codes of the errors by field, of a session that is about to be added."""
    session = SessionPage(title_ja="題", slug="new", **fields)
    session.edition_to_be = edition
    try:
        session.clean()
    except ValidationError as error:
        return {field: errors[0].code for field, errors in error.error_dict.items()}
    return {field: error.code for field, error in room_errors(session).items()}


def test_a_session_without_a_time_is_fine(edition):
    assert errors_of(edition) == {}
    assert errors_of(edition, day=TUESDAY) == {}


def test_a_session_within_the_edition_is_fine(edition, room):
    assert errors_of(edition, starts_at=at("10:00"), ends_at=at("11:00"), room=room) == {}


def test_an_end_needs_a_start_and_a_start_an_end(edition):
    assert errors_of(edition, ends_at=at("11:00")) == {"starts_at": "start_missing"}
    assert errors_of(edition, starts_at=at("10:00")) == {"ends_at": "end_missing"}


@pytest.mark.parametrize("end", ["09:00", "10:00"])
def test_the_end_comes_after_the_start(edition, end):
    assert errors_of(edition, starts_at=at("10:00"), ends_at=at(end)) == {
        "ends_at": "ends_before_start"
    }


def test_the_day_is_taken_from_the_start(edition):
    session = SessionPage(
        title_ja="題",
        slug="new",
        day=TUESDAY,
        starts_at=at("8:00", WEDNESDAY),
        ends_at=at("9:00", WEDNESDAY),
    )
    session.edition_to_be = edition
    with timezone.override("America/Los_Angeles"):  # where it is still Tuesday
        session.clean()
    assert session.day == WEDNESDAY


def test_a_session_may_run_over_midnight_within_the_edition(edition):
    assert errors_of(edition, starts_at=at("23:00"), ends_at=at("25:00")) == {}


def test_a_session_may_not_run_over_the_end_of_the_edition(edition):
    last_night = {"starts_at": at("23:00", THURSDAY), "ends_at": at("25:00", THURSDAY)}
    assert errors_of(edition, **last_night) == {"ends_at": "outside_edition"}


def test_a_session_outside_the_edition_is_refused_at_each_field(edition):
    before = {"starts_at": at("-10:00"), "ends_at": at("-9:00")}
    assert errors_of(edition, **before) == {
        "starts_at": "outside_edition",
        "ends_at": "outside_edition",
    }
    assert errors_of(edition, day=TUESDAY.replace(day=24)) == {"day": "outside_edition"}


def test_an_edition_of_one_day_has_that_day_only(programme):
    edition = make_edition(programme, 2024, starts_on=TUESDAY, ends_on=None)
    assert errors_of(edition, day=TUESDAY) == {}
    assert errors_of(edition, day=WEDNESDAY) == {"day": "outside_edition"}


def test_any_day_goes_while_the_edition_has_no_dates(programme):
    edition = make_edition(programme, 2024, starts_on=None, ends_on=None)
    assert errors_of(edition, starts_at=at("10:00"), ends_at=at("11:00")) == {}


@pytest.mark.parametrize(
    ("start", "end", "errors"),
    [
        ("10:00", "11:00", {"room": "room_taken"}),
        ("10:59", "11:30", {"room": "room_taken"}),
        ("09:00", "12:00", {"room": "room_taken"}),
        ("10:15", "10:30", {"room": "room_taken"}),
        ("11:00", "12:00", {}),
        ("09:00", "10:00", {}),
    ],
)
def test_a_room_holds_one_session_at_a_time(edition, room, start, end, errors):
    make_session(edition, "first", "10:00", "11:00", room=room)
    assert errors_of(edition, starts_at=at(start), ends_at=at(end), room=room) == errors


def test_another_room_or_day_is_free(edition, room):
    make_session(edition, "first", "10:00", "11:00", room=room)
    other = make_room(edition, "Hall B")
    assert errors_of(edition, starts_at=at("10:00"), ends_at=at("11:00"), room=other) == {}
    assert errors_of(edition, starts_at=at("10:00"), ends_at=at("11:00")) == {}
    tomorrow = {"starts_at": at("10:00", WEDNESDAY), "ends_at": at("11:00", WEDNESDAY)}
    assert errors_of(edition, **tomorrow, room=room) == {}


def test_a_cancelled_session_leaves_its_room_to_another(edition, room):
    make_session(edition, "first", "10:00", "11:00", room=room, state=SessionState.CANCELLED)
    assert errors_of(edition, starts_at=at("10:00"), ends_at=at("11:00"), room=room) == {}


def test_a_session_that_is_cancelled_may_stay_in_a_room_that_was_given_away(edition, room):
    make_session(edition, "first", "10:00", "11:00", room=room)
    cancelled = {"state": SessionState.CANCELLED, "room": room}
    assert errors_of(edition, starts_at=at("10:00"), ends_at=at("11:00"), **cancelled) == {}


def test_an_unpublished_session_takes_no_room(edition, room):
    make_session(edition, "first", "10:00", "11:00", room=room, live=False)
    assert errors_of(edition, starts_at=at("10:00"), ends_at=at("11:00"), room=room) == {}


def test_a_session_is_not_in_its_own_way(edition, room):
    session = make_session(edition, "first", "10:00", "11:00", room=room)
    session.ends_at = at("11:30")
    session.full_clean()


def test_the_message_names_the_other_session_and_its_time_in_yokohama(edition, room):
    make_session(edition, "first", "10:00", "11:00", room=room, title_ja="先約", title_en="First")
    session = SessionPage(
        title_ja="題", slug="new", starts_at=at("10:30"), ends_at=at("11:30"), room=room
    )
    session.edition_to_be = edition
    with translation.override("en"), timezone.override("Europe/Paris"):
        assert room_errors(session)["room"].messages == [
            "“First” is in this room at that time (10:00–11:00)."
        ]


@pytest.mark.parametrize(
    ("language", "day"),
    [("ja", "2025年11月24日（月）"), ("en", "Monday, 24 November 2025")],
)
def test_the_message_writes_days_as_the_language_does(edition, language, day):
    session = SessionPage(title_ja="題", slug="new", day=TUESDAY.replace(day=24))
    session.edition_to_be = edition
    with translation.override(language), pytest.raises(ValidationError) as error:
        session.clean()
    assert day in str(error.value.message_dict["day"][0])


def test_an_edition_does_not_end_before_it_starts(edition):
    edition.ends_on = edition.starts_on.replace(day=24)
    with pytest.raises(ValidationError) as error:
        edition.full_clean()
    assert error.value.error_dict["ends_on"][0].code == "ends_before_start"
