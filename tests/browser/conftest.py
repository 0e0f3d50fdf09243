"""A browser as a reader has it, and the whole site for it to read."""

import os
import shutil
from functools import partial

import pytest
from django.db import connection

from ascc.models import User
from tests import rows
from tests.support import skip_or_fail

# Playwright keeps an event loop running in the tests' own thread; Django takes that for
# asynchronous code and would refuse every query of a test.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",  # root, as in a container, may not use it
    "--disable-gpu",
    # Nothing but the test speaks to the network.
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser_type_launch_args():
    """The system's Chromium; Playwright's own download is not needed."""
    found = [path for path in map(shutil.which, NAMES) if path]
    if not found:
        skip_or_fail("no browser: install Debian's chromium")
    return {"executable_path": found[0], "headless": True, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def migrated_data(django_db_setup):
    """What the migrations leave in the database, as text; kept before the browser starts."""
    return connection._test_serialized_contents


@pytest.fixture(scope="session")
def playwright(migrated_data, playwright):
    """Playwright, with the test's database connection made ready for it.

    While its event loop runs, Django gives the thread another connection. That one does
    not know what to bring the database back to, and nobody else would close it.
    """
    connection._test_serialized_contents = migrated_data
    yield playwright
    connection.close()


@pytest.fixture(scope="session")
def browser(browser):
    """The browser, whose pages start no service worker unless a test asks for it.

    It would fetch pages by itself, while the test writes to a database that locks whole tables.
    """
    for name in ("new_context", "new_page"):
        without = partial(getattr(browser, name), service_workers="block")
        setattr(browser, name, without)
    return browser


@pytest.fixture
def live_content(content_copy, django_db_serialized_rollback, transactional_db):
    """The content, committed so that the live server sees it; emptied after each test."""
    rows.put(content_copy)


@pytest.fixture
def staff_login(transactional_db):
    """Name and password of a member of staff who may do everything."""
    name, password = "yamada", "correct horse battery"
    User.objects.create_superuser(name, password=password)
    return name, password


@pytest.fixture
def english_page(browser):
    """A page in the browser of a reader who prefers English, without any cookie."""
    context = browser.new_context(locale="en-GB")
    yield context.new_page()
    context.close()


class Watch:
    """What a page must not do: ask other hosts, or break its own security policy."""

    def __init__(self, page, own_address: str):
        self.foreign, self.errors = [], []
        self._own = (own_address, "data:", "blob:", "about:")
        page.on("request", self._on_request)
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _on_request(self, request):
        if not request.url.startswith(self._own):
            self.foreign.append(request.url)

    def _on_console(self, message):
        if message.type == "error":
            self.errors.append(message.text)

    def assert_quiet(self):
        """Fail with what was seen since the page was opened."""
        assert (self.foreign, self.errors) == ([], [])


@pytest.fixture
def watch(live_server):
    """``watch(page)`` notes requests to other hosts and errors of the console."""
    return lambda page: Watch(page, live_server.url)
