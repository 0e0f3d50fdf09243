"""What stands around every page: languages, menu, breadcrumbs."""

import pytest
from bs4 import BeautifulSoup

from tests.factories.pages import make_content_page


@pytest.fixture
def about(home):
    return make_content_page(
        home, "about", title_ja="会議について", title_en="About", show_in_menus=True
    )


def read(client, address):
    return BeautifulSoup(client.get(address).content, "html.parser")


@pytest.mark.parametrize(("language", "other"), [("ja", "en"), ("en", "ja")])
def test_the_switcher_names_each_language_in_itself(about, client, language, other):
    page = read(client, f"/{language}/about/?a=b")
    links = {a["lang"]: a for a in page.find(class_="languages").find_all("a")}

    assert {code: a.text for code, a in links.items()} == {"ja": "日本語", "en": "English"}
    assert links[language]["aria-current"] == "true"
    assert "aria-current" not in links[other].attrs
    assert links[other]["hreflang"] == other


def test_search_engines_find_the_page_in_each_language_and_japanese_by_default(about, client):
    page = read(client, "/en/about/?a=b")
    alternates = {link["hreflang"]: link["href"] for link in page.find_all("link", hreflang=True)}

    assert alternates == {
        "ja": "http://testserver/ja/about/",
        "en": "http://testserver/en/about/",
        "x-default": "http://testserver/ja/about/",
    }
    assert page.find("link", rel="canonical")["href"] == "http://testserver/en/about/"


def test_the_menu_marks_where_one_is(about, client):
    child = make_content_page(about, "history")

    here = read(client, about.url).find(id="menu").find("a", string="会議について")
    below = read(client, child.url).find(id="menu").find("a", string="会議について")

    assert here["aria-current"] == "page"
    assert below["aria-current"] == "true"


def test_breadcrumbs_lead_home_and_end_at_the_page(about, client):
    crumbs = read(client, "/en/about/").find(class_="breadcrumbs")

    assert crumbs.find("a")["href"].endswith("/en/")
    assert crumbs.find(attrs={"aria-current": "page"}).text == "About"


def test_the_first_link_leads_to_the_content(home, client):
    page = read(client, "/ja/")

    assert page.body.find("a")["href"] == "#main"
    assert page.find("main")["id"] == "main"


def test_nothing_of_a_page_is_inline_or_from_another_host(about, client):
    page = read(client, "/ja/about/")

    assert not page.find_all(style=True)
    assert not page.find_all("style")
    scripts = page.find_all("script", type=lambda kind: kind != "application/ld+json")
    assert all(script.get("src") for script in scripts)
    files = [link["href"] for link in page.find_all("link", rel="stylesheet")]
    files += [tag["src"] for tag in page.find_all(src=True)]
    assert files
    assert all(file.startswith("/") and file[1] != "/" for file in files)
