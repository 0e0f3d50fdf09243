"""Each checker bites: on a page with one deliberate fault it finds that fault."""

import json
import threading
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.checkers import links, nu, results
from tests.checkers.addresses import Frontier
from tests.checkers.crawl import Crawl
from tests.checkers.false_positives import FalsePositive, without_false_positives
from tests.checkers.findings import Finding, Mode, report

# The browser wants the tests' database made in full, though no test here reads it.
pytestmark = pytest.mark.django_db(serialized_rollback=True)

ORIGIN = "http://bad.example"
SOUND = """<!DOCTYPE html><html lang="en"><head><title>Sound</title><style>{css}</style></head>
<body><main><h1 id="top">Sound</h1><p>Nothing is wrong here.</p>{extra}</main></body></html>"""
FINDING = Finding("/en/", Mode(390, "dark"), "axe", "region", "<p>Alone</p>", "In no landmark")


def crawled(browser, html):
    """The findings on one page that never leaves this machine, and the crawl that has them."""
    page = browser.new_page()
    page.route(f"{ORIGIN}/**", lambda route: route.fulfill(body=html, content_type="text/html"))
    crawl = Crawl(page, ORIGIN, Frontier(ORIGIN, "en", ["/en/"]), results.Tally())
    findings = list(crawl.visit_all())
    page.close()
    return crawl, findings


def rules(findings):
    return {(one.tool, one.rule) for one in findings}


def modes(findings, rule):
    return {str(one.mode) for one in findings if one.rule == rule}


def test_nothing_is_found_on_a_sound_page(browser, tmp_path):
    crawl, findings = crawled(browser, SOUND.format(css="", extra=""))

    assert findings == []
    assert list(nu.check(crawl.html, tmp_path)) == []


def test_both_engines_miss_the_language_in_every_mode(browser):
    html = SOUND.format(css="", extra="").replace(' lang="en"', "")

    _crawl, findings = crawled(browser, html)

    assert {("axe", "html-has-lang"), ("ibm", "html_lang_exists")} <= rules(findings)
    assert modes(findings, "html-has-lang") == {"1280 light", "390 light"}


def test_both_engines_see_a_low_contrast_that_only_the_dark_scheme_has(browser):
    css = "@media (prefers-color-scheme: dark) { body { background: #000 } p { color: #444 } }"

    _crawl, findings = crawled(browser, SOUND.format(css=css, extra=""))

    for rule in ("color-contrast", "text_contrast_sufficient"):
        assert modes(findings, rule) == {"1280 dark", "390 dark"}


def test_what_only_a_narrow_window_shows_is_judged_there(browser):
    css = "button { display: none } @media (width < 500px) { button { display: inline } }"

    _crawl, findings = crawled(browser, SOUND.format(css=css, extra="<button></button>"))

    assert modes(findings, "button-name") == {"390 light"}


def test_small_targets_are_found(browser):
    css = "button { width: 12px; height: 12px; padding: 0; border: 0; margin: 0; float: left }"
    extra = '<button aria-label="Up"></button><button aria-label="Down"></button>'

    _crawl, findings = crawled(browser, SOUND.format(css=css, extra=extra))

    assert {("axe", "target-size"), ("ibm", "target_spacing_sufficient")} <= rules(findings)


def test_nu_finds_bad_nesting_and_names_the_page(tmp_path):
    pages = {"/en/": SOUND.format(css="", extra=""), "/en/bad/": "<p><ul><p></ul></span>"}

    findings = list(nu.check(pages, tmp_path))

    assert {one.page for one in findings} == {"/en/bad/"}
    assert any("span" in one.message for one in findings)


def test_a_link_to_a_place_that_a_page_does_not_have_is_lost(browser):
    extra = '<a href="#top">Top</a> <a href="/en/#nowhere">Nowhere</a>'

    crawl, _findings = crawled(browser, SOUND.format(css="", extra=extra))

    assert [one.snippet for one in crawl.lost_fragments()] == [f"{ORIGIN}/en/#nowhere"]


def test_an_address_that_answers_otherwise_than_it_should_is_a_finding(browser):
    page = browser.new_page()
    page.route(f"{ORIGIN}/**", lambda route: route.fulfill(status=500, body="Broken"))
    crawl = Crawl(page, ORIGIN, Frontier(ORIGIN, "en", ["/en/"]), results.Tally())

    assert [one.message for one in crawl.visit_all()] == ["answers 500, not 200"]
    page.close()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments):
        """What the server answered stands in the findings."""


@pytest.fixture
def served(tmp_path):
    """A folder and the address that a server of its own gives it."""
    handler = partial(Quiet, directory=tmp_path)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield tmp_path, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_linkinator_finds_dead_links_pictures_and_styles(served):
    folder, origin = served
    (folder / "style.css").write_text("p { background: url(gone.svg) }")
    (folder / "next.html").write_text('<a href="deeper-gone.html">Next</a>')
    extra = """<a href="next.html">Next</a> <a href="gone.html">Gone</a> <a href="#gone">Gone</a>
        <img src="gone.png" alt=""> <a href="https://elsewhere.example/">Not asked</a>"""
    (folder / "index.html").write_text(SOUND.format(css="", extra=extra))

    findings = list(links.check(origin, ["/", "/style.css"], {"/next.html", "/orphan.html"}))

    names = {"gone.html", "#gone", "gone.png", "gone.svg", "deeper-gone.html", "orphan.html"}
    assert {one.snippet for one in findings} == {f"/{name}" for name in names}


def test_a_report_tells_one_cause_once_and_how_often():
    head, *lines = report([replace(FINDING, page=f"/en/{n}/") for n in range(3)]).splitlines()

    assert head == "3 findings of 1 causes:"
    assert lines == [
        "/en/0/ · 390 dark (and 2 times more) · axe · region · <p>Alone</p> · In no landmark"
    ]


def test_a_false_positive_explains_only_its_own_rule_and_element_and_must_be_needed():
    needed = FalsePositive("axe", "region", r"<p>Al", why="…", source="…")
    unneeded = FalsePositive("ibm", "region", r"<p>Al", why="…", source="…")

    assert without_false_positives([FINDING], (needed, unneeded)) == ([], [unneeded])
    assert without_false_positives([FINDING], (unneeded,)) == ([FINDING], [unneeded])


def test_the_crawl_keeps_to_one_language_to_pages_and_to_one_query():
    frontier = Frontier(ORIGIN, "en", ["/en/"])
    links_of_page = ["/en/#top", "/en/a/", "/ja/", "/en/a/letter.pdf", "/admin/", "/en/?page=2"]

    frontier.add_links("/en/", [ORIGIN + link for link in links_of_page])
    frontier.add_links("/en/?page=2", [f"{ORIGIN}/en/?page=3", "https://elsewhere.example/en/"])

    assert list(frontier) == ["/en/", "/en/a/", "/en/?page=2"]


def test_a_search_form_is_asked_for_something_and_for_nothing():
    frontier = Frontier(ORIGIN, "en", [])
    form = {"action": f"{ORIGIN}/en/search/", "text": "q", "values": {"q": "", "kind": "news"}}

    frontier.add_forms("/en/?q=circular", [form])

    assert [path.partition("?q=")[2] for path in frontier] == [
        "circular&kind=news",
        "qqqqqq&kind=news",
    ]


def tally(page, findings):
    one = results.Tally()
    one.know("axe", {"region": ["1.3.1"]})
    one.pages.add(page)
    one.add("axe", "region", pages_checked=1, findings=findings)
    return one


def test_processes_of_one_run_share_the_file_and_another_run_begins_anew(tmp_path, monkeypatch):
    path = tmp_path / "results.json"
    monkeypatch.setenv("CHECK_RESULTS", str(path))
    path.write_text(json.dumps({"run": "of yesterday", "pages": ["/en/old/"]}))

    results.write(tally("/en/", 0))
    results.write(tally("/ja/", 2))

    data = json.loads(path.read_text())
    assert data["pages"] == ["/en/", "/ja/"]
    assert data["rules"]["axe"] == [
        {
            "rule": "region",
            "wcag": ["1.3.1"],
            "pages_checked": 2,
            "findings": 2,
            "needs_review": 0,
        }
    ]
