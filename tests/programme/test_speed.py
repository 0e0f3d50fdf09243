"""Pages of the programme ask the database as often for 400 sessions as for 40."""

import pytest
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext

from tests.factories.programme import make_many_sessions, make_room, make_track
from tests.factories.speakers import make_many_speakers, make_speaker_index

# What must stand on the page, so that nothing is counted on an empty one, and the queries.
PAGES = {
    "/en/programme/": ("card__title", 12),
    "/en/programme/2025/": ("session--compact", 28),
    "/ja/programme/2025/?day=2025-11-25": ("session--compact", 28),
    "/en/programme/2025/session-9/": ("session__title", 33),
    "/en/speakers/": ("person__name", 19),
    "/ja/speakers/?edition=all": ("person__name", 16),
    "/en/speakers/speaker-9/": ("session__title", 22),
}
TAGS = {
    "current_edition_banner": ("glance__name", 3),
    "highlights": ("session__title", 12),
    "edition_speakers": ("person__name", 9),
}


@pytest.mark.django_db
@pytest.mark.parametrize("count", [40, 400])
def test_queries_do_not_grow(client, rf, home, edition, count):
    speakers = make_many_speakers(make_speaker_index(home), count)
    rooms = [make_room(edition, f"Hall {number}") for number in range(8)]
    make_many_sessions(edition, count, rooms=rooms, speakers=speakers, track=make_track(edition))

    def page(address):
        return client.get(address).content.decode()

    def tag(name):
        template = Template("{% load programme_tags %}{% " + name + " %}")
        return template.render(Context({"request": rf.get("/en/")}))

    assert counted(page, PAGES) == PAGES
    assert counted(tag, TAGS) == TAGS


def counted(render, expected):
    """``expected`` as it turns out: what was found on each page, and the number of queries."""
    found = {}
    for name, (needle, _queries) in expected.items():
        render(name)  # fills the caches of content types and the site
        with CaptureQueriesContext(connection) as queries:
            html = render(name)
        found[name] = (needle if needle in html else None, len(queries))
    return found
