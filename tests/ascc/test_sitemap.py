"""The sitemap names every public page in each language."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from wagtail.models import PageViewRestriction

from ascc.models import BasePage, NewsPage
from tests.factories.pages import make_content_page, make_news

pytestmark = pytest.mark.django_db

NAMES = {
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}
HOST = "http://testserver"


def entries(client):
    """The alternates of each address, by language."""
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        url.find("map:loc", NAMES).text: {
            link.get("hreflang"): link.get("href") for link in url.findall("xhtml:link", NAMES)
        }
        for url in root.findall("map:url", NAMES)
    }


def test_each_page_stands_once_a_language_and_names_all_of_them(client, home):
    make_content_page(home, "about")

    found = entries(client)

    assert set(found) == {f"{HOST}/{path}" for path in ("ja/", "en/", "ja/about/", "en/about/")}
    for code in ("ja", "en"):
        assert found[f"{HOST}/{code}/about/"] == {
            "ja": f"{HOST}/ja/about/",
            "en": f"{HOST}/en/about/",
            "x-default": f"{HOST}/ja/about/",
        }


def test_what_is_not_public_is_not_in_the_sitemap(client, home):
    make_content_page(home, "draft", live=False)
    make_content_page(home, "gone").unpublish()
    private = make_content_page(home, "private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")

    assert set(entries(client)) == {f"{HOST}/ja/", f"{HOST}/en/"}


def last_changes(client):
    """When each Japanese page was last changed, by its path."""
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        url.find("map:loc", NAMES).text.removeprefix(HOST): url.find("map:lastmod", NAMES).text
        for url in root.findall("map:url", NAMES)
    }


def test_a_list_was_changed_when_a_page_below_it_was(client, home):
    index = make_news(home, 2)
    BasePage.objects.update(last_published_at=datetime(2025, 1, 1, tzinfo=UTC))
    before = last_changes(client)
    NewsPage.objects.child_of(index).filter(slug="item-1").update(
        last_published_at=datetime(2025, 11, 26, tzinfo=UTC)
    )
    after = last_changes(client)

    changed = {path for path in after if after[path] != before[path]}
    assert changed == {f"/{code}/news/{page}" for code in ("ja", "en") for page in ("", "item-1/")}
    assert after["/ja/news/"] == "2025-11-26"
