"""What pages of the site shell say in the terms of schema.org."""

from datetime import UTC, date, datetime

import pytest

from ascc.discovery.head import data_block
from ascc.discovery.structured_data import known, moment
from ascc.models import NewsPage, SiteSettings
from tests.factories.pages import make_content_page, make_news
from tests.reading import read, structured
from tests.schema_org import problems


@pytest.fixture
def site(home):
    """Settings that name the site and who holds the conference."""
    site = SiteSettings.load()
    site.site_name_ja, site.site_name_en = "会議", "Conference"
    site.organiser_ja, site.organiser_en = "横浜市", "City of Yokohama"
    site.save()
    return site


@pytest.mark.parametrize(("language", "organiser"), [("ja", "横浜市"), ("en", "City of Yokohama")])
def test_the_home_page_names_site_organiser_and_search(site, client, language, organiser):
    nodes = structured(read(client, f"/{language}/"))

    search = nodes["WebSite"]["potentialAction"]
    home = f"http://testserver/{language}/"
    assert search["target"]["urlTemplate"] == f"{home}search/?q={{search_term_string}}"
    assert nodes["WebSite"]["inLanguage"] == language
    assert nodes["Organization"]["name"] == organiser
    assert nodes["WebSite"]["publisher"] == {"@id": nodes["Organization"]["@id"]}


def test_a_contact_is_told_only_where_it_can_be_reached(site, client):
    assert "contactPoint" not in structured(read(client, "/en/"))["Organization"]
    site.contact_email = "ascc@city.example"
    site.save()

    contact = structured(read(client, "/en/"))["Organization"]["contactPoint"]

    assert contact["email"] == "ascc@city.example"


def test_the_way_to_a_page_is_told_with_full_addresses(site, home, client):
    about = make_content_page(home, "about", title_en="About & more")
    make_content_page(about, "history", title_en="History")

    steps = structured(read(client, "/en/about/history/"))["BreadcrumbList"]["itemListElement"]

    assert [step["position"] for step in steps] == [1, 2, 3]
    assert steps[1]["name"] == "About & more"
    assert steps[1]["item"] == "http://testserver/en/about/"


def test_a_news_page_is_an_article_of_the_organiser(site, home, client):
    make_news(home, title_en="Launched", date=date(2025, 11, 26), source_url="https://a.example/")
    page = NewsPage.objects.get()
    soup = read(client, page.url.replace("/ja/", "/en/"))

    article = structured(soup)["NewsArticle"]

    assert article["headline"] == "Launched"
    assert article["datePublished"] == "2025-11-26"
    assert article["inLanguage"] == "en"
    assert article["author"]["name"] == "City of Yokohama"
    assert article["isBasedOn"] == "https://a.example/"
    assert structured(soup)["WebPage"]["mainEntity"] == {"@id": article["@id"]}


def test_no_text_can_end_the_data_block(site, home, client):
    evil = "</script><script>alert(1)</script><!-- & ]]>"
    make_content_page(home, "evil", title_en=evil)
    soup = read(client, "/en/evil/")

    assert structured(soup)["WebPage"]["name"] == evil
    assert "alert(1)" not in "".join(
        script.get_text() for script in soup.find_all("script", type=None)
    )


def test_a_data_block_is_no_script():
    assert data_block({"a": "</b>"}) == (
        '<script type="application/ld+json">{"a":"\\u003C/b\\u003E"}</script>'
    )


def test_times_carry_the_offset_of_yokohama():
    assert moment(datetime(2025, 11, 25, 1, 0, tzinfo=UTC)) == "2025-11-25T10:00:00+09:00"
    assert moment(date(2025, 11, 25)) == "2025-11-25"
    assert moment(None) == ""


def test_what_is_not_known_is_left_out():
    assert known({"a": "", "b": None, "c": [], "d": 0}) == {"d": 0}


@pytest.mark.parametrize(
    ("node", "found"),
    [
        ({"@type": "Event", "name": "a", "startDate": "b"}, 0),
        ({"@type": "Event", "name": "a"}, 1),
        ({"@type": "Event", "name": "a", "startDate": "b", "startdate": "c"}, 1),
        ({"@type": "Evnt"}, 1),
        ({"name": "a"}, 1),
        ({"@type": "Person", "name": ""}, 1),
    ],
)
def test_the_check_of_terms_finds_what_is_wrong(node, found):
    assert len(problems(node)) == found
