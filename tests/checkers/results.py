"""What the crawl checked and found, as one JSON file for the accessibility statement.

The file is written where the environment variable ``CHECK_RESULTS`` names one, in this form
(``make checks CHECK_RESULTS=<path>`` makes it)::

    {
      "date": "2025-11-25",                      # day of the run in Yokohama, ISO 8601
      "tools": {"axe": "4.14.1", "ibm": "4.0.34", "nu": "26.9.27", "linkinator": "7.6.1"},
      "pages": ["/en/", "/en/declaration/", …],  # every page that was checked, sorted
      "modes": ["1280 light", "390 light", …],   # width in CSS pixels and colour scheme
      "rules": {
        "axe": [
          {
            "rule": "color-contrast",            # the tool's own name of the rule
            "wcag": ["1.4.3"],                   # success criteria of WCAG 2.2; [] = none
            "pages_checked": 278,                # pages that had something to check and had it
            "findings": 0,                       # failures on all pages in all modes
            "needs_review": 12                   # what the tool left to a person to judge
          },
          …
        ],
        "ibm": […], "nu": […], "linkinator": […]
      }
    }

A criterion of WCAG 2.0 has the same number in JIS X 8341-3:2016. A rule that never had
anything to check (no video, so no captions) stands there with ``pages_checked`` 0: that is
how the statement knows "not applicable" from "nobody looked". ``nu`` has one rule, ``html``,
for 4.1.1 (parsing), and ``linkinator`` one, ``link``, that belongs to no criterion.
"""

import fcntl
import json
import os
from collections import defaultdict
from pathlib import Path

from django.utils import timezone

from .tools import versions

# Each process of the suite checks a part of the pages; this tells one run from another.
RUN = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
COUNTS = ("pages_checked", "findings", "needs_review")


class Tally:
    """Counts a rule, and the pages and modes behind them."""

    def __init__(self):
        self.pages: set[str] = set()
        self.modes: set[str] = set()
        self._wcag: dict[tuple[str, str], list[str]] = {}
        self._counts = defaultdict(lambda: dict.fromkeys(COUNTS, 0))

    def know(self, tool: str, wcag_of: dict[str, list[str]]):
        """Enter the rules of a tool, each with its success criteria."""
        for rule, wcag in wcag_of.items():
            self._wcag[tool, rule] = wcag

    def add(self, tool: str, rule: str, **counts: int):
        """Add to the counts of a rule."""
        for name, count in counts.items():
            self._counts[tool, rule][name] += count

    def with_page_checks(self, checker, findings, pages: int) -> list:
        """Count the findings of a checker that has one rule and looks at a page once."""
        found = list(findings)
        self.know(checker.TOOL, checker.CRITERIA)
        self.add(checker.TOOL, checker.RULE, pages_checked=pages, findings=len(found))
        return found

    def as_data(self) -> dict:
        """The form that the head of this file describes."""
        rules = {tool: [] for tool in versions()}
        for (tool, rule), wcag in sorted(self._wcag.items()):
            rules[tool].append({"rule": rule, "wcag": sorted(wcag), **self._counts[tool, rule]})
        return {
            "date": timezone.localdate().isoformat(),
            "tools": versions(),
            "pages": sorted(self.pages),
            "modes": sorted(self.modes),
            "rules": rules,
        }


def write(tally: Tally):
    """Write or complete the file that ``CHECK_RESULTS`` names, if it names one."""
    target = os.environ.get("CHECK_RESULTS")
    if not target:
        return
    data = {**tally.as_data(), "run": RUN}
    with Path(target).open("a+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        earlier = json.loads(file.read() or "{}")
        if earlier.get("run") == RUN:
            data = merge(earlier, data)
        file.truncate(0)
        json.dump(data, file, ensure_ascii=False, indent=1)


def merge(first: dict, second: dict) -> dict:
    """Two parts of one run, as if one process had done both."""
    return {
        **first,
        "pages": sorted({*first["pages"], *second["pages"]}),
        "modes": sorted({*first["modes"], *second["modes"]}),
        "rules": {
            tool: _add_up([*rows, *second["rules"][tool]]) for tool, rows in first["rules"].items()
        },
    }


def _add_up(rows: list[dict]) -> list[dict]:
    by_rule: dict[str, dict] = {}
    for row in rows:
        known = by_rule.setdefault(row["rule"], {**row, **dict.fromkeys(COUNTS, 0)})
        for name in COUNTS:
            known[name] += row[name]
    return [by_rule[rule] for rule in sorted(by_rule)]
