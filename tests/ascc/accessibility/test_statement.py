"""The recorded results, and the page that shows them."""

import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from ascc.accessibility import report
from ascc.accessibility.criteria import METHODS, all_criteria
from ascc.accessibility.verdicts import RESULTS
from tests.reading import read, words

CHECKS = {
    "date": "2026-11-24",
    "tools": {"axe": "4.14.1"},
    "pages": ["/ja/", "/en/"],
    "modes": ["1280 light", "390 dark"],
    "rules": {
        "axe": [
            {"rule": "a", "wcag": ["4.1.1"], "pages_checked": 2, "findings": 0, "needs_review": 0},
            {"rule": "b", "wcag": ["1.4.3"], "pages_checked": 2, "findings": 3, "needs_review": 0},
        ]
    },
}
TESTS = {
    "tests": [{"test": "t", "criteria": ["2.1.1"], "outcome": "passed"}],
    "facts": {"audio": 0, "video": 0, "embedded": 0},
}


@pytest.fixture
def recorded(tmp_path):
    """The results file that the command makes of the two files above."""
    paths = []
    for name, content in (("crawl", CHECKS), ("tests", TESTS)):
        paths.append(tmp_path / f"{name}.json")
        paths[-1].write_text(json.dumps(content))
    output = tmp_path / "results.json"
    call_command("record_accessibility_results", *map(str, paths), output=output, verbosity=0)
    return json.loads(output.read_text())


def test_the_recorded_results_of_the_project_are_whole():
    results = report.stored_results()

    assert date.fromisoformat(results["date"])
    assert set(results["criteria"]) == {criterion.number for criterion in all_criteria()}
    for verdict in results["criteria"].values():
        assert verdict["result"] in RESULTS
        assert set(verdict["methods"]) | set(verdict["missing"]) <= set(METHODS)


def test_the_command_brings_crawl_and_tests_together(recorded):
    results = {number: verdict["result"] for number, verdict in recorded["criteria"].items()}

    assert recorded["pages"] == ["/en/", "/ja/"]
    assert results["4.1.1"] == results["2.1.1"] == "conforms"
    assert (results["1.4.3"], results["1.2.1"]) == ("fails", "absent")
    assert results["1.1.1"] == "untested"


def test_the_command_says_what_it_cannot_read(tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_text("{")

    with pytest.raises(CommandError, match="cannot be read"):
        call_command("record_accessibility_results", str(broken), output=tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.fixture
def statement(recorded, content, client, monkeypatch):
    """The page in a language, with the recorded results."""
    monkeypatch.setattr("ascc.blocks.accessibility.stored_results", lambda: recorded)
    return lambda language: read(client, f"/{language}/accessibility/")


def row(page, number):
    """The cells of a criterion, by the heading of their column."""
    head = next(cell for cell in page.select("tbody th") if words(cell).startswith(f"{number} "))
    columns = [words(cell) for cell in head.find_parent("table").select("thead th")]
    for label in head.parent.select("[aria-hidden]"):
        label.extract()
    return dict(zip(columns, map(words, head.parent.find_all(["th", "td"])), strict=True))


def test_the_statement_has_a_table_of_jis_and_one_of_what_came_later(statement):
    page = statement("en")
    tables = page.main.find_all("table")

    assert [len(table.select("tbody tr")) for table in tables] == [38, 18]
    assert row(page, "1.4.3") == {
        "Success criterion": "1.4.3 Contrast (Minimum) コントラスト（最低限レベル）",
        "Level": "AA",
        "Applies": "applies",
        "Result": "not met",
        "Tested by": "checkers",
        "Note": "3 findings.",
    }
    assert (
        row(page, "1.2.2")["Note"] == "Found on no page: audio, video, embedded content of others."
    )
    assert "person" in row(page, "1.1.1")["Result"]


def test_the_statement_says_when_what_and_with_which_tools_was_tested(statement):
    said = words(statement("en").main)

    assert "Tuesday, 24 November 2026" in said
    assert "2 pages, all public pages" in said
    assert "axe 4.14.1" in said
    assert "1280 pixels wide, light colours" in said
    assert "Takes JIS X 8341-3:2016, level AA, into account" in said


def test_the_japanese_statement_names_each_criterion_in_both_languages(statement):
    head = next(cell for cell in statement("ja").select("tbody th") if "1.4.3" in cell.text)

    assert "コントラスト（最低限レベル）" in head.text
    assert head.find(lang="en").text == "Contrast (Minimum)"


def test_the_footer_leads_to_the_statement(content, client):
    for language, title in (("ja", "ウェブアクセシビリティ"), ("en", "Accessibility")):
        footer = read(client, f"/{language}/").find(class_="site-footer")
        [link] = [a for a in footer.find_all("a") if a.get_text(strip=True) == title]
        assert link["href"].endswith(f"/{language}/accessibility/")
