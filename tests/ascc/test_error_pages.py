"""A lost address and an error of ours: both languages, and a way on."""

import re

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string


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
    assert page.main.find("section", lang="en")
    assert {"/ja/", "/en/"} <= {a["href"] for a in page.main.find_all("a")}


def test_the_files_of_an_error_page_exist_under_their_plain_names():
    html = (settings.BASE_DIR / "templates/_error.html").read_text(encoding="utf-8")
    files = re.findall(r'href="/static/([^"]+)"', html)

    assert files
    for file in files:
        assert finders.find(file), file
