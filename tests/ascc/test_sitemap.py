"""The sitemap names every public page in each language."""

from xml.etree import ElementTree

import pytest
from wagtail.models import PageViewRestriction

from tests.factories.pages import make_content_page

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
