"""A member of staff at work: edit both languages, preview, publish."""

import re

from django.utils import translation
from django.utils.translation import gettext

from programme.models import SessionPage

NEW_TITLES = {"ja": "開会セッション", "en": "Opening of the conference"}


def sign_in(page, live_server, staff_login):
    name, password = staff_login
    page.goto(f"{live_server.url}/admin/")
    page.locator("#id_username").fill(name)
    page.locator("#id_password").fill(password)
    page.locator("form button[type=submit]").first.click()
    page.wait_for_url(f"{live_server.url}/admin/")


def toggle_preview():
    """The label of the button that opens the preview, in the admin's own language."""
    with translation.override("ja"):
        return gettext("Toggle preview")


def public_titles(page, live_server):
    """What readers see as the title of the opening session, by language."""
    titles = {}
    for language in ("ja", "en"):
        page.goto(f"{live_server.url}/{language}/programme/2025/opening-session/")
        titles[language] = page.locator("h1").inner_text()
    return titles


def test_staff_edit_preview_and_publish_a_session(
    live_content, live_server, english_page, staff_login, watch
):
    page = english_page
    session = SessionPage.objects.get(slug="opening-session")
    seen = watch(page)
    sign_in(page, live_server, staff_login)
    # Staff who have not chosen a language get Japanese, whatever their browser prefers.
    assert page.locator("html").get_attribute("lang") == "ja"

    page.goto(f"{live_server.url}/admin/pages/{session.pk}/edit/")
    # Before the editor's scripts are connected, nobody can type or click that fast.
    page.wait_for_load_state("networkidle")
    for language, title in NEW_TITLES.items():
        page.locator(f"#id_title_{language}").fill(title)
    page.locator(f"[aria-label='{toggle_preview()}']").first.click()
    preview = page.frame_locator("#w-preview-iframe")
    preview.locator("h1", has_text=NEW_TITLES["ja"]).wait_for()
    page.locator("#id_preview_mode").select_option("en")
    preview.locator("h1", has_text=NEW_TITLES["en"]).wait_for()
    assert preview.locator("html").get_attribute("lang") == "en"

    # What is only a draft stays away from readers.
    reader = page.context.browser.new_page()
    assert public_titles(reader, live_server)["en"] == "Opening Session"

    page.locator("footer [data-w-dropdown-target='toggle']").first.click()
    page.locator("footer button[name='action-publish']").first.click()
    page.wait_for_url(re.compile(r"/admin/pages/\d+/(edit/)?$"))
    page.locator(".messages .success").first.wait_for()

    assert public_titles(reader, live_server) == NEW_TITLES
    reader.close()
    seen.assert_quiet()
