"""The site as people see it who change how a browser shows pages."""

import re

import pytest

from tests.browser.reading import measures
from tests.browser.reading.conftest import READS_SITE
from tests.browser.reading.pages import addresses, found_on, visit

pytestmark = READS_SITE

# WCAG 1.4.12: what a reader may set without losing anything.
TEXT_SPACING = """
* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }
"""
PHONE = {"width": 390, "height": 844}
# A window of 1280 by 1024 pixels at 400 %
ZOOMED = {"width": 320, "height": 256}


# --- Without JavaScript ------------------------------------------------------


def test_every_way_works_without_a_script(site, open_page):
    page = open_page(java_script_enabled=False, viewport=PHONE)
    visit(page, f"{site}/en/")

    page.get_by_role("button", name="Menu").click()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Programme").click()
    assert page.url == f"{site}/en/programme/"

    page.get_by_role("link", name="日本語").first.click()
    assert page.url == f"{site}/ja/programme/"

    visit(page, f"{site}/en/programme/2025/")
    page.get_by_role("navigation", name="Days").get_by_role("link").nth(1).click()
    assert "day=2025-11-2" in page.url
    assert page.locator(".session:visible").count() > 1


def test_filters_and_files_work_without_a_script(site, open_page):
    page = open_page(java_script_enabled=False, viewport=PHONE)

    visit(page, f"{site}/en/declaration/cities/")
    before = page.locator("main").inner_text()
    form = page.locator("main form").first
    form.locator("select").first.select_option(index=1)
    form.get_by_role("button").click()
    assert "?" in page.url
    assert page.locator("main").inner_text() != before

    visit(page, f"{site}/en/search/")
    page.locator("main input[type=search]").fill("Yokohama")
    page.locator("main input[type=search]").press("Enter")
    assert "q=Yokohama" in page.url
    assert page.locator("main mark").count() > 0

    visit(page, f"{site}/en/open-letter/")
    link = page.locator("main a[href$='letter.pdf']").first
    pdf = page.request.get(site + link.get_attribute("href"))
    assert pdf.body().startswith(b"%PDF-")


# --- Small windows and large letters -----------------------------------------


@pytest.mark.criteria("1.4.4", "1.4.10", "1.3.4")
def test_no_page_scrolls_sideways_at_320_pixels(site, open_page):
    page = open_page(viewport=ZOOMED)

    assert found_on(page, addresses(site), measures.SIDEWAYS) == {}


@pytest.mark.criteria("1.3.4", "1.4.10")
def test_what_stays_in_place_leaves_room_to_read(site, open_page):
    page = open_page(viewport=ZOOMED)

    for url in addresses(site, ["en"]):
        visit(page, url)
        page.mouse.wheel(0, 900)
        assert page.evaluate(measures.FIXED_SHARE) < 0.3, url


@pytest.mark.criteria("1.4.12")
@pytest.mark.parametrize(("width", "language"), [(1280, "ja"), (320, "en"), (320, "ja")])
def test_wider_text_is_neither_cut_off_nor_overlaid(site, open_page, width, language):
    page = open_page(viewport={"width": width, "height": 800}, bypass_csp=True)
    problems = {}

    for url in addresses(site, [language]):
        visit(page, url)
        page.add_style_tag(content=TEXT_SPACING)
        for script in (measures.SIDEWAYS, measures.CUT_OFF, measures.OVERLAPPING):
            problems.setdefault(url, []).extend(page.evaluate(script))

    assert {url: found for url, found in problems.items() if found} == {}


@pytest.mark.criteria("2.5.8")
@pytest.mark.parametrize(("width", "language"), [(1280, "en"), (390, "ja")])
def test_everything_to_press_is_large_enough_or_stands_alone(site, open_page, width, language):
    page = open_page(viewport={"width": width, "height": 844})

    assert found_on(page, addresses(site, [language]), measures.SMALL_TARGETS) == {}


# --- Colours and motion ------------------------------------------------------


def test_forced_colours_keep_every_state_apart(site, open_page):
    page = open_page(forced_colors="active", viewport={"width": 1280, "height": 900})
    look = """element => {
      const style = getComputedStyle(element);
      return [style.backgroundColor, style.borderTopColor, style.borderTopWidth,
        style.borderBottomWidth, style.outlineStyle, style.outlineWidth].join(" ");
    }"""

    visit(page, f"{site}/en/programme/2025/?day=2025-11-26")
    current = page.locator(".tabs__link[aria-current]").first
    other = page.locator(".tabs__link:not([aria-current])").first
    looks = {current.evaluate(look), other.evaluate(look)}
    current.focus()
    looks.add(current.evaluate(look))
    assert len(looks) == 3, "the current tab, another one and the focus look alike"

    for links in (".main-nav__link", ".languages__link"):
        here = page.locator(f"{links}[aria-current]").first
        elsewhere = page.locator(f"{links}:not([aria-current])").first
        assert here.evaluate(look) != elsewhere.evaluate(look), links


def test_forced_colours_keep_edges_and_drawings(site, open_page):
    page = open_page(forced_colors="active", viewport={"width": 1280, "height": 900})
    edge = "element => parseFloat(getComputedStyle(element).borderTopWidth)"

    visit(page, f"{site}/en/declaration/cities/")
    assert page.locator("main .button").first.evaluate(edge) >= 1

    visit(page, f"{site}/en/")
    stroke = page.locator(".ring-base").first.evaluate(
        "element => getComputedStyle(element).stroke"
    )
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert stroke != background

    for path, kind in (
        ("programme/2025/?day=2025-11-26", ".session--compact"),
        ("speakers/yamanaka-takeharu/", ".badge"),
    ):
        visit(page, f"{site}/en/{path}")
        assert page.locator(f"main {kind}").first.evaluate(edge) >= 1, kind


def test_nothing_moves_for_a_reader_who_asked_for_less(site, open_page):
    page = open_page(reduced_motion="reduce")
    longest = """() => Math.max(...[...document.querySelectorAll("*")].flatMap(element => {
      const style = getComputedStyle(element);
      return [style.transitionDuration, style.animationDuration]
        .flatMap(times => times.split(",")).map(parseFloat);
    }))"""

    for url in addresses(site, ["en"]):
        visit(page, url)
        assert page.evaluate(longest) <= 0.01, url
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


# --- The same on every page --------------------------------------------------


@pytest.mark.criteria("3.2.3", "3.2.6")
def test_menu_and_contact_stand_at_the_same_place_on_every_page(site, open_page):
    page = open_page()
    frame = """() => [...document.querySelectorAll(
        ".site-header nav a, .site-footer nav a, .site-footer h2")]
      .map(element => element.textContent.trim())"""

    frames = {}
    for url in addresses(site, ["en"]):
        visit(page, url)
        frames.setdefault(tuple(page.evaluate(frame)), []).append(url)

    assert len(frames) == 1, frames
    assert "Contact" in next(iter(frames))


@pytest.mark.criteria("3.1.1", "3.1.2")
def test_every_page_and_every_japanese_word_on_an_english_one_says_its_language(site, open_page):
    page = open_page()
    unmarked = """() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (/[\\u3040-\\u30ff\\u4e00-\\u9fff]/.test(node.data)
            && !node.parentElement.closest("[aria-hidden=true]")
            && node.parentElement.closest("[lang]").lang !== "ja") found.push(node.data.trim());
      }
      return found;
    }"""

    found = {}
    for url in addresses(site):
        visit(page, url)
        language = page.locator("html").get_attribute("lang")
        assert f"/{language}/" in url
        found[url] = page.evaluate(unmarked) if language == "en" else []

    assert {url: words for url, words in found.items() if words} == {}


@pytest.mark.criteria("2.4.5")
def test_every_page_is_in_the_sitemap_and_three_links_from_the_home_page_at_most(site, open_page):
    request = open_page().request
    known = set(
        re.findall(r"<loc>[^<]*(/en/[^<]*)</loc>", request.get(f"{site}/sitemap.xml").text())
    )
    reached, newest = {"/en/"}, {"/en/"}

    for _step in range(3):
        found = set()
        for path in sorted(newest, key=len):
            found |= set(re.findall(r'href="(/en/[^"#?]*)', request.get(site + path).text()))
            # Lists of pages have the short addresses: most others need no reading.
            if known <= reached | found:
                return
        newest = (found & known) - reached
        reached |= newest

    assert known - reached == set()
