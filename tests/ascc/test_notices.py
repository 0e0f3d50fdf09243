"""A notice for all stands on every page, in its language, and costs no query."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils import timezone, translation

from ascc import notices
from ascc.models import SiteNotice
from ascc.services import put_up_notice, take_down_notice

pytestmark = pytest.mark.django_db


def put_up(django_capture_on_commit_callbacks, **fields):
    texts = {"title_ja": "鉄道が止まっています。", "title_en": "Trains have stopped."}
    with django_capture_on_commit_callbacks(execute=True):
        return put_up_notice(SiteNotice(**{**texts, **fields}))


@pytest.fixture
def notice(django_capture_on_commit_callbacks):
    return put_up(django_capture_on_commit_callbacks, text_ja="運行情報をご確認ください。")


def shown(response):
    page = BeautifulSoup(response.content, "html.parser")
    return [part.get_text(strip=True) for part in page.select(".site-notice__title")]


@pytest.mark.parametrize("path", ["", "search/", "nowhere/"])
def test_every_page_says_it_in_its_language(home, client, notice, path):
    assert shown(client.get(f"/ja/{path}")) == ["鉄道が止まっています。"]
    assert shown(client.get(f"/en/{path}")) == ["Trains have stopped."]


def test_a_short_link_that_leads_nowhere_says_it_too(home, client, notice):
    assert shown(client.get("/q/ZZZZZZ")) == ["鉄道が止まっています。"]


def test_a_text_that_has_no_english_says_so(home, client, notice):
    page = BeautifulSoup(client.get("/en/").content, "html.parser")

    text = page.select_one(".site-notice [lang=ja]")
    assert text.get_text(strip=True) == "運行情報をご確認ください。"


def test_error_pages_say_it_in_both_languages_without_the_database(
    home, client, notice, django_assert_num_queries
):
    client.get("/ja/")

    with django_assert_num_queries(0), translation.override("ja"):
        page = BeautifulSoup(render_to_string("500.html"), "html.parser")

    parts = {part["lang"]: part.select_one("p").get_text() for part in page.select(".site-notices")}
    assert parts == {"ja": "鉄道が止まっています。", "en": "Trains have stopped."}


def test_an_error_page_comes_even_without_the_cache(monkeypatch):
    def broken(key):
        raise ConnectionError

    monkeypatch.setattr(cache, "get", broken)

    assert notices.known_notices() == []


def test_it_goes_at_once_when_it_is_taken_down(
    home, client, notice, django_capture_on_commit_callbacks
):
    assert shown(client.get("/ja/"))

    with django_capture_on_commit_callbacks(execute=True):
        take_down_notice(notice)

    assert shown(client.get("/ja/")) == []


def test_another_process_sees_it_within_seconds(home, client, monkeypatch):
    assert shown(client.get("/ja/")) == []
    SiteNotice.objects.create(title_ja="台風", title_en="Typhoon")
    assert shown(client.get("/ja/")) == []

    later = timezone.now() + notices.COPY_LASTS + timedelta(seconds=1)
    monkeypatch.setattr(notices.timezone, "now", lambda: later)

    assert shown(client.get("/ja/")) == ["台風"]


def test_no_page_is_kept_so_long_that_it_hides_a_notice(home, client):
    longest = 60 - notices.COPY_LASTS.seconds
    for path in ("", "search/"):
        header = client.get(f"/ja/{path}").headers.get("Cache-Control", "")
        ages = [int(part.partition("=")[2]) for part in header.split(", ") if "max-age" in part]
        assert max(ages, default=0) <= longest


@pytest.mark.parametrize(
    ("start", "end", "is_shown"),
    [(-10, None, True), (10, None, False), (-10, 10, True), (-20, -10, False)],
)
def test_it_stands_between_its_times(
    django_capture_on_commit_callbacks, home, client, start, end, is_shown
):
    now = timezone.now()
    until = now + timedelta(minutes=end) if end is not None else None
    put_up(
        django_capture_on_commit_callbacks,
        shows_from=now + timedelta(minutes=start),
        shows_until=until,
    )

    assert bool(shown(client.get("/ja/"))) is is_shown


def test_the_most_urgent_stands_first(django_capture_on_commit_callbacks, home, client):
    for level in ("info", "emergency", "warning"):
        put_up(django_capture_on_commit_callbacks, level=level, title_ja=level)

    assert shown(client.get("/ja/")) == ["emergency", "warning", "info"]


def test_markup_in_a_notice_is_text(django_capture_on_commit_callbacks, home, client):
    put_up(django_capture_on_commit_callbacks, text_ja="<script>x</script>")

    page = client.get("/ja/").content.decode()
    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page


def test_a_page_asks_the_database_nothing_more(home, client, notice, django_assert_num_queries):
    client.get("/ja/")
    with django_assert_num_queries(0):
        notices.current_notices()
