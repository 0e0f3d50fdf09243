"""A screen at a door goes on by itself: with time, with news, and without a network."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories.pages import make_home
from tests.factories.programme import (
    choose_edition,
    make_edition,
    make_programme,
    make_room,
    make_session,
)

DOOR = "/en/signage/hall-a/?at=2025-11-25T10:30"


@pytest.fixture
def talk(django_db_serialized_rollback, transactional_db):
    """A session from ten to eleven in a hall, and one from eleven on."""
    programme = make_programme(make_home(title_ja="会議", title_en="Conference"))
    edition = make_edition(programme)
    choose_edition(programme, edition)
    hall = make_room(edition, "Hall A")
    make_session(edition, "after", "11:00", "12:00", room=hall)
    return make_session(edition, "talk", "10:00", "11:00", room=hall)


@pytest.fixture
def screen(browser, live_server, talk):
    """The screen at half past ten, in a browser whose clock the test moves."""
    context = browser.new_context(viewport={"width": 1920, "height": 1080}, timezone_id="UTC")
    page = context.new_page()
    page.clock.install()
    page.goto(live_server.url + DOOR)
    yield page
    context.close()


def panel(screen, language="en"):
    return screen.locator(f"[data-panel][lang={language}]")


def slot(screen, name):
    return panel(screen).locator(f"[data-slot={name}]")


def test_a_screen_goes_on_by_itself_and_keeps_what_it_has(screen, talk, live_server):
    clock = screen.locator("[data-clock-time]")
    expect(clock).to_have_text("10:30")
    expect(slot(screen, "now")).to_contain_text("talk (English)")
    expect(slot(screen, "now")).to_contain_text("30 minutes left")
    expect(slot(screen, "next")).to_contain_text("in 30 minutes")
    # Everything is in sight: nobody scrolls here.
    assert screen.evaluate("document.documentElement.scrollHeight <= innerHeight")

    # The languages take turns, unless somebody stops them.
    expect(panel(screen, "ja")).to_be_hidden()
    screen.clock.run_for(10_000)
    expect(panel(screen, "en")).to_be_hidden()
    screen.get_by_role("button").click()
    expect(panel(screen, "en")).to_be_visible()
    expect(panel(screen, "ja")).to_be_visible()

    # News comes without a reload.
    screen.evaluate("window.sameScreen = true")
    talk.title_en = "A better talk"
    talk.save()
    screen.clock.run_for(31_000)
    expect(slot(screen, "now")).to_contain_text("A better talk")

    # A broken server and a lost network change nothing, and the time goes on.
    screen.route("**/signage/**", lambda route: route.fulfill(status=500, body="broken"))
    screen.clock.run_for(120_000)
    expect(slot(screen, "now")).to_contain_text("A better talk")
    expect(panel(screen).locator("[data-stale]")).to_have_text(
        re.compile(r"^No connection\. This is the programme as of 10:3\d\.$")
    )
    screen.unroute("**/signage/**")
    screen.context.set_offline(True)
    screen.clock.run_for(28 * 60_000)
    expect(slot(screen, "now")).to_contain_text("after (English)")
    expect(slot(screen, "next")).to_have_text("")
    screen.context.set_offline(False)
    expect(panel(screen).locator("[data-stale]")).to_be_hidden()
    assert screen.evaluate("window.sameScreen")


def test_without_scripts_both_languages_stand_there(browser, live_server, talk):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url + DOOR)
    for language, title in (("ja", "talk（日本語）"), ("en", "talk (English)")):
        expect(panel(page, language).locator("[data-slot=now]")).to_contain_text(title)
    assert page.locator("noscript meta").get_attribute("content") == "60"
    context.close()
