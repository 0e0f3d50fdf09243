"""A lost address and an error of ours: both languages, and a way on."""

import re

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import Client
from django.views.defaults import bad_request, permission_denied, server_error


def read(html):
    return BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize(("language", "other"), [("ja", "en"), ("en", "ja")])
def test_a_lost_address_answers_in_its_language_and_in_the_other(home, client, language, other):
    response = client.get(f"/{language}/nowhere/")
    page = read(response.content)

    assert response.status_code == 404
    assert page.html["lang"] == language
    assert len(page.find_all("h1")) == 1
    parts = [part["lang"] for part in page.main.find_all("div", lang=True)]
    assert parts == [language, other]


def test_a_lost_address_leads_on_in_each_language(home, client):
    page = read(client.get("/en/nowhere/").content)

    for language in ("ja", "en"):
        links = [a["href"] for a in page.main.find("div", lang=language).find_all("a")]
        assert f"/{language}/" in links
        assert f"/{language}/programme/" in links


def test_a_lost_address_outside_the_languages_answers_too(home, client):
    assert client.get("/nowhere/").status_code == 404


def test_an_error_page_needs_no_request_and_no_database():
    page = read(render_to_string("500.html"))

    assert page.html["lang"] == "ja"
    assert page.main.find("div", lang="en")
    assert {"/ja/", "/en/"} <= {a["href"] for a in page.main.find_all("a")}


def test_the_files_of_an_error_page_exist_under_their_plain_names():
    html = (settings.BASE_DIR / "templates/_error.html").read_text(encoding="utf-8")
    files = re.findall(r'href="/static/([^"]+)"', html)

    assert files
    for file in files:
        assert finders.find(file), file


@pytest.mark.parametrize("status", ["400", "403", "403_csrf", "500"])
def test_each_error_page_says_in_both_languages_what_happened_and_leads_on(status):
    page = read(render_to_string(f"{status}.html"))

    assert page.find(class_="eyebrow").get_text(strip=True) == status[:3]
    assert len(page.find_all("h1")) == 1
    assert page.find(attrs={"lang": "en"}).h2.get_text(strip=True)
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert {"/ja/", "/ja/search/", "/en/", "/en/search/"} <= {
        a["href"] for a in page.main.find_all("a")
    }


@pytest.mark.parametrize(
    ("view", "status"), [(bad_request, 400), (permission_denied, 403), (server_error, 500)]
)
def test_what_goes_wrong_is_answered_by_the_page_for_it(rf, view, status):
    arguments = [] if status == 500 else [Exception()]
    response = view(rf.get("/ja/"), *arguments)

    assert response.status_code == status
    assert read(response.content).html["lang"] == "ja"


def test_a_refused_form_says_that_nothing_was_sent(home):
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "a"})

    assert response.status_code == 403
    assert "送信できませんでした" in read(response.content).h1.get_text()
