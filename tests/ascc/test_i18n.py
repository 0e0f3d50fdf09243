"""A text says when it is shown in another language; an address says its own."""

import pytest
from bs4 import BeautifulSoup
from django.utils import translation

from ascc.i18n import Localized, address_language, language_links, localized, swap_language
from ascc.models import ContentPage
from tests.factories.pages import make_content_page


@pytest.mark.parametrize(
    ("titles", "language", "expected"),
    [
        ({"title_ja": "会議", "title_en": "About"}, "ja", Localized("会議", "ja", False)),
        ({"title_ja": "会議", "title_en": "About"}, "en", Localized("About", "en", False)),
        ({"title_ja": "会議", "title_en": ""}, "en", Localized("会議", "ja", True)),
        ({"title_ja": "会議", "title_en": None}, "en", Localized("会議", "ja", True)),
        ({"title_ja": "", "title_en": "About"}, "ja", Localized("About", "en", True)),
    ],
)
def test_a_text_is_read_with_the_language_that_it_is_in(titles, language, expected):
    page = ContentPage(**titles)

    assert localized(page, "title", language) == expected
    with translation.override(language):
        assert localized(page, "title") == expected
        assert page.title == expected.value


def test_a_text_that_there_is_not_has_no_language():
    page = ContentPage(introduction_ja="", introduction_en="")

    assert localized(page, "introduction", "en") == Localized("", None, False)


def test_a_field_without_columns_is_read_as_it_is():
    assert localized(ContentPage(slug="about"), "slug", "en") == Localized("about", "en", False)


def test_an_empty_body_falls_back_too():
    page = ContentPage(body_ja=[("text", "<p>本文</p>")], body_en=[])

    found = localized(page, "body", "en")

    assert (len(found.value), found.language, found.fell_back) == (1, "ja", True)


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/ja/", "ja"),
        ("/en/programme/", "en"),
        ("/en", "en"),
        ("/", None),
        ("/fr/", None),
        ("/english/", None),
        ("/admin/ja/", None),
    ],
)
def test_an_address_says_its_language_in_its_first_segment(path, language):
    assert address_language(path) == language


@pytest.mark.parametrize(
    ("path", "swapped"),
    [
        ("/ja/programme/2025/", "/en/programme/2025/"),
        ("/en/programme/2025/", "/en/programme/2025/"),
        ("/ja/", "/en/"),
        ("/ja", "/en/"),
        ("/ja/ja/", "/en/ja/"),
        ("/admin/", "/en/"),
        ("/q/7KD9QX", "/en/"),
    ],
)
def test_the_same_address_in_another_language(path, swapped):
    assert swap_language(path, "en") == swapped


def test_links_lead_to_the_same_page_and_keep_the_query(rf):
    request = rf.get("/ja/programme/2025/?day=2025-11-25&track=都市")
    with translation.override("ja"):
        japanese, english = language_links(request)

    assert (japanese.code, japanese.name, japanese.is_current) == ("ja", "日本語", True)
    assert (english.code, english.name, english.is_current) == ("en", "English", False)
    query = "?day=2025-11-25&track=%E9%83%BD%E5%B8%82"
    assert english.url == f"http://testserver/en/programme/2025/{query}"
    assert english.canonical == "http://testserver/en/programme/2025/"


@pytest.mark.django_db
def test_choosing_a_language_leads_back_to_the_page_with_its_query(client, home):
    make_content_page(home, "about")
    soup = BeautifulSoup(client.get("/ja/about/?day=1&q=横浜").content, "html.parser")
    switcher = soup.find("a", hreflang="en")

    response = client.get(switcher["href"])

    assert response["Location"] == "/en/about/?day=1&q=%E6%A8%AA%E6%B5%9C"
    assert client.get(response["Location"]).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_page_names_all_its_languages_for_search_engines(client, home, language):
    make_content_page(home, "about")
    response = client.get(f"/{language}/about/?utm=x")
    soup = BeautifulSoup(response.content, "html.parser")

    alternates = {
        link["hreflang"]: link["href"] for link in soup.head.find_all("link", hreflang=True)
    }

    host = "http://testserver"
    assert alternates == {
        "ja": f"{host}/ja/about/",
        "en": f"{host}/en/about/",
        "x-default": f"{host}/ja/about/",
    }
    [canonical] = soup.head.find_all("link", rel="canonical")
    assert canonical["href"] == f"{host}/{language}/about/"
    assert soup.html["lang"] == response["Content-Language"] == language
