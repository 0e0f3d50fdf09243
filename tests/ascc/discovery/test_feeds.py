"""The news as an Atom feed in each language."""

from datetime import date
from xml.etree import ElementTree

import pytest
from wagtail.models import PageViewRestriction

from ascc.models import NewsPage
from tests.factories.pages import make_news

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def news(home):
    """One announcement in both languages."""
    make_news(
        home,
        title_ja="宣言制度が発足",
        title_en="Declaration <launched> & signed",
        introduction_en="Yokohama is the first signatory.",
        date=date(2025, 11, 26),
    )
    return NewsPage.objects.get()


def feed(client, language="en"):
    response = client.get(f"/{language}/news/feed.atom")
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)


@pytest.mark.parametrize(
    ("language", "title"), [("ja", "宣言制度が発足"), ("en", "Declaration <launched> & signed")]
)
def test_a_feed_is_in_the_language_of_its_address(news, client, language, title):
    root = feed(client, language)
    entry = root.find(f"{ATOM}entry")

    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert entry.find(f"{ATOM}title").text == title
    assert entry.find(f"{ATOM}link").get("href").startswith(f"http://testserver/{language}/news/")


def test_an_entry_is_known_by_its_page_whatever_is_renamed(news, client):
    before = feed(client).find(f"{ATOM}entry/{ATOM}id").text
    news.slug, news.title_en = "renamed", "Renamed"
    news.save_revision().publish()

    assert before == f"urn:uuid:{news.guid}"
    assert feed(client).find(f"{ATOM}entry/{ATOM}id").text == before


def test_an_entry_tells_its_day_and_its_last_change_and_what_it_is_about(news, client):
    entry = feed(client).find(f"{ATOM}entry")

    assert entry.find(f"{ATOM}published").text == "2025-11-26T00:00:00+09:00"
    assert entry.find(f"{ATOM}updated").text > "2025-11-26"
    assert entry.find(f"{ATOM}summary").text == "Yokohama is the first signatory."


def test_a_reader_that_has_the_feed_gets_no_second_copy(news, client):
    first = client.get("/en/news/feed.atom")
    again = {"if-none-match": first["ETag"]}
    since = {"if-modified-since": first["Last-Modified"]}

    assert client.get("/en/news/feed.atom", headers=again).status_code == 304
    assert client.get("/en/news/feed.atom", headers=since).status_code == 304
    news.title_en = "Changed"
    news.save_revision().publish()
    assert client.get("/en/news/feed.atom", headers=again).status_code == 200


def test_only_what_is_public_is_in_the_feed(news, client):
    PageViewRestriction.objects.create(page=news, restriction_type="login")

    assert feed(client).find(f"{ATOM}entry") is None


def test_a_site_without_news_has_an_empty_feed(home, client):
    assert feed(client).find(f"{ATOM}updated").text


@pytest.mark.parametrize("count", [3, 30])
def test_queries_do_not_grow(home, client, count, django_assert_num_queries):
    make_news(home, count)
    feed(client)
    with django_assert_num_queries(4):
        assert len(feed(client).findall(f"{ATOM}entry")) == count
