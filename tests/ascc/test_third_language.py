"""A third language is a line in the settings and one migration (an app)."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.db import connection

from ascc.models import BasePage

pytestmark = pytest.mark.django_db  # early, before tests with a live server

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def site(tmp_path_factory, django_db_setup, django_db_blocker):
    """What ``tests/third_language/site.py`` found out."""
    folder = tmp_path_factory.mktemp("third_language")
    with django_db_blocker.unblock():
        # Saves the other process the migrations that ran here, unless a test with a live
        # server has emptied the tables since.
        if connection.vendor == "sqlite" and BasePage.objects.exists():
            with sqlite3.connect(folder / "site.sqlite3") as copy:
                connection.connection.backup(copy)
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.third_language.settings",
        "DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "tests.third_language.site", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def page(site, path):
    status, html = site["pages"][path]
    assert status == 200
    return BeautifulSoup(html, "html.parser")


def test_the_migration_does_nothing_but_add_columns_of_the_language(site):
    steps = re.findall(r"^    (.+)$", site["changes"], re.MULTILINE)

    assert len(steps) > 50
    assert [step for step in steps if not re.fullmatch(r"\+ Add field \w+_ko to \w+", step)] == []


def test_a_page_is_read_in_the_third_language(site):
    soup = page(site, "/ko/about/")

    assert soup.html["lang"] == "ko"
    assert soup.h1.get_text(strip=True) == "소개"
    assert page(site, "/en/about/").h1.get_text(strip=True) == "About"


def test_what_is_not_translated_falls_back_and_says_so(site):
    title = page(site, "/ko/venue/").h1

    assert title.get_text(strip=True) == "会場"
    assert title.find("span")["lang"] == "ja"


def test_the_switcher_and_search_engines_learn_of_it(site):
    soup = page(site, "/en/about/")

    assert "한국어" in soup.find("nav", class_="languages").text
    assert {link["hreflang"] for link in soup.head.find_all("link", hreflang=True)} == {
        "ja",
        "en",
        "ko",
        "x-default",
    }


def test_a_reader_of_the_third_language_is_led_to_it(site):
    assert site["entrance"] == "/ko/"
