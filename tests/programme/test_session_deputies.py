"""Who comes in whose place, and what a room tells its visitors."""

import pytest

from tests.factories.programme import add_person, make_session
from tests.factories.speakers import make_speaker, make_speaker_index
from tests.reading import facts, read, words

pytestmark = pytest.mark.django_db
ADDRESS = "/en/programme/2025/talk/"


def test_the_room_tells_the_way_and_where_receivers_are(client, edition, room):
    room.receivers_en, room.directions_en = "Desk at the entrance", "Lift B, third floor"
    room.save()
    make_session(edition, "talk", "10:00", "11:00", room=room, interpretation="simultaneous")
    told = facts(read(client, ADDRESS))

    assert told["Receivers"] == "Desk at the entrance"
    assert told["Way to the room"] == "Lift B, third floor"


def test_a_deputy_is_named_with_the_person_whom_they_represent(client, edition, home):
    index = make_speaker_index(home)
    deputy = make_speaker(index, "deputy", "", "A Deputy", office_en="Deputy Mayor")
    session = make_session(edition, "talk", people=[])
    add_person(session, make_speaker(index, "mayor", "", "A Mayor"), represented_by=deputy)
    add_person(session, placeholder_en="Governor", represented_by_text_en="A Vice Governor")
    named = read(client, ADDRESS).select(".person__deputy")

    assert [words(each) for each in named] == [
        "Represented by A Deputy, Deputy Mayor",
        "Represented by A Vice Governor",
    ]
    assert named[0].a["href"] == "/en/speakers/deputy/"


def test_a_deputy_without_a_public_profile_is_not_named(client, edition, home):
    index = make_speaker_index(home)
    hidden = make_speaker(index, "deputy", "", "A Deputy", live=False)
    session = make_session(edition, "talk")
    add_person(session, make_speaker(index, "mayor", "", "A Mayor"), represented_by=hidden)

    assert not read(client, ADDRESS).select(".person__deputy")
