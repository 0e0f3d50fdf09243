"""A small programme that the tests of this folder share."""

import pytest
from hypothesis import HealthCheck, settings

from tests.factories.programme import choose_edition, make_edition, make_programme, make_room

# No file of found examples in the project, and no failure because a machine is busy. Each
# example undoes what it wrote, so one database serves them all.
settings.register_profile(
    "house",
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("house")


@pytest.fixture
def programme(home):
    """The programme page."""
    return make_programme(home)


@pytest.fixture
def edition(programme):
    """The current edition, 25 to 27 November 2025."""
    edition = make_edition(programme)
    choose_edition(programme, edition)
    return edition


@pytest.fixture
def room(edition):
    """A room of the edition."""
    return make_room(edition, "Hall A")


@pytest.fixture
def admin(client, staff):
    """A browser of a signed-in member of staff."""
    client.force_login(staff)
    return client
