"""``make bench``: what the main pages cost with few and with many records.

Prints the queries and the milliseconds of each page (median of several requests through
Django's test client, on the database of ``DATABASE_URL``). A measure, not a test.
"""

import os
import statistics
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ascc.settings.test")
django.setup()

from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import (  # noqa: E402
    CaptureQueriesContext,
    setup_databases,
    teardown_databases,
)

from ascc.search import services  # noqa: E402
from tests.factories import declaration, programme, speakers  # noqa: E402
from tests.factories.pages import make_home  # noqa: E402

COUNTS = (40, 400)
REQUESTS = 7
ADDRESSES = (
    "/en/",
    "/en/programme/2025/",
    "/ja/speakers/",
    "/en/speakers/",
    "/en/open-letter/",
    "/en/open-letter/letter.pdf",
    "/en/declaration/",
    "/en/declaration/cities/",
    "/en/search/?q=session",
    "/ja/search/?q=第",
    "/en/search/?q=sesion",
    "/en/search/suggest.json?q=spea",
)


def build(count: int) -> None:
    """A site with ``count`` sessions, speakers, cities, co-signatures and signatures."""
    home = make_home()
    people = speakers.make_many_speakers(speakers.make_speaker_index(home), count)
    edition = programme.make_edition(programme.make_programme(home))
    rooms = [programme.make_room(edition, f"Room {number}") for number in range(9)]
    programme.make_many_sessions(edition, count, rooms=rooms, speakers=people)
    cities = declaration.make_many_bodies(count)
    declaration.make_many_records(declaration.make_letter(home), cities)
    framework = declaration.make_framework()
    declaration.make_many_signatures(framework, cities)
    declaration.make_city_index(declaration.make_declaration(home, framework))
    services.rebuild()


def measure(address: str) -> tuple[int, float]:
    """The queries of one request and the median of its milliseconds."""
    client = Client()
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200, f"{address}: {response.status_code}"
    asked = len(queries)  # now, because the next request forgets them
    durations = []
    for _request in range(REQUESTS):
        started = time.perf_counter()
        client.get(address)
        durations.append(time.perf_counter() - started)
    return asked, statistics.median(durations) * 1000


def measure_all(count: int) -> dict[str, tuple[int, float]]:
    """Every address measured on a site with ``count`` records, which is undone afterwards."""
    with transaction.atomic():
        build(count)
        results = {address: measure(address) for address in ADDRESSES}
        transaction.set_rollback(True)
    return results


def main() -> None:
    """Measure and print a table."""
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        results = [measure_all(count) for count in COUNTS]
    finally:
        teardown_databases(databases, verbosity=0)
    heads = [f"{f'{count} records':>24}" for count in COUNTS]
    print(f"{connection.vendor:<28}", *heads)
    for address in ADDRESSES:
        cells = [f"{result[address][0]:>9} q {result[address][1]:>9.1f} ms" for result in results]
        print(f"{address:<28}", *cells)


if __name__ == "__main__":
    main()
