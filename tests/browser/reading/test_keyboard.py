"""The site by keyboard and by screen reader: what is reached, shown, named, and in which order."""

import pytest

from tests.browser.reading import measures
from tests.browser.reading.conftest import READS_SITE
from tests.browser.reading.pages import addresses, visit

pytestmark = READS_SITE

DAY = "en/programme/2025/?day=2025-11-26"
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


def press(page, key="Tab"):
    """Press a key; returns what is in focus then, after making sure that it can be seen."""
    page.keyboard.press(key)
    focus = page.evaluate(measures.FOCUS)
    if focus and not focus["isMain"]:
        assert focus["outlined"], f"nothing shows the focus on {focus}"
        assert focus["uncovered"], f"something covers {focus}"
    return focus


def tab_to(page, name, key="Tab"):
    """Press Tab until what is called ``name`` has the focus."""
    passed = []
    while len(passed) < 150:
        focus = press(page, key)
        if focus and name in focus["name"]:
            return focus
        passed.append(focus and focus["name"])
    raise AssertionError(f"{key} never reaches {name}, only {passed}")


def follow(page, name):
    """Reach a link by Tab and open it with Enter."""
    tab_to(page, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.criteria("2.1.1", "2.4.1", "2.4.7", "2.4.11")
def test_from_the_home_page_to_a_session_and_back(site, open_page):
    page = open_page(viewport=WIDE)
    visit(page, f"{site}/en/")

    assert "Skip" in press(page)["name"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"

    follow(page, "Programme")
    assert page.url.startswith(f"{site}/en/programme/2025/")
    follow(page, "Wed, 26 Nov")
    assert "day=2025-11-26" in page.url
    title = page.locator(".timetable .session__title a").first.inner_text()
    follow(page, title)
    assert page.locator("h1").inner_text() == title

    follow(page, "Asia Smart City Conference (ASCC) 2025")
    assert page.url.startswith(f"{site}/en/programme/2025/")
    follow(page, "ASCC")
    assert page.url == f"{site}/en/"


@pytest.mark.criteria("2.1.1", "2.1.2")
def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(site, open_page):
    page = open_page(viewport=PHONE)
    visit(page, f"{site}/en/")
    menu = page.locator("#menu")

    tab_to(page, "Menu")
    page.keyboard.press("Enter")
    assert menu.is_visible()
    assert "Programme" in tab_to(page, "Programme")["name"]

    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.evaluate(measures.FOCUS)["name"] == "Menu"


@pytest.mark.criteria("2.1.1", "2.1.2", "2.4.3", "2.4.7", "2.4.11", "3.2.1")
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_tab_reaches_everything_in_its_order_and_leaves_it_again(site, open_page, viewport):
    page = open_page(viewport=viewport)
    # Where each element that Tab reaches stands in the document.
    place = """() => [...document.querySelectorAll("*")].indexOf(document.activeElement)"""

    language = "en" if viewport is WIDE else "ja"
    for url in addresses(site, [language]):
        visit(page, url)
        places = []
        # Behind the last element the browser's own controls follow, or the page begins again.
        while press(page) and (here := page.evaluate(place)) not in places:
            places.append(here)
        assert len(places) == page.evaluate(measures.REACHABLE), url
        assert places == sorted(places), f"the focus jumps on {url}"
        assert page.url == url, "the focus alone led elsewhere"


@pytest.mark.criteria("2.4.7", "2.4.11")
def test_nothing_covers_the_focus_on_the_way_back(site, open_page):
    page = open_page(viewport=PHONE)
    visit(page, f"{site}/{DAY}")

    page.keyboard.press("End")
    page.locator(".site-footer a").last.focus()
    tab_to(page, "Skip to", key="Shift+Tab")


@pytest.mark.criteria("3.2.2")
def test_a_choice_alone_changes_nothing(site, open_page):
    page = open_page(viewport=WIDE)
    for path in ("declaration/cities/", "speakers/", "programme/2025/"):
        visit(page, f"{site}/en/{path}")
        url = page.url
        for choice in page.locator("main select").all():
            choice.focus()
            page.keyboard.press("ArrowDown")
            page.wait_for_timeout(100)
        assert page.url == url


# --- The timetable for a screen reader ---------------------------------------


def accessibility_tree(page):
    """Role and name of everything that Chromium hands to a screen reader, in order."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return [
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in nodes
        if not node["ignored"]
    ]


@pytest.mark.criteria("4.1.2")
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["table", "list"])
def test_a_screen_reader_gets_the_timetable_as_a_table(site, open_page, viewport):
    """On a phone it looks like a list; it stays a table whose rows are named by their time."""
    page = open_page(viewport=viewport)
    visit(page, f"{site}/{DAY}")
    tree = accessibility_tree(page)

    assert ("table", "Timetable of Wednesday, 26 November 2025") in tree
    rows = page.locator(".timetable__time:visible").all_inner_texts()
    assert [name for role, name in tree if role == "rowheader"] == rows
    columns = [name for role, name in tree if role == "columnheader"]
    assert columns[:2] == (["Time", "Sample room A"] if viewport is WIDE else [])
    days = page.get_by_role("navigation", name="Days")
    current = days.locator("[aria-current=page]")
    assert (current.count(), current.inner_text()) == (1, "Wed, 26 Nov")


@pytest.mark.criteria("4.1.2")
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["table", "list"])
def test_each_session_tells_its_time_and_room_in_its_own_cell(site, open_page, viewport):
    page = open_page(viewport=viewport)
    visit(page, f"{site}/{DAY}")

    for cell in page.locator(".timetable__cell").all():
        session = cell.aria_snapshot()
        assert "room" in session
        assert session.count("time: ") >= 2, "when it begins and when it ends"
        assert "heading" in session
