"""Searching as a reader does: by keyboard with suggestions, and without a script."""

import pytest

from ascc.models import SearchEntry

YAMANAKA = "/speakers/yamanaka-takeharu/"


@pytest.fixture
def field(live_content, live_server, english_page):
    """The field in the header of a wide page, focused."""
    assert SearchEntry.objects.exists()
    english_page.set_viewport_size({"width": 1280, "height": 900})
    english_page.goto(f"{live_server.url}/en/programme/")
    field = english_page.get_by_role("combobox", name="Search this site")
    field.focus()
    return field


def options(page):
    return page.get_by_role("option")


def test_suggestions_are_chosen_by_keyboard(field, live_server, english_page, watch):
    page, seen = english_page, watch(english_page)
    assert field.get_attribute("aria-expanded") == "false"

    page.keyboard.type("yama")
    options(page).first.wait_for()
    assert field.get_attribute("aria-expanded") == "true"
    assert options(page).first.locator("mark").inner_text() == "Yama"
    assert field.get_attribute("aria-activedescendant") is None

    page.keyboard.press("ArrowDown")
    first = options(page).first
    assert first.get_attribute("aria-selected") == "true"
    assert field.get_attribute("aria-activedescendant") == first.get_attribute("id")
    page.keyboard.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/en{YAMANAKA}")
    seen.assert_quiet()


def test_escape_closes_the_suggestions_and_enter_searches(field, live_server, english_page):
    page = english_page
    page.keyboard.type("やまなか")
    options(page).first.wait_for()

    page.keyboard.press("Escape")
    assert not options(page).first.is_visible()
    assert field.input_value() == "やまなか"
    assert field.evaluate("field => field === document.activeElement")

    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=*")
    assert page.locator(".hit__title a").first.get_attribute("href") == f"/en{YAMANAKA}"
    assert page.get_by_role("searchbox").count() + page.get_by_role("combobox").count() == 1


def test_an_older_answer_never_replaces_a_newer_one(field, english_page):
    page = english_page
    page.route(
        "**/suggest.json?q=ku",
        lambda route: (page.wait_for_timeout(400), route.continue_()),
    )
    page.keyboard.type("ku")
    page.wait_for_timeout(200)
    field.fill("yama")
    options(page).first.wait_for()
    page.wait_for_timeout(500)

    assert "Yamanaka" in options(page).first.inner_text()


def test_a_suggestion_is_followed_by_a_press(field, live_server, english_page):
    english_page.keyboard.type("kuala")
    options(english_page).first.click()

    english_page.wait_for_url(f"{live_server.url}/en/declaration/cities/kuala-lumpur/")


def test_without_a_script_the_form_and_the_filters_work(live_content, live_server, browser):
    context = browser.new_context(
        locale="ja-JP", java_script_enabled=False, viewport={"width": 390, "height": 844}
    )
    page = context.new_page()
    page.goto(f"{live_server.url}/ja/")

    page.locator("a.search-link").click()
    page.locator("#search-page").fill("山中竹春")
    page.keyboard.press("Enter")
    assert page.locator(".hit__title a").first.get_attribute("href") == f"/ja{YAMANAKA}"

    page.locator(".choices a", has_text="セッション").click()
    assert "kind=session" in page.url
    assert page.locator(".hit__title").count() > 0
    context.close()


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_header_stays_in_one_line_on_a_phone(
    live_content, live_server, english_page, width, language
):
    english_page.set_viewport_size({"width": width, "height": 700})
    english_page.goto(f"{live_server.url}/{language}/speakers/")

    tops = [
        english_page.locator(selector).bounding_box()["y"]
        for selector in (".search-link", ".menu-button", ".languages")
    ]

    assert max(tops) - min(tops) < 10
    assert english_page.evaluate("document.documentElement.scrollWidth") <= width
