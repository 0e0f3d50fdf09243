"""Page views are counted only where staff switched that on, and nothing about readers is kept."""

import pytest
from django.db import OperationalError
from django.utils import timezone

from ascc.models import PageCount, SiteSettings
from tests.factories.pages import make_content_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def about(home):
    return make_content_page(home, "about")


@pytest.fixture
def counting(db):
    settings = SiteSettings.load()
    settings.analytics_enabled = True
    settings.save()


def counts():
    return dict(PageCount.objects.values_list("path", "count"))


def test_nothing_is_counted_by_default(client, about):
    client.get("/ja/about/")

    assert counts() == {}


def test_views_are_counted_by_day_and_address(client, about, counting):
    for path in ("/ja/about/", "/ja/about/?utm=x", "/en/about/"):
        client.get(path, headers={"user-agent": "Firefox", "x-forwarded-for": "192.0.2.1"})

    assert counts() == {"/ja/about/": 2, "/en/about/": 1}
    assert {count.day for count in PageCount.objects.all()} == {timezone.localdate()}


def test_a_count_keeps_day_address_and_number_only():
    assert {field.name for field in PageCount._meta.get_fields()} == {"id", "day", "path", "count"}


def test_only_pages_that_a_reader_got_are_counted(client, about, counting):
    client.head("/ja/about/")
    client.get("/ja/nothing-here/")
    client.get("/")
    client.get("/robots.txt")
    client.get("/admin/login/")

    assert counts() == {}


def test_staff_at_work_are_not_counted(client, staff, about, counting):
    client.force_login(staff)
    client.get("/ja/about/")

    assert counts() == {}


def test_a_page_is_answered_even_when_counting_fails(client, about, counting, monkeypatch):
    def locked(*args, **kwargs):
        raise OperationalError("database is locked")

    monkeypatch.setattr("ascc.counting._raise_row", locked)

    assert client.get("/ja/about/").status_code == 200
