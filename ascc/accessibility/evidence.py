"""What checkers, browser tests and people found, gathered by success criterion.

A checks file is JSON: ``date``, ``tools`` (name: version), ``pages``, ``modes``, ``rules``
(``{tool: [{rule, wcag, pages_checked, findings, needs_review}]}``, from the crawl; see
tests/checkers/results.py), ``tests`` (``[{test, criteria, outcome}]``) and ``facts``
(``{name: count}``), from the browser tests (tests/evidence.py). Every part may be missing:
the crawl and the tests may write one file or two.
"""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from .criteria import BROWSER, FOLDER, MACHINE

JUDGEMENTS = FOLDER / "by_person.yaml"


@dataclass
class Evidence:
    """What is known of one criterion: counts, and a person's judgement where there is one."""

    rules: int = 0
    findings: int = 0
    needs_review: int = 0
    passed: int = 0
    failed: int = 0
    person: str = ""

    @property
    def speaks_against(self) -> bool:
        """Whether anything or anybody found the criterion not to be met."""
        return bool(self.findings or self.failed or self.person == "fails")

    def settles(self, method: str) -> bool:
        """Whether the method was used and leaves no question open."""
        if method == MACHINE:
            return self.rules > 0 and not self.needs_review
        if method == BROWSER:
            return self.passed > 0
        return self.person == "conforms"

    def uses(self, method: str) -> bool:
        """Whether anything is known by the method."""
        if method == MACHINE:
            return self.rules > 0
        if method == BROWSER:
            return self.passed + self.failed > 0
        return bool(self.person)


@dataclass
class Checks:
    """All that was found; ``by_criterion`` has an empty :class:`Evidence` for the unknown."""

    date: str = ""
    tools: dict[str, str] = field(default_factory=dict)
    pages: list[str] = field(default_factory=list)
    modes: list[str] = field(default_factory=list)
    facts: dict[str, int] = field(default_factory=dict)
    by_criterion: dict[str, Evidence] = field(default_factory=lambda: defaultdict(Evidence))

    def add_file(self, content: dict):
        """Take in one checks file."""
        self.date = max(self.date, content.get("date", ""))
        self.tools |= content.get("tools", {})
        self.pages += [page for page in content.get("pages", []) if page not in self.pages]
        self.modes += [mode for mode in content.get("modes", []) if mode not in self.modes]
        self.facts |= content.get("facts", {})
        for rules in content.get("rules", {}).values():
            self._add_rules(rules)
        self._add_tests(content.get("tests", []))

    def add_judgements(self, judgements: list[dict]):
        """Take in what people judged: ``criterion`` and ``result`` (conforms, fails)."""
        for judgement in judgements:
            self.by_criterion[judgement["criterion"]].person = judgement["result"]

    def _add_rules(self, rules):
        for rule in rules:
            for number in rule["wcag"]:
                # A rule that met no page that it could check says nothing of the site.
                self.by_criterion[number].rules += bool(rule["pages_checked"])
                self.by_criterion[number].findings += rule["findings"]
                self.by_criterion[number].needs_review += rule["needs_review"]

    def _add_tests(self, tests):
        for test in tests:
            outcome = {"passed": "passed", "failed": "failed"}.get(test["outcome"])
            for number in test["criteria"] if outcome else ():
                evidence = self.by_criterion[number]
                setattr(evidence, outcome, getattr(evidence, outcome) + 1)


def gather(paths: list[Path]) -> Checks:
    """The content of the checks files and of what people judged."""
    checks = Checks()
    for path in paths:
        checks.add_file(json.loads(path.read_text(encoding="utf-8")))
    kept = yaml.safe_load(JUDGEMENTS.read_text(encoding="utf-8"))
    checks.add_judgements(kept["judgements"])
    return checks
