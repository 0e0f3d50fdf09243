"""The report of page views, there only while they are counted."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from ascc.models import PageCount, SiteSettings

pytestmark = pytest.mark.django_db

REPORT = "/admin/reports/page-views/"


@pytest.fixture
def admin(client, staff):
    client.force_login(staff)
    return client


@pytest.fixture
def counting(db):
    settings = SiteSettings.load()
    settings.analytics_enabled = True
    settings.save()


def rows(response):
    soup = BeautifulSoup(response.content, "html.parser")
    return [
        [cell.get_text(strip=True) for cell in row.find_all("td")]
        for row in soup.select("tbody tr")
    ]


def test_there_is_no_report_while_nothing_is_counted(admin):
    assert admin.get(REPORT).status_code == 404
    assert REPORT not in admin.get("/admin/").content.decode()


def test_the_most_read_page_comes_first(admin, counting):
    for day, path, count in [(25, "/ja/", 5), (26, "/ja/", 4), (25, "/en/", 7), (25, "/ja/x/", 1)]:
        PageCount.objects.create(day=date(2025, 11, day), path=path, count=count)

    assert REPORT in admin.get("/admin/").content.decode()
    assert rows(admin.get(REPORT)) == [["/ja/", "9"], ["/en/", "7"], ["/ja/x/", "1"]]


def test_the_report_is_cut_to_days_and_exported(admin, counting):
    for day, path, count in [(25, "/ja/", 5), (26, "/ja/", 4), (26, "/en/", 7)]:
        PageCount.objects.create(day=date(2025, 11, day), path=path, count=count)
    of_a_day = {"day_from": "2025-11-26", "day_to": "2025-11-26"}

    assert rows(admin.get(REPORT, of_a_day)) == [["/en/", "7"], ["/ja/", "4"]]
    exported = b"".join(admin.get(REPORT, {**of_a_day, "export": "csv"})).decode()
    assert exported.splitlines()[1:] == ["/en/,7", "/ja/,4"]


def test_the_report_is_for_staff(client, counting):
    assert client.get(REPORT)["Location"].startswith("/admin/login/")
