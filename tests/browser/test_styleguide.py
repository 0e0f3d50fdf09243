"""The style guide through the checkers of the crawl, which cannot sign in: each component in each
state, so that one is sound before a page uses it."""

import pytest
from django.conf import settings
from django.db import connection

from ascc.templatetags import ascc_tags
from tests.checkers import nu
from tests.checkers.addresses import Frontier
from tests.checkers.crawl import Crawl
from tests.checkers.findings import report
from tests.checkers.results import Tally

# The same component stands here many times over, with the same name; on a page it does not.
OFTEN = {
    "landmark-complementary-is-top-level",
    "landmark-unique",
    "aria_complementary_label_unique",
    "aria_complementary_label_visible",
    "aria_article_label_unique",
    "aria_landmark_name_unique",
    "aria_navigation_label_unique",
    "aria_region_label_unique",
    "fieldset_label_valid",
}
pytestmark = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="the pages are the same on both databases"
)


@pytest.fixture
def staff_page(live_content, staff, client, live_server, browser, monkeypatch):
    """A page in the browser of a signed-in member of staff, without Wagtail's bar for them."""
    monkeypatch.setattr(ascc_tags, "wagtailuserbar", lambda context: "")
    client.force_login(staff)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}
    context = browser.new_context()
    context.add_cookies([cookie])
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_checkers_find_nothing_on_any_component(live_server, staff_page, tmp_path, language):
    frontier = Frontier(live_server.url, language, [])
    crawl = Crawl(staff_page, live_server.url, frontier, Tally())

    findings = list(crawl.visit(f"/{language}/styleguide/"))
    findings += nu.check(crawl.html, tmp_path)

    wrong = [finding for finding in findings if finding.rule not in OFTEN]
    if wrong:
        pytest.fail(report(wrong), pytrace=False)
