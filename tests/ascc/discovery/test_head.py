"""The head of a page: address, languages, title, picture."""

import pytest
from wagtail.images.tests.utils import get_test_image_file

from ascc.models import Picture
from tests.factories.pages import make_content_page, make_news
from tests.reading import described, read


def canonical(soup):
    return soup.find("link", rel="canonical")["href"]


def alternates(soup):
    return {link["hreflang"]: link["href"] for link in soup.find_all("link", hreflang=True)}


def test_the_window_names_page_and_site_and_the_home_page_the_site_alone(named_site, home, client):
    make_content_page(home, "about", title_ja="概要", title_en="About")

    assert read(client, "/en/about/").title.get_text(strip=True) == "About | ASCC"
    assert read(client, "/ja/").title.get_text(strip=True) == "アジア・スマートシティ会議"


@pytest.mark.parametrize("query", ["?a=b", "?day=2025-11-25", "?page=1", "?utm_source=x"])
def test_what_only_filters_or_counts_belongs_to_no_address(home, client, query):
    make_news(home)
    page = read(client, f"/en/news/{query}")

    assert canonical(page) == described(page, "og:url") == "http://testserver/en/news/"
    assert alternates(page)["ja"] == "http://testserver/ja/news/"


@pytest.mark.parametrize(("asked", "shown"), [("2", "2"), ("99", "2")])
def test_a_further_part_of_a_list_is_a_page_of_its_own(home, client, asked, shown):
    make_news(home, 21)
    page = read(client, f"/en/news/?page={asked}")

    assert canonical(page) == f"http://testserver/en/news/?page={shown}"
    assert alternates(page) == {
        "ja": "http://testserver/ja/news/?page=2",
        "en": "http://testserver/en/news/?page=2",
        "x-default": "http://testserver/ja/news/?page=2",
    }
    assert "(page 2)" in page.title.text


def test_a_lost_address_is_told_to_no_search_engine(home, client):
    page = read(client, "/en/nowhere/", status=404)

    assert described(page, "robots") == "noindex"
    assert page.find("link", rel="canonical") is None
    assert alternates(page) == {}
    assert described(page, "og:url") is None


@pytest.mark.parametrize(
    ("language", "locale", "other"), [("ja", "ja_JP", "en_GB"), ("en", "en_GB", "ja_JP")]
)
def test_messengers_learn_the_language_and_the_other_one(home, client, language, locale, other):
    page = read(client, f"/{language}/")

    assert described(page, "og:locale") == locale
    assert described(page, "og:locale:alternate") == other


def test_a_picture_that_staff_chose_goes_before_the_drawn_card(home, client):
    picture = Picture.objects.create(
        title="Harbour", file=get_test_image_file(), alt_en="The harbour"
    )
    make_content_page(home, "about", share_image=picture)
    make_content_page(home, "other")

    chosen, drawn = read(client, "/en/about/"), read(client, "/en/other/")

    assert "fill-1200x630" in described(chosen, "og:image")
    assert described(chosen, "og:image:alt") == "The harbour"
    assert "/en/card/" in described(drawn, "og:image")
    assert "other (English)" in described(drawn, "og:image:alt")


def test_feed_and_manifest_are_told_in_the_language_of_the_page(home, client):
    page = read(client, "/ja/")

    assert page.find("link", type="application/atom+xml")["href"] == "/ja/news/feed.atom"
    assert page.find("link", rel="manifest")["href"] == "/ja/manifest.webmanifest"
