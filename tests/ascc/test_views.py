"""The choice of a language, and the addresses of machines."""

import pytest
from django.conf import settings
from django.db import OperationalError, connection

from tests.factories.pages import make_content_page

pytestmark = pytest.mark.django_db


# --- The choice of a language ------------------------------------------------


def test_a_choice_is_remembered_for_a_year_and_wins_over_the_browser(client):
    response = client.get("/language/en/?to=/ja/about/")

    assert (response.status_code, response["Location"]) == (302, "/en/about/")
    assert "no-store" in response["Cache-Control"]
    cookie = response.cookies[settings.LANGUAGE_COOKIE_NAME]
    assert (cookie.value, cookie["path"], cookie["samesite"]) == ("en", "/", "Lax")
    assert cookie["max-age"] == 365 * 24 * 60 * 60
    assert not cookie["domain"]
    assert list(response.cookies) == [settings.LANGUAGE_COOKIE_NAME]
    assert client.get("/", headers={"accept-language": "ja"})["Location"] == "/en/"


def test_the_choice_is_sent_by_https_only_where_there_is_https(client, settings):
    settings.LANGUAGE_COOKIE_SECURE = True

    response = client.get("/language/en/")

    assert response.cookies[settings.LANGUAGE_COOKIE_NAME]["secure"]


@pytest.mark.parametrize(
    "to",
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example/",
        r"/\evil.example/",
        r"\\evil.example",
        "http:/evil.example",
        "javascript:alert(1)",
        "%2F%2Fevil.example",
        " //evil.example",
        "\x00//evil.example",
        "evil.example",
        "/admin/",
        "/language/ja/",
        "",
    ],
)
def test_a_choice_never_leads_off_the_pages_of_the_site(client, to):
    assert client.get("/language/en/", {"to": to})["Location"] == "/en/"


@pytest.mark.parametrize(
    ("to", "location"),
    [
        ("/ja//evil.example/", "/en//evil.example/"),
        ("/ja/@evil.example", "/en/@evil.example"),
        ("/ja/\r\nSet-Cookie: x=y", "/en/%0D%0ASet-Cookie:%20x=y"),
        ("/ja/?to=//evil.example", "/en/?to=//evil.example"),
    ],
)
def test_what_looks_like_another_host_stays_a_path_of_ours(client, to, location):
    response = client.get("/language/en/", {"to": to})

    assert response["Location"] == location
    assert list(response.cookies) == [settings.LANGUAGE_COOKIE_NAME]


@pytest.mark.parametrize("code", ["fr", "xx", "JA", "ja-jp"])
def test_a_language_that_there_is_not_is_not_found_and_not_remembered(client, code):
    response = client.get(f"/language/{code}/")

    assert response.status_code == 404
    assert not response.cookies


def test_a_choice_is_made_by_following_a_link(client):
    assert client.post("/language/en/").status_code == 405


# --- Machines ----------------------------------------------------------------


def test_a_load_balancer_hears_that_the_site_answers(client):
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")
    assert "no-store" in response["Cache-Control"]


def test_a_load_balancer_hears_of_a_lost_database(client, monkeypatch):
    def lost():
        raise OperationalError("gone")

    client.raise_request_exception = False
    monkeypatch.setattr(connection, "cursor", lost)

    assert client.get("/healthz").status_code >= 500


def test_robots_may_read_what_is_public(client):
    response = client.get("/robots.txt")

    lines = response.content.decode().splitlines()
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert lines[0] == "User-agent: *"
    assert "Disallow: /admin/" in lines
    assert "Sitemap: http://testserver/sitemap.xml" in lines
    assert not any(line.startswith(("Disallow: /q", "Disallow: /ja")) for line in lines)


@pytest.mark.parametrize("path", ["/healthz", "/robots.txt", "/"])
def test_machines_and_the_entrance_are_only_read(client, path):
    assert client.head(path).status_code in (200, 302)
    assert client.post(path).status_code == 405


# --- Wrong addresses ---------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "language"),
    [("/ja/nowhere/", "ja"), ("/en/nowhere/", "en"), ("/fr/", "ja"), ("/about/", "ja")],
)
def test_an_unknown_address_is_not_found_in_the_language_that_it_says(client, home, path, language):
    make_content_page(home, "about")

    response = client.get(path)

    assert response.status_code == 404
    assert response["Content-Language"] == language


def test_an_unpublished_page_is_not_found(client, home):
    make_content_page(home, "about").unpublish()

    assert client.get("/ja/about/").status_code == 404
