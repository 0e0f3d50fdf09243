"""A delay of whatever sessions by whatever time is set back by undo, and both are told."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from programme.enums import ActionKind, SessionState
from programme.models import PublishedSession, SessionPage
from programme.services import change_sessions, record_publication, undo
from tests.factories.programme import announce, make_room, make_session

pytestmark = pytest.mark.django_db
# Each publication is a hundred queries: few programmes, each another one in every run.
FEW = settings(max_examples=4)
STARTS = ("10:00", "11:00", "14:00")


@pytest.fixture
def programme_of_three(edition):
    """Three announced sessions in two rooms."""
    rooms = [make_room(edition, "Hall A"), make_room(edition, "Hall B")]
    sessions = []
    for number, start in enumerate(STARTS):
        end = f"{int(start[:2]) + 1}:00"
        session = make_session(edition, f"talk-{number}", start, end, room=rooms[number % 2])
        record_publication(session)
        sessions.append(session)
    announce(edition)
    return edition, sessions


@contextmanager
def undone():
    """What happens inside is not there afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def place_and_state(sessions):
    """Time, room and state of each session as the database has them."""
    pages = SessionPage.objects.in_bulk([session.pk for session in sessions])
    return {
        pk: (page.starts_at, page.ends_at, page.room_id, page.state) for pk, page in pages.items()
    }


def sequences():
    return dict(PublishedSession.objects.values_list("session_id", "sequence"))


@FEW
@given(st.integers(1, 300), st.sets(st.integers(0, 2), min_size=1))
def test_a_delay_that_is_undone_leaves_every_session_as_it_was(
    programme_of_three, staff, minutes, which
):
    edition, sessions = programme_of_three
    with undone():
        before, numbers = place_and_state(sessions), sequences()
        later = timedelta(minutes=minutes)
        values = {
            sessions[place].pk: {
                "starts_at": sessions[place].starts_at + later,
                "ends_at": sessions[place].ends_at + later,
            }
            for place in which
        }
        action = change_sessions(edition, values, ActionKind.DELAY, staff)
        delayed, raised = place_and_state(sessions), sequences()
        undo(action, staff)

        for session in sessions:
            is_delayed = session.pk in values
            assert (delayed[session.pk] != before[session.pk]) == is_delayed
            assert (delayed[session.pk][3] == SessionState.DELAYED) == is_delayed
            assert raised[session.pk] == numbers[session.pk] + is_delayed
            assert sequences()[session.pk] == numbers[session.pk] + 2 * is_delayed
        assert place_and_state(sessions) == before
