"""The search asks the database as often among 400 records as among 40."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ascc.search import services
from tests.factories.declaration import make_many_bodies
from tests.factories.programme import make_edition, make_many_sessions, make_programme, make_room
from tests.factories.speakers import make_many_speakers, make_speaker_index

# What must stand on the page, so that nothing is counted on an empty one, and the queries.
PAGES = {
    "/en/search/?q=session": ("hit__title", 6),
    "/en/search/?q=session&kind=session&page=2": ("hit__title", 6),
    "/en/search/?q=sesion": ("search__slip", 10),
    "/en/search/?q=zzzzzz": ("search__tips", 10),
    "/en/search/suggest.json?q=spea": ("Speaker 1", 1),
}
REBUILD = 49


@pytest.mark.django_db
@pytest.mark.parametrize("count", [40, 400])
def test_queries_do_not_grow(client, home, count):
    edition = make_edition(make_programme(home))
    speakers = make_many_speakers(make_speaker_index(home), count)
    make_many_sessions(edition, count, rooms=[make_room(edition)], speakers=speakers)
    make_many_bodies(count)
    services.rebuild()  # fills the caches of content types and the site
    with CaptureQueriesContext(connection) as rebuilt:
        services.rebuild()
    # Entries are inserted in batches; to read the objects takes the same queries.
    reads = [each for each in rebuilt.captured_queries if each["sql"].startswith("SELECT")]

    found = {}
    for address, (needle, _queries) in PAGES.items():
        client.get(address)  # fills the caches of the site and of the vocabulary
        with CaptureQueriesContext(connection) as queries:
            html = client.get(address).content.decode()
        found[address] = (needle if needle in html else None, len(queries))

    assert found == PAGES
    assert len(reads) == REBUILD
