"""A small programme that the tests of this folder share."""

import pytest

from tests.factories.programme import choose_edition, make_edition, make_programme, make_room


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
