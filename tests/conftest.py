"""Fixtures that every test may use."""

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction

from ascc.models import BasePage, User
from tests import rows
from tests.factories.pages import make_home

pytest_plugins = ["tests.evidence"]

COMMITTING = {"transactional_db", "live_server"}


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Put the tests that commit last: they leave an empty database behind.

    pytest-django puts the tests without a database behind them, some of which load the content
    for a module; pytest itself brings forward what shares a browser. Just before them come the
    tests that read one loaded site in the browser, which empty the database when all are done.
    """
    items.sort(key=lambda item: (commits(item), "playwright" in item.fixturenames))


def commits(item) -> bool:
    """Whether a test writes to the database for good, and empties it afterwards."""
    mark = item.get_closest_marker("django_db")
    return bool(mark and mark.kwargs.get("transaction")) or not COMMITTING.isdisjoint(
        item.fixturenames
    )


@pytest.fixture(autouse=True)
def _fresh_cache():
    """No test sees what another one cached."""
    cache.clear()


@pytest.fixture
def home(db):
    """A published home page in both languages."""
    return make_home(title_ja="アジア・スマートシティ会議", title_en="Asia Smart City Conference")


@pytest.fixture
def staff(db):
    """A member of staff who may do everything."""
    return User.objects.create_superuser("yamada", "yamada@example.jp", "correct horse battery")


@pytest.fixture(scope="session")
def content_copy(django_db_setup, django_db_blocker):
    """The rows that loading the content files makes; loaded once, then taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        if not BasePage.objects.exists():  # a test that commits was here before
            connection.creation.deserialize_db_from_string(connection._test_serialized_contents)
        call_command("load_content", verbosity=0)
        tables = rows.take()
        transaction.set_rollback(True)
    return tables


@pytest.fixture(scope="module")
def loaded_content(content_copy, django_db_blocker):
    """The site with the content, once for all tests of a module.

    Each test that also asks for ``db`` works in a savepoint of its own.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        rows.put(content_copy)
        cache.clear()  # what was cached of other rows, such as where the site's root is
        yield
        transaction.set_rollback(True)


@pytest.fixture
def content(loaded_content, db):
    """The loaded content, with whatever the test changes undone after it."""
