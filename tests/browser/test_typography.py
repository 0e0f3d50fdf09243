"""Headings end well in every browser: no lonely character, no lonely short word."""

import pytest

from declaration.models import Body
from tests.test_first_visit import PATHS

WIDTHS = (320, 390, 768, 1280)
MORE_PATHS = ("programme/", "speakers/", "declaration/", "news/", "venue/", "nothing-here/")

# Each visible heading as the list of its lines, by where its characters stand.
LINES = """() => {
  const range = document.createRange();
  const linesOf = (heading) => {
    const lines = [];
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (node.parentElement.closest("rt, rp, .visually-hidden")) continue;
      for (let i = 0; i < node.length; i++) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getClientRects()[0];
        if (!box || !box.width) continue;
        const line = lines.at(-1);
        if (line && box.top < line.bottom - box.height / 2) {
          line.text += node.data[i];
          line.bottom = Math.max(line.bottom, box.bottom);
        } else {
          lines.push({text: node.data[i], bottom: box.bottom});
        }
      }
    }
    return lines.map((line) => line.text.trim());
  };
  return [...document.querySelectorAll("h1, h2, h3")]
    .filter((heading) => heading.checkVisibility() && !heading.closest(".visually-hidden"))
    .map(linesOf);
}"""
# A browser that does not know the value drops the declaration.
FORGET_AUTO_PHRASE = """() => {
  let forgotten = 0;
  const forget = (rule) => {
    if (rule.style?.wordBreak === "auto-phrase") {
      rule.style.removeProperty("word-break");
      forgotten += 1;
    }
    for (const inner of rule.cssRules ?? []) forget(inner);
  };
  for (const sheet of document.styleSheets) for (const rule of sheet.cssRules) forget(rule);
  return forgotten;
}"""


def addresses(live_server, language):
    city = Body.objects.public().first().slug
    paths = (*PATHS.values(), *MORE_PATHS, f"declaration/cities/{city}/")
    return [f"{live_server.url}/{language}/{path}" for path in paths]


def broken_headings(page):
    """Headings of more than one line at each width, as ``(width, lines)``."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for lines in page.evaluate(LINES):
            if len(lines) > 1:
                yield width, lines


@pytest.mark.parametrize("knows_phrases", [True, False], ids=["chromium", "without auto-phrase"])
def test_no_japanese_heading_ends_with_a_lonely_character(
    live_content, live_server, english_page, knows_phrases
):
    page, seen, lonely = english_page, 0, []
    for address in addresses(live_server, "ja"):
        page.goto(address)
        if not knows_phrases:
            assert page.evaluate(FORGET_AUTO_PHRASE)
        for width, lines in broken_headings(page):
            seen += 1
            if len(lines[-1]) < 2 or len(lines[0]) < 2:
                lonely.append((address, width, lines))

    assert seen > 50
    assert lonely == []


def test_no_english_heading_ends_with_a_lonely_short_word(live_content, live_server, english_page):
    page, seen, lonely = english_page, 0, []
    for address in addresses(live_server, "en"):
        page.goto(address)
        for width, lines in broken_headings(page):
            seen += 1
            if len(lines[-1]) < 4:
                lonely.append((address, width, lines))

    assert seen > 50
    assert lonely == []


def test_a_heading_is_copied_without_its_breaks(live_content, live_server, english_page):
    page = english_page
    page.goto(f"{live_server.url}/ja/")
    heading = page.locator("h1")

    assert heading.locator("wbr").count()
    page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    copied = page.evaluate("getSelection().toString()")
    assert copied == heading.text_content() == "アジア・スマートシティ会議（ASCC）"
