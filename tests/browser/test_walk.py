"""A delegate's way: from the printed code to the letter."""

import io

import zxingcpp
from PIL import Image

from ascc.models import ShortLink
from programme.models import SessionPage


def scan(page, live_server, link):
    """Decode the QR picture of a short link as a phone would; returns the address in it."""
    picture = page.request.get(f"{live_server.url}{link.path}.png?size=400")
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture.body())))
    return code.text


def test_from_the_printed_code_to_the_letter(live_content, live_server, english_page):
    page = english_page
    session = SessionPage.objects.get(slug="opening-session")

    page.goto(scan(page, live_server, ShortLink.objects.for_target(session).get()))
    assert page.url == f"{live_server.url}/en/programme/2025/opening-session/"
    assert page.locator("h1").inner_text() == "Opening Session"
    assert page.locator("html").get_attribute("lang") == "en"

    page.get_by_role("link", name="日本語").first.click()
    assert page.url == f"{live_server.url}/ja/programme/2025/opening-session/"
    assert page.locator("h1").inner_text() == "オープニングセッション"

    page.get_by_role("link", name="山中竹春").first.click()
    assert page.url == f"{live_server.url}/ja/speakers/yamanaka-takeharu/"
    assert "山中竹春" in page.locator("h1").inner_text()

    page.get_by_role("navigation").get_by_role("link", name="公開書簡").first.click()
    assert page.url == f"{live_server.url}/ja/open-letter/"

    pdf_url = page.locator("main a[href$='/ja/open-letter/letter.pdf']").first.get_attribute("href")
    pdf = page.request.get(f"{live_server.url}{pdf_url}")
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf.body().startswith(b"%PDF-")


def test_the_choice_of_a_language_is_remembered(live_content, live_server, english_page):
    page = english_page
    page.goto(f"{live_server.url}/en/programme/2025/?day=2025-11-26")

    page.get_by_role("link", name="日本語").first.click()
    assert page.url == f"{live_server.url}/ja/programme/2025/?day=2025-11-26"

    page.goto(f"{live_server.url}/")
    assert page.url == f"{live_server.url}/ja/"


def test_no_page_asks_another_host_or_breaks_the_policy(
    live_content, live_server, english_page, watch
):
    page = english_page
    seen = watch(page)

    for path in (
        "",
        "programme/2025/",
        "programme/2025/opening-session/",
        "speakers/",
        "speakers/yamanaka-takeharu/",
        "open-letter/",
        "declaration/",
        "declaration/cities/",
        "declaration/cities/yokohama/",
        "news/",
    ):
        for language in ("ja", "en"):
            page.goto(f"{live_server.url}/{language}/{path}")

    seen.assert_quiet()


def test_the_timetable_is_a_list_on_a_phone_and_a_table_on_a_wide_screen(
    live_content, live_server, english_page
):
    page = english_page
    page.goto(f"{live_server.url}/en/programme/2025/?day=2025-11-26")
    rooms = page.locator(".timetable thead th", has_text="Sample room A").first

    page.set_viewport_size({"width": 1280, "height": 900})
    assert rooms.is_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    assert not rooms.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
