"""What the public pages hold, counted: which success criteria have a subject at all."""

import re
from collections import Counter

import pytest

from ascc.accessibility.criteria import fact_names
from tests.browser.reading.conftest import READS_SITE
from tests.browser.reading.pages import addresses, visit
from tests.browser.reading.survey import COUNT_BEHAVIOUR, WATCH_SCRIPTS, Elements

pytestmark = READS_SITE


@pytest.fixture
def page(browser):
    """A page that notes what its scripts do."""
    context = browser.new_context(locale="en-GB")
    context.add_init_script(WATCH_SCRIPTS)
    yield context.new_page()
    context.close()


def test_everything_that_criteria_are_about_is_counted(site, page, facts):
    """The elements on every page, the behaviour on one page of each type."""
    sitemap = page.request.get(f"{site}/sitemap.xml").text()
    paths = re.findall(r"<loc>[^<]*(/en/[^<]*)</loc>", sitemap)
    counts = sum(
        (Counter(Elements(page.request.get(site + path).text()).counts) for path in paths),
        Counter(),
    )
    facts |= dict.fromkeys(fact_names(), 0) | counts

    for url in addresses(site, ["ja"]):
        visit(page, url)
        for name, count in page.evaluate(COUNT_BEHAVIOUR).items():
            facts[name] += count

    assert set(facts) == set(fact_names())
    assert {name: facts[name] for name in ("audio", "video", "embedded", "refresh")} == {
        "audio": 0,
        "video": 0,
        "embedded": 0,
        "refresh": 0,
    }, "a page has something new: the statement needs it judged by a person"


def test_the_survey_sees_what_is_there(page):
    elements = Elements(
        '<audio></audio><video></video><iframe></iframe><img src="a.jpg"><img src="b.svg">'
        '<meta http-equiv="refresh"><form method="post"><input type="password" required>'
        '<input type="email" autocomplete="email"><input type="search"></form>'
    )
    assert elements.counts == {
        "audio": 1,
        "video": 1,
        "embedded": 1,
        "pictures": 1,
        "refresh": 1,
        "entries": 3,
        "personal_fields": 1,
        "passwords": 1,
    }

    page.goto("about:blank")
    page.set_content("<style>a:hover b { display: block }</style><a>a<b>b</b></a>")
    page.evaluate(
        """() => {
          document.addEventListener("keydown", () => {});
          document.body.addEventListener("pointerdown", () => {});
          setInterval(() => {}, 1000);
          document.body.animate([{opacity: 0}], {duration: 100, iterations: Infinity});
        }"""
    )
    seen = page.evaluate(COUNT_BEHAVIOUR)
    assert {name for name, count in seen.items() if count} == {
        "hover_content",
        "key_shortcuts",
        "down_events",
        "timers",
        "repeating_motion",
    }
