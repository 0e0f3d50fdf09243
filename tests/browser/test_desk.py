"""A member of staff without a mouse: move a session in the timetable, set it back, speak to all.

The pages are the same on both databases, so they are read on one.
"""

import pytest
from django.db import connection
from django.utils import timezone

from ascc.models import SiteNotice
from programme.models import SessionPage
from programme.services import record_publication
from tests.checkers.tools import file_of
from tests.factories.pages import make_home
from tests.factories.programme import (
    choose_edition,
    make_edition,
    make_programme,
    make_room,
    make_session,
)

from .test_editing import sign_in

pytestmark = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="what the pages do is seen on SQLite, once"
)

# More steps of the Tab key than any of these pages has.
LONGEST_WAY = 150
# Our part of the page: what Wagtail puts around it is not ours to judge.
CHECK = """async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const found = await axe.run(".desk", { runOnly: { type: "tag", values: tags } });
  return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html)}`);
}"""


@pytest.fixture
def edition(django_db_serialized_rollback, transactional_db):
    """An edition of two rooms; two sessions clash in the first one."""
    programme = make_programme(make_home(title_ja="会議", title_en="Conference"))
    edition = make_edition(programme, announced_at=timezone.now())
    choose_edition(programme, edition)
    first, _second = make_room(edition, "Hall A"), make_room(edition, "Hall B")
    for slug, start, end in (("water", "10:00", "11:00"), ("waste", "10:30", "11:30")):
        record_publication(make_session(edition, slug, start, end, room=first))
    return edition


def tab_to(page, selector):
    """Press Tab until ``selector`` has the focus."""
    for _step in range(LONGEST_WAY):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"The keyboard does not reach {selector}.")


def press(page, key="Enter"):
    """Press a key that leads to another page, and wait for it."""
    with page.expect_navigation():
        page.keyboard.press(key)


def assert_accessible(page):
    page.evaluate(file_of("axe", "axe.min.js").read_text(encoding="utf-8"))
    assert page.evaluate(CHECK) == []


def room_of(session):
    return SessionPage.objects.get(pk=session.pk).room.name_en


def test_a_session_is_moved_and_set_back_by_keyboard(edition, page, live_server, staff_login):
    session = SessionPage.objects.get(slug="waste")
    sign_in(page, live_server, staff_login)
    page.goto(f"{live_server.url}/admin/timetable/{edition.pk}/")
    assert page.locator("html").get_attribute("lang") == "ja"
    assert page.locator(".desk__conflict--room").count() == 1

    tab_to(page, f"#session-{session.pk} summary")
    page.keyboard.press("Enter")
    assert_accessible(page)
    tab_to(page, f"#session-{session.pk} select")
    page.keyboard.press("ArrowDown")
    tab_to(page, f"#session-{session.pk} button")
    press(page)

    assert room_of(session) == "Hall A"
    assert_accessible(page)
    # The focus waits on the button that does it.
    press(page)

    assert room_of(session) == "Hall B"
    assert page.locator(".desk__conflict--room").count() == 0
    tab_to(page, ".desk__actions button")
    press(page)
    assert room_of(session) == "Hall A"


def test_a_notice_goes_up_and_down_by_keyboard(edition, page, live_server, staff_login):
    sign_in(page, live_server, staff_login)
    page.goto(f"{live_server.url}/admin/notice/")

    tab_to(page, "[href^='?preset=typhoon']")
    press(page)
    assert_accessible(page)
    tab_to(page, ".desk form button")
    press(page)

    assert SiteNotice.objects.get().is_on
    reader = page.context.browser.new_page()
    reader.goto(f"{live_server.url}/en/")
    assert "typhoon" in reader.locator(".site-notice__title").inner_text()
    reader.close()
    assert_accessible(page)
    tab_to(page, ".desk__notice button")
    press(page)
    assert not SiteNotice.objects.get().is_on
