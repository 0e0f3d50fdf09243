"""The site with its content, loaded once for all tests that only read pages."""

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.test import modify_settings
from pytest_django.live_server_helper import LiveServer

from tests import rows

# The mark of each test here: it has the database made, and what the migrations left in it kept,
# before the browser starts and the site is loaded.
READS_SITE = pytest.mark.django_db(serialized_rollback=True)


@pytest.fixture(scope="package")
def site(playwright, content_copy, django_db_blocker):
    """The address of the site. pytest-django's own live server loads the content anew for each
    test; what it does for a test is done here for all of them, the emptied database included.
    """
    with django_db_blocker.unblock(), modify_settings(ALLOWED_HOSTS={"append": "localhost"}):
        # Remembered with their numbers: asked for one in the emptied database, Django would make
        # it anew, and the row of the migrations could not be put back beside it.
        ContentType.objects.get_for_models(*apps.get_models(), for_concrete_models=False)
        rows.put(content_copy)
        server = LiveServer("localhost")
        yield server.url
        server.stop()
        # The sequences go on: the next test brings the rows of the migrations with their numbers.
        call_command(
            "flush",
            verbosity=0,
            interactive=False,
            inhibit_post_migrate=True,
            reset_sequences=False,
        )


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
