"""Every public page through checkers that others wrote: axe, IBM's, Nu, linkinator.

Whatever page comes later is in here by itself: the crawl starts from the sitemap and follows
every link. `tests/checkers/` says what is checked in which mode, and why.
"""

import re

import pytest
from django.conf import settings
from django.db import connection
from django.template.loader import render_to_string

from tests.checkers import links, nu, results
from tests.checkers.addresses import Frontier
from tests.checkers.crawl import Crawl
from tests.checkers.false_positives import without_false_positives
from tests.checkers.findings import report

# The pages are the same on both databases, which all the other tests see to; the crawl is the
# dearest test of the suite, so it runs on one.
pytestmark = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="the crawl looks at the pages on SQLite, once"
)

BROKEN = "/broken/"


def sitemap(client):
    """The paths of all pages that the sitemap names."""
    text = client.get("/sitemap.xml").content.decode()
    return re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", text)


def assert_clean(findings, *, check_unused=False):
    remaining, unused = without_false_positives(findings)
    if remaining:
        pytest.fail(report(remaining), pytrace=False)
    if check_unused:
        assert unused == []


@pytest.fixture
def reader(browser):
    """A page of a reader of the given language."""
    contexts = []

    def open_page(language):
        context = browser.new_context(locale=language)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_checkers_find_nothing_on_any_page(
    live_content, live_server, client, reader, tmp_path, language
):
    seeds = [path for path in sitemap(client) if path.startswith(f"/{language}/")]
    tally = results.Tally()
    page, origin = reader(language), live_server.url
    crawl = Crawl(page, origin, Frontier(origin, language, seeds), tally)

    findings = list(crawl.visit_all())
    # Not before the rest is done: with a route of our own the browser keeps no files.
    error_page = {"status": 500, "content_type": "text/html", "body": render_to_string("500.html")}
    page.route(f"{origin}{BROKEN}", lambda route: route.fulfill(**error_page))
    for path, status in ((f"/{language}/nowhere/", 404), ("/q/000000", 404), (BROKEN, 500)):
        findings += crawl.visit(path, status)
    findings += crawl.lost_fragments()
    findings += tally.with_page_checks(nu, nu.check(crawl.html, tmp_path), len(crawl.html))
    results.write(tally)

    assert len(seeds) > 100
    assert set(seeds) <= tally.pages
    assert_clean(findings, check_unused=True)


def test_every_link_answers(live_content, live_server, client):
    pages = set(sitemap(client))
    styles = [f"/static/css/{path.name}" for path in (settings.BASE_DIR / "static/css").iterdir()]
    tally = results.Tally()

    found = links.check(live_server.url, ["/ja/", "/en/", *styles], pages)
    findings = tally.with_page_checks(links, found, len(pages))
    results.write(tally)

    assert len(pages) > 200
    assert_clean(findings)
