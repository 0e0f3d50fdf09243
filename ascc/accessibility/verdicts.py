"""From evidence to the result of each criterion, as the test table prints it.

A criterion counts as met only where every method that it needs was used and left no
question open. WAIC's guide on stating conformance to JIS X 8341-3:2016 allows 準拠
(conforms) and 一部準拠 (partially conforms) only after a test of every criterion of the
level, with its results published; before that the word is 配慮 (takes into account).
"""

from .criteria import JIS, METHODS, Criterion, all_criteria
from .evidence import Checks, Evidence

CONFORMS, FAILS, UNTESTED, NOT_APPLICABLE = RESULTS = ("conforms", "fails", "untested", "absent")

CONSIDERED, PARTIAL, FULL = "considered", "partial", "full"


def results_of(checks: Checks) -> dict:
    """The results file: everything that the site shows, ready for JSON."""
    return {
        "date": checks.date,
        "tools": dict(sorted(checks.tools.items())),
        "modes": checks.modes,
        "pages": sorted(checks.pages),
        "criteria": {
            criterion.number: judge(criterion, checks.by_criterion[criterion.number], checks.facts)
            for criterion in all_criteria()
        },
    }


def judge(criterion: Criterion, evidence: Evidence, facts: dict[str, int]) -> dict:
    """The result of one criterion, by which methods, and what is still to be done."""
    result, missing = _result(criterion, evidence, facts)
    return {
        "result": result,
        "methods": [method for method in METHODS if evidence.uses(method)],
        "missing": missing,
        "rules": evidence.rules,
        "tests": evidence.passed + evidence.failed,
        "findings": evidence.findings + evidence.failed,
        "needs_review": evidence.needs_review,
    }


def _result(criterion, evidence, facts):
    if evidence.speaks_against:
        return FAILS, []
    # A fact that was not counted is not known to be absent.
    if criterion.only_with and all(facts.get(name) == 0 for name in criterion.only_with):
        return NOT_APPLICABLE, []
    missing = [method for method in criterion.judged_by if not evidence.settles(method)]
    return (UNTESTED, missing) if missing else (CONFORMS, [])


def conformance(results: dict[str, dict]) -> tuple[str, str]:
    """The level and the degree to be stated for JIS X 8341-3:2016: ``("AA", CONSIDERED)``.

    A page that misses a criterion of level A cannot conform to AA even partially.
    """
    jis = [criterion for criterion in all_criteria() if criterion.since == JIS]
    levels = {FAILS: set(), UNTESTED: set()}
    for criterion in jis:
        levels.get(results[criterion.number]["result"], set()).add(criterion.level)
    if levels[UNTESTED]:
        return "AA", CONSIDERED
    if levels[FAILS]:
        return ("A" if "A" in levels[FAILS] else "AA"), PARTIAL
    return "AA", FULL
