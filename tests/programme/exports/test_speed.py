"""An export asks the database as often for 400 sessions as for 40."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from programme.exports import FORMATS
from tests.factories.programme import make_many_sessions, make_room, make_track
from tests.factories.speakers import make_many_speakers, make_speaker_index

QUERIES = {**dict.fromkeys(FORMATS, 13), "schedule.ics?room=hall-1&day=2025-11-25": 15}


@pytest.mark.django_db
@pytest.mark.parametrize("count", [40, 400])
def test_queries_do_not_grow(client, home, edition, count):
    people = make_many_speakers(make_speaker_index(home), 40)
    rooms = [make_room(edition, f"Hall {number}") for number in range(8)]
    make_many_sessions(edition, count, rooms=rooms, speakers=people, track=make_track(edition))
    asked = {}
    for name in QUERIES:
        client.get(f"/en/programme/2025/{name}")  # fills the caches of content types and the site
        with CaptureQueriesContext(connection) as queries:
            response = client.get(f"/en/programme/2025/{name}")
        assert b"Session 1" in response.content
        asked[name] = len(queries)

    assert asked == QUERIES
