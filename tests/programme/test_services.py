"""What was published is told once; sessions are changed together and set back."""

from datetime import timedelta

import pytest

from programme.enums import ActionKind, ChangeField, SessionState
from programme.models import Change, SessionPage
from programme.services import (
    CannotUndoError,
    SessionError,
    change_sessions,
    record_publication,
    undo,
)
from tests.factories.programme import (
    add_person,
    announce,
    at,
    make_room,
    make_session,
    publish_change,
)
from tests.factories.speakers import make_speaker, make_speaker_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(edition, room):
    """An announced session at ten, as readers saw it first."""
    session = make_session(announce(edition), "talk", "10:00", "11:00", room=room)
    record_publication(session)
    return session


def told(session):
    """Field and parts of each change since the first publication, the oldest first."""
    changes = session.changes.exclude(field=ChangeField.ADDED).order_by("pk")
    return [(change.field, change.old, change.new) for change in changes]


def later(session, minutes=20):
    delay = timedelta(minutes=minutes)
    return {"starts_at": session.starts_at + delay, "ends_at": session.ends_at + delay}


# --- Publishing --------------------------------------------------------------


def test_publishing_in_the_admin_s_way_tells_what_changed(talk):
    talk.title_en = "A better talk"
    talk.save_revision().publish()

    assert told(talk) == [
        (
            ChangeField.TITLE,
            {"ja": "talk（日本語）", "en": "talk (English)"},
            {"ja": "talk（日本語）", "en": "A better talk"},
        )
    ]


def test_publishing_the_same_again_is_no_change(talk):
    assert record_publication(talk) == []


def test_the_sequence_rises_with_time_room_and_state_only(talk, edition):
    numbers = []
    for fields in (
        {"title_en": "Other words"},
        {"starts_at": at("10:10")},
        {"room": make_room(edition, "Hall B")},
        {"floor_language": "en"},
        {"state": SessionState.CANCELLED},
    ):
        publish_change(talk, **fields)
        talk.published_record.refresh_from_db()
        numbers.append(talk.published_record.sequence)

    assert numbers == [0, 1, 2, 2, 3]


def test_a_renamed_room_and_another_order_of_people_are_no_news(talk, home, room):
    index = make_speaker_index(home)
    first, second = (add_person(talk, make_speaker(index, name, "", name)) for name in "ab")
    record_publication(talk)
    first.sort_order, second.sort_order = 2, 1
    first.save()
    second.save()
    room.name_en = "Grand hall"
    room.save()

    assert record_publication(SessionPage.objects.get(pk=talk.pk)) == []


def test_a_person_without_a_public_profile_is_not_told(talk, home):
    hidden = make_speaker(make_speaker_index(home), "secret", "", "Secret Guest", live=False)
    add_person(talk, hidden)

    assert record_publication(talk) == []


# --- Several at once ---------------------------------------------------------


def test_a_delay_is_published_told_and_marked(talk, edition, staff):
    action = change_sessions(edition, {talk.pk: later(talk)}, ActionKind.DELAY, staff)
    talk.refresh_from_db()

    assert (talk.starts_at, talk.state) == (at("10:20"), SessionState.DELAYED)
    assert {change.field for change in action.changes.all()} == {"time", "state"}
    assert talk.latest_revision.user == staff


def test_another_room_is_a_move_and_a_state_that_staff_chose_stays(talk, edition, staff):
    other = make_room(edition, "Hall B")
    change_sessions(edition, {talk.pk: {"room": other}}, ActionKind.MOVE, staff)
    talk.refresh_from_db()
    assert talk.state == SessionState.MOVED

    fields = {**later(talk), "state": SessionState.PLANNED}
    change_sessions(edition, {talk.pk: fields}, ActionKind.MOVE, staff)
    talk.refresh_from_db()
    assert talk.state == SessionState.PLANNED


def test_what_staff_drafted_meanwhile_stays_a_draft_and_moves_along(talk, edition, staff):
    talk.title_en = "Not yet for readers"
    talk.save_revision()
    change_sessions(edition, {talk.pk: later(talk)}, ActionKind.DELAY, staff)

    page = SessionPage.objects.get(pk=talk.pk)
    draft = page.get_latest_revision_as_object()
    assert (page.title_en, page.starts_at) == ("talk (English)", at("10:20"))
    assert page.has_unpublished_changes
    assert (draft.title_en, draft.starts_at) == ("Not yet for readers", at("10:20"))


def test_a_session_that_was_never_published_stays_a_draft(edition, staff):
    draft = make_session(edition, "draft", "10:00", "11:00", live=False)
    draft.save_revision()
    change_sessions(edition, {draft.pk: later(draft)}, ActionKind.DELAY, staff)

    page = SessionPage.objects.get(pk=draft.pk)
    assert not page.live
    assert page.get_latest_revision_as_object().starts_at == at("10:20")


def test_an_error_in_one_session_changes_none(talk, edition, staff):
    wrong = make_session(edition, "wrong", "12:00", "13:00")
    values = {talk.pk: later(talk), wrong.pk: {"ends_at": wrong.starts_at}}

    with pytest.raises(SessionError) as error:
        change_sessions(edition, values, ActionKind.MOVE, staff)

    assert error.value.session.pk == wrong.pk
    assert set(error.value.message_dict) == {"ends_at"}
    talk.refresh_from_db()
    assert talk.starts_at == at("10:00")
    assert told(talk) == []


# --- Undo --------------------------------------------------------------------


def test_undo_sets_time_and_state_back_and_tells_that_too(talk, edition, staff):
    action = change_sessions(edition, {talk.pk: later(talk)}, ActionKind.DELAY, staff)
    undo(action, staff)

    talk.refresh_from_db()
    action.refresh_from_db()
    assert (talk.starts_at, talk.state) == (at("10:00"), SessionState.PLANNED)
    assert action.undone_at
    assert talk.published_record.sequence == 2
    assert [new["starts_at"] for field, _old, new in told(talk) if field == "time"] == [
        "2025-11-25T01:20:00+00:00",
        "2025-11-25T01:00:00+00:00",
    ]


def test_a_draft_that_was_delayed_is_set_back_too(edition, staff):
    draft = make_session(edition, "draft", "10:00", "11:00", live=False)
    draft.save_revision()
    undo(change_sessions(edition, {draft.pk: later(draft)}, ActionKind.DELAY, staff), staff)

    page = SessionPage.objects.get(pk=draft.pk)
    assert page.get_latest_revision_as_object().starts_at == at("10:00")


def test_undo_is_refused_where_a_session_was_changed_since(talk, edition, staff):
    action = change_sessions(edition, {talk.pk: later(talk)}, ActionKind.DELAY, staff)
    talk.refresh_from_db()
    change_sessions(edition, {talk.pk: later(talk)}, ActionKind.DELAY, staff)

    with pytest.raises(CannotUndoError) as refused:
        undo(action, staff)

    assert [session.pk for session in refused.value.sessions] == [talk.pk]


def test_nothing_is_undone_twice(talk, edition, staff):
    action = change_sessions(edition, {talk.pk: later(talk)}, ActionKind.DELAY, staff)
    undo(action, staff)

    with pytest.raises(CannotUndoError):
        undo(action, staff)


def test_an_import_is_not_undone_because_it_also_adds(talk, edition, staff):
    action = change_sessions(edition, {talk.pk: later(talk)}, ActionKind.IMPORT, staff)

    with pytest.raises(CannotUndoError):
        undo(action, staff)


# --- What readers are told ---------------------------------------------------


def test_changes_before_the_programme_was_announced_are_not_told(talk, edition):
    publish_change(talk, starts_at=at("10:10"), moment=at("12:00"))
    publish_change(talk, starts_at=at("10:20"), moment=at("14:00"))

    assert Change.objects.told(announce(edition, at("13:00"))).filter(field="time").count() == 1


def test_changes_of_a_session_that_is_no_longer_public_are_not_told(talk, edition):
    publish_change(talk, starts_at=at("10:10"))
    assert Change.objects.told(edition).exists()

    talk.live = False
    talk.save()
    assert not Change.objects.told(edition).exists()
