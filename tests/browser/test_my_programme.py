"""A delegate's phone: stars, a shared programme, no network, another time zone.

The scripts are the same on both databases, so they run on one.
"""

import pytest
from django.db import connection
from django.utils import timezone

from programme.models import SessionPage
from programme.services import record_publication
from tests.factories.pages import make_home
from tests.factories.programme import (
    choose_edition,
    make_edition,
    make_programme,
    make_room,
    make_session,
)

pytestmark = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="what the scripts do is seen on SQLite, once"
)

TIMETABLE, MY = "/en/programme/2025/", "/en/programme/2025/my/"
KEPT = "async (list) => Boolean(await caches.match(list, {ignoreVary: true}))"
PATIENCE = 20_000  # milliseconds


@pytest.fixture
def site(django_db_serialized_rollback, transactional_db, live_server):
    """The address of a site with an edition: two sessions overlap, one is later."""
    programme = make_programme(make_home(title_ja="会議", title_en="Conference"))
    edition = make_edition(programme, announced_at=timezone.now())
    choose_edition(programme, edition)
    room = make_room(edition)
    for slug, start, end in (
        ("water", "10:30", "11:30"),
        ("waste", "11:00", "12:00"),
        ("energy", "14:00", "15:00"),
    ):
        titles = {"title_en": slug.title(), "title_ja": slug}
        record_publication(make_session(edition, slug, start, end, room=room, **titles))
    return live_server.url


@pytest.fixture
def phone(browser):
    """``phone()`` opens a page on another phone; options are those of a browser context."""
    contexts = []

    def open_page(**options):
        options = {"locale": "en-GB", "timezone_id": "Asia/Tokyo", **options}
        contexts.append(browser.new_context(**options))
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()


def star(page, *titles):
    """Press the star of each session."""
    for title in titles:
        page.get_by_role("button", name=f"My programme: {title}").click()


def titles(page):
    """The sessions that the page of one's own programme shows."""
    return page.locator("[data-item] .session__title").all_inner_texts()


def wait_until_kept(page, address):
    """Until the service worker has kept everything that a list names."""
    for _attempt in range(PATIENCE // 100):
        if page.evaluate(KEPT, address):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"{address} was not kept")


def test_stars_are_shared_and_added_to_those_of_another_phone(site, phone, watch):
    mine, theirs = phone(), phone()
    seen = watch(mine), watch(theirs)
    mine.goto(site + MY)
    assert mine.get_by_text("No session is marked yet").is_visible()

    mine.goto(site + TIMETABLE)
    star(mine, "Water", "Waste")
    mine.goto(site + MY)
    assert titles(mine) == ["Water", "Waste"]
    notes = mine.locator("[data-beside]:visible").all_inner_texts()
    assert notes == ["At the same time: Waste", "At the same time: Water"]
    picture = mine.get_by_alt_text("QR code that opens these sessions on another device")
    assert picture.evaluate("async (image) => (await image.decode(), image.naturalWidth)")
    link = mine.get_by_label("Link to these sessions").input_value()

    theirs.goto(f"{site}/en/programme/2025/energy/")
    theirs.get_by_role("button", name="In my programme").click()
    theirs.goto(link)
    assert titles(theirs) == ["Water", "Waste"]
    theirs.get_by_role("button", name="Add", exact=True).click()
    theirs.get_by_text("The sessions were added").wait_for(state="attached")
    assert titles(theirs) == ["Water", "Waste", "Energy"]
    theirs.goto(link)
    assert theirs.get_by_text("All of these sessions are in your own programme").is_visible()
    assert not theirs.get_by_role("button", name="Add", exact=True).is_visible()

    # What changes is marked until the reader has seen it.
    session = SessionPage.objects.get(slug="water")
    session.title_en = "Clean water"
    session.save_revision().publish()
    for times_marked in (1, 0):
        mine.goto(site + MY)
        assert (
            mine.get_by_text("Changed since you last looked").filter(visible=True).count()
            == times_marked
        )

    # What is taken out stays in sight, but no longer in the link.
    star(mine, "Waste")
    link = mine.get_by_label("Link to these sessions").input_value()
    assert link.endswith(f"?s={session.code}")
    assert not mine.locator("[data-beside]:visible").count()
    for each in seen:
        each.assert_quiet()


def test_after_one_visit_the_programme_works_without_network(site, phone):
    page = phone(service_workers="allow")
    page.goto(site + TIMETABLE)
    star(page, "Water")
    wait_until_kept(page, f"{TIMETABLE}offline.json")
    page.context.set_offline(True)

    for path, heading in (
        (f"{TIMETABLE}?day=2025-11-25", "Conference 2025"),
        (f"{TIMETABLE}energy/", "Energy"),
        (MY, "My programme"),
    ):
        page.goto(site + path)
        assert page.locator("h1").inner_text() == heading
        bar = page.locator("#network")
        bar.get_by_text("offline").wait_for()
        assert bar.inner_text().startswith("As of ")
        assert page.evaluate("document.styleSheets.length") > 5
    assert titles(page) == ["Water"]

    page.goto(f"{site}/en/news/")
    assert page.locator("h1").inner_text() == "No network"
    page.get_by_role("link", name="My programme").click()
    assert titles(page) == ["Water"]

    # The network is back, and the programme is another one by now.
    session = SessionPage.objects.get(slug="water")
    session.title_en = "Water and waste"
    session.save_revision().publish()
    page.context.set_offline(False)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.get_by_role("button", name="Show it").click()
    page.get_by_text("Water and waste").first.wait_for()
    assert page.locator("#network").inner_text() == ""


def test_readers_elsewhere_get_their_own_time_under_that_of_yokohama(site, phone):
    expected = {
        "Asia/Tokyo": [],
        "Asia/Seoul": [],
        # 10:30 on Tuesday in Yokohama
        "America/Phoenix": ["Your time: Mon 18:30–19:30 (UTC-7)"],
        "Pacific/Kiritimati": ["Your time: Tue 15:30–16:30 (UTC+14)"],
        "Asia/Kolkata": ["Your time: Tue 07:00–08:00 (UTC+5:30)"],
    }
    shown = {}
    for zone in expected:
        page = phone(timezone_id=zone)
        page.goto(site + TIMETABLE)
        card = page.locator("[data-session]").first
        shown[zone] = card.locator(".time__local").all_inner_texts()
        assert card.locator(".time").inner_text().startswith("10:30")

    assert shown == expected
