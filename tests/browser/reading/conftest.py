"""The site with its content, loaded once for all tests that only read pages."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.test import modify_settings
from pytest_django.live_server_helper import LiveServer

# The mark of each test here: it has the database made, and what the migrations left in it
# kept, so that it can be brought back when the last test is over.
# As the crawl, they look at the pages on one database: the pages are the same on both.
READS_SITE = [
    pytest.mark.django_db(serialized_rollback=True),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="pages are read on SQLite, once"),
]


@pytest.fixture(scope="package")
def site(playwright, migrated_data, django_db_blocker):
    """The address of the site. pytest-django's own live server loads the content anew for each
    test; what it does for a test is done here for all of them.
    """
    with django_db_blocker.unblock(), modify_settings(ALLOWED_HOSTS={"append": "localhost"}):
        call_command("load_content", verbosity=0)
        server = LiveServer("localhost")
        yield server.url
        server.stop()
        # The sequences stay ahead: the rows put back have their old numbers.
        call_command(
            "flush",
            verbosity=0,
            interactive=False,
            inhibit_post_migrate=True,
            reset_sequences=False,
        )
        connection.creation.deserialize_db_from_string(migrated_data)
        ContentType.objects.clear_cache()


@pytest.fixture
def open_page(browser):
    """``open_page(**options)``: a page in a browser with options of its own."""
    contexts = []

    def new_page(**options):
        contexts.append(browser.new_context(locale="en-GB", **options))
        contexts[-1].set_default_timeout(5_000)
        return contexts[-1].new_page()

    yield new_page
    for context in contexts:
        context.close()
