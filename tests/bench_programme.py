"""``make bench``: what the programme costs with 40 and with 2,000 sessions.

Prints for each address the queries, the milliseconds (median of several requests through
Django's test client, on the database of ``DATABASE_URL``), and how many bytes go over the
network, packed. A measure, not a test.
"""

import os
import statistics
import time
from dataclasses import dataclass

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

from programme.exports import FORMATS  # noqa: E402
from tests.factories import programme, speakers  # noqa: E402
from tests.factories.pages import make_home  # noqa: E402

COUNTS = (40, 2000)
# Each of them speaks in several sessions of a large programme.
PEOPLE = 300
REQUESTS = 3
ADDRESSES = (
    "",
    "?day=2025-11-25",
    "now/",
    "changes/",
    *FORMATS,
    "schedule.ics?room=room-1",
    "session-9/",
    "session-9/session.ics",
    "schedule.pdf",
)


@dataclass(frozen=True)
class Cost:
    """What one address costs."""

    queries: int
    milliseconds: float
    size: int

    def __str__(self):
        return f"{self.queries:>4} q {self.milliseconds:>8.0f} ms {self.size / 1024:>7.1f} KB"


def build(count: int) -> None:
    """An announced edition of three days with ``count`` sessions, one of ``PEOPLE`` in each."""
    home = make_home()
    people = speakers.make_many_speakers(speakers.make_speaker_index(home), PEOPLE)
    edition = programme.announce(programme.make_edition(programme.make_programme(home)))
    rooms = [programme.make_room(edition, f"Room {number}") for number in range(1, 10)]
    track = programme.make_track(edition)
    programme.make_many_sessions(edition, count, rooms=rooms, speakers=people, track=track)


def measure(address: str) -> Cost:
    """One address of the edition, asked for by a client that takes gzip."""
    client = Client(headers={"accept-encoding": "gzip"})
    url = f"/en/programme/2025/{address}"
    with CaptureQueriesContext(connection) as queries:
        response = client.get(url)
    assert response.status_code == 200, f"{url}: {response.status_code}"
    asked, size = len(queries), len(response.content)
    durations = []
    for _request in range(REQUESTS):
        started = time.perf_counter()
        client.get(url)
        durations.append(time.perf_counter() - started)
    return Cost(asked, statistics.median(durations) * 1000, size)


def measure_all(count: int) -> dict[str, Cost]:
    """Every address measured with ``count`` sessions, which are undone afterwards."""
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
    heads = [f"{f'{count} sessions':>29}" for count in COUNTS]
    print(f"{connection.vendor:<28}", *heads)
    for address in ADDRESSES:
        cells = [f"{result[address]!s:>29}" for result in results]
        print(f"{address or '(timetable)':<28}", *cells)


if __name__ == "__main__":
    main()
