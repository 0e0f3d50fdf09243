"""``/q/<code>`` leads to the page in the reader's language, or to a helpful page."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from ascc import services
from ascc.models import ScanCount
from declaration.models import Body
from tests.factories.pages import make_content_page
from tests.factories.short_links import link_to

pytestmark = pytest.mark.django_db


@pytest.fixture
def about(home):
    return make_content_page(home, "about", title_ja="ASCCとは", title_en="About")


@pytest.fixture
def link(about):
    return link_to(about, "7KD9QX")


def follow(client, path="/q/7KD9QX", **headers):
    return client.get(path, headers=headers)


# --- The way to the page -----------------------------------------------------


@pytest.mark.parametrize(
    ("accepted", "cookie", "language"),
    [
        ("", None, "ja"),
        ("en-GB,en;q=0.9", None, "en"),
        ("th,fr;q=0.5", None, "ja"),
        ("en", "ja", "ja"),
        ("ja", "en", "en"),
        ("en", "xx", "en"),
    ],
)
def test_reader_gets_their_choice_then_the_browsers_then_japanese(
    client, link, accepted, cookie, language
):
    if cookie:
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = cookie

    response = follow(client, **{"accept-language": accepted})

    assert (response.status_code, response["Location"]) == (302, f"/{language}/about/")


def test_the_answer_is_never_cached_and_sets_no_cookie(client, link):
    response = follow(client)

    assert response["Cache-Control"] == "no-store"
    assert response["Vary"] == "Accept-Language, Cookie"
    assert not response.cookies


@pytest.mark.parametrize(
    "path",
    ["/q/7kd9qx", "/Q/7KD9QX", "/Q/7kD9qX", "/q/7KD9QX/"],
)
def test_case_and_slash_do_not_matter(client, link, path):
    assert follow(client, path)["Location"] == "/ja/about/"


def test_misread_letters_are_forgiven(client, about):
    link_to(about, "0A1B1C")

    assert follow(client, "/q/oaIbLc")["Location"] == "/ja/about/"


def test_the_query_goes_along(client, link):
    response = follow(client, "/q/7KD9QX?utm_source=poster&q=横浜&q=2")

    assert response["Location"] == "/ja/about/?utm_source=poster&q=%E6%A8%AA%E6%B5%9C&q=2"


def test_a_link_follows_its_page_to_a_new_place_and_name(client, home, about, link):
    section = make_content_page(home, "section")
    about.move(section, pos="last-child")
    about.refresh_from_db()
    about.slug = "renamed"
    about.save_revision().publish()

    assert follow(client)["Location"] == "/ja/section/renamed/"


def test_a_link_leads_to_a_city(client, home):
    city = Body.objects.create(slug="yokohama", name_ja="横浜市", name_en="Yokohama", live=True)
    link_to(city, "7KD9QX")

    response = follow(client, **{"accept-language": "en"})

    assert response["Location"] == "/en/declaration/cities/yokohama/"


def test_head_answers_like_get_without_a_body(client, link):
    response = client.head("/q/7KD9QX")

    assert (response.status_code, response["Location"]) == (302, "/ja/about/")
    assert response.content == b""


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
@pytest.mark.parametrize("path", ["/q/7KD9QX", "/q/7KD9QX.svg", "/q/ZZZZZZ"])
def test_other_methods_are_refused_with_the_ones_that_work(link, method, path):
    # As a browser without a token: the answer is still "no such method", not "forbidden".
    response = getattr(Client(enforce_csrf_checks=True), method)(path)

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")


# --- Where it leads nowhere --------------------------------------------------


def assert_helps(response, status):
    """The answer is a page in both languages with ways on, and no cache keeps it."""
    assert response.status_code == status
    assert response["Cache-Control"] == "no-store"
    assert response["X-Robots-Tag"] == "noindex"
    soup = BeautifulSoup(response.content, "html.parser")
    assert len(soup.find_all("h1")) == 1
    for language in ("ja", "en"):
        part = soup.find("div", lang=language)
        assert part.p.get_text(strip=True)
        assert part.find("a", href=f"/{language}/")


@pytest.mark.parametrize(
    "path",
    ["/q/ZZZZZZ", "/q/", "/q/7KD9Q", "/q/7KD9QX1", "/q/7KD9QXAB", "/q/a/b/c", "/q/%F0%9F%8C%B8"],
)
def test_an_unknown_code_gets_a_helpful_page(client, link, path):
    assert_helps(follow(client, path), 404)


def test_an_unknown_code_helps_before_there_is_any_page(client):
    assert follow(client, "/q/ZZZZZZ").status_code == 404


def test_a_withdrawn_code_gets_a_helpful_page_until_it_is_put_back(client, link):
    services.withdraw_short_link(link)
    assert_helps(follow(client), 410)

    services.reactivate_short_link(link)
    assert follow(client).status_code == 302


def test_a_deleted_page_gets_a_helpful_page(client, about, link):
    about.delete()

    assert_helps(follow(client), 410)


def test_an_unpublished_page_gets_a_helpful_page_until_it_is_back(client, about, link):
    about.unpublish()
    assert_helps(follow(client), 404)

    about.save_revision().publish()
    assert follow(client).status_code == 302


def test_a_draft_gets_a_helpful_page(client, home):
    link_to(make_content_page(home, "draft", live=False), "DRAFT0")

    assert_helps(follow(client, "/q/DRAFT0"), 404)


def test_an_expired_page_gets_a_helpful_page(client, about, link):
    about.expire_at = timezone.now() - timedelta(minutes=1)
    about.save_revision().publish()
    call_command("publish_scheduled")

    assert_helps(follow(client), 404)


def test_a_private_page_gets_a_helpful_page_below_it_too(client, about, link):
    below = link_to(make_content_page(about, "below"), "BEE000")
    PageViewRestriction.objects.create(page=about, restriction_type=PageViewRestriction.LOGIN)

    assert_helps(follow(client), 404)
    assert_helps(follow(client, below.path), 404)


def test_a_city_that_is_not_public_gets_a_helpful_page(client, home):
    city = Body.objects.create(slug="yokohama", name_ja="横浜市", live=False)
    link_to(city, "7KD9QX")

    assert_helps(follow(client), 404)


def test_a_page_outside_the_site_gets_a_helpful_page(client, about, link):
    about.move(about.get_root(), pos="last-child")

    assert_helps(follow(client), 404)


def test_the_helpful_page_speaks_the_readers_language_first(client, about, link):
    about.show_in_menus = True
    about.save_revision().publish()

    soup = BeautifulSoup(
        follow(client, "/q/ZZZZZZ", **{"accept-language": "en"}).content, "html.parser"
    )

    assert soup.html["lang"] == "en"
    assert [part["lang"] for part in soup.main.find_all("div", lang=True)] == ["en", "ja"]
    assert soup.main.find("div", lang="en").find("a", href="/en/about/").text == "About"
    assert soup.main.find("div", lang="ja").find("a", href="/ja/about/").text == "ASCCとは"


# --- Scans -------------------------------------------------------------------


def scans():
    return list(ScanCount.objects.order_by("language").values_list("language", "count"))


def test_scans_are_counted_by_day_and_language(client, link):
    follow(client)
    follow(client, **{"accept-language": "en"})
    follow(client, "/q/7kd9qxa", **{"accept-language": "en"})

    assert scans() == [("en", 2), ("ja", 1)]
    assert {scan.day for scan in ScanCount.objects.all()} == {timezone.localdate()}


@pytest.mark.parametrize("header", ["sec-purpose", "purpose"])
def test_what_a_browser_fetches_ahead_is_no_scan(client, link, header):
    assert follow(client, **{header: "prefetch;prerender"}).status_code == 302
    assert scans() == []


def test_only_readers_that_were_led_on_are_counted(client, about, link):
    client.head("/q/7KD9QX")
    client.get("/q/7KD9QX.svg")
    client.get("/q/ZZZZZZ")
    about.unpublish()
    follow(client)

    assert scans() == []


def test_a_reader_is_led_on_even_when_counting_fails(client, link, monkeypatch, caplog):
    def locked(*args, **kwargs):
        raise OperationalError("database is locked")

    monkeypatch.setattr("ascc.counting._raise_row", locked)

    assert follow(client).status_code == 302
    assert "not counted" in caplog.text


def test_following_a_link_takes_few_queries(client, link, django_assert_num_queries):
    follow(client)

    # link, target, whether it is private (2), the site, today's count in a savepoint (3)
    with django_assert_num_queries(8):
        follow(client)


@pytest.mark.parametrize("path", ["/q/7KD9QXB", "/q/7kd9qxb/", "/q/７ＫＤ９ＱＸｂ"])
def test_the_print_batch_behind_the_code_goes_along(client, link, path):
    assert follow(client, path)["Location"] == "/ja/about/?printed=B"


def test_the_print_batch_of_the_code_wins_over_one_in_the_query(client, link):
    assert follow(client, "/q/7KD9QXB?printed=A")["Location"] == "/ja/about/?printed=B"
