"""When a criterion counts as met, and what the site may say of itself."""

import pytest

from ascc.accessibility.criteria import all_criteria
from ascc.accessibility.evidence import Checks
from ascc.accessibility.verdicts import conformance, judge, results_of

RULE = {"rule": "some-rule", "pages_checked": 9, "findings": 0, "needs_review": 0}


def verdict(number, rules=(), tests=(), facts=None, person=""):
    checks = Checks()
    checks.add_file(
        {
            "rules": {"axe": [{**RULE, "wcag": [number], **rule} for rule in rules]},
            "tests": [{"test": "t", "criteria": [number], "outcome": result} for result in tests],
            "facts": facts or {},
        }
    )
    if person:
        checks.add_judgements([{"criterion": number, "result": person}])
    criterion = next(c for c in all_criteria() if c.number == number)
    return judge(criterion, checks.by_criterion[number], checks.facts)


@pytest.mark.parametrize(
    ("number", "given", "result"),
    [
        # 4.1.1 is for checkers alone, 2.1.1 for browser tests, 1.1.1 for checkers and a person.
        ("4.1.1", {"rules": [{}]}, "conforms"),
        ("4.1.1", {"rules": [{"findings": 1}]}, "fails"),
        ("4.1.1", {"rules": [{"needs_review": 1}]}, "untested"),
        ("4.1.1", {"rules": [{"pages_checked": 0}]}, "untested"),
        ("4.1.1", {}, "untested"),
        ("2.1.1", {"tests": ["passed"]}, "conforms"),
        ("2.1.1", {"tests": ["passed", "failed"]}, "fails"),
        ("2.1.1", {"tests": ["skipped"]}, "untested"),
        ("1.1.1", {"rules": [{}]}, "untested"),
        ("1.1.1", {"rules": [{}], "person": "conforms"}, "conforms"),
        ("1.1.1", {"rules": [{}], "person": "fails"}, "fails"),
        # 1.4.5 is about pictures only.
        ("1.4.5", {"facts": {"pictures": 0}}, "absent"),
        ("1.4.5", {"facts": {"pictures": 1}}, "untested"),
        ("1.4.5", {}, "untested"),
    ],
)
def test_a_criterion_is_met_only_where_nothing_is_left_open(number, given, result):
    assert verdict(number, **given)["result"] == result


def test_it_names_what_is_missing():
    assert verdict("1.1.1", rules=[{}])["missing"] == ["person"]
    assert verdict("1.1.1", rules=[{"needs_review": 2}])["missing"] == ["machine", "person"]


def all_conform(**but):
    results = {c.number: {"result": "conforms"} for c in all_criteria()}
    return results | {number.replace("_", "."): {"result": kind} for number, kind in but.items()}


@pytest.mark.parametrize(
    ("results", "stated"),
    [
        (all_conform(), ("AA", "full")),
        ({c.number: {"result": "absent"} for c in all_criteria()}, ("AA", "full")),
        (all_conform(**{"1_4_3": "fails"}), ("AA", "partial")),
        (all_conform(**{"1_1_1": "fails", "1_4_3": "fails"}), ("A", "partial")),
        (all_conform(**{"1_1_1": "fails", "1_4_3": "untested"}), ("AA", "considered")),
        # WCAG 2.2 is a target of its own; JIS knows nothing of it.
        (all_conform(**{"2_5_8": "fails"}), ("AA", "full")),
    ],
)
def test_the_site_says_no_more_of_itself_than_was_tested(results, stated):
    assert conformance(results) == stated


def test_the_results_file_has_every_criterion_even_where_nothing_is_known():
    results = results_of(Checks())

    assert set(results["criteria"]) == {c.number for c in all_criteria()}
    assert {verdict["result"] for verdict in results["criteria"].values()} == {"untested"}
