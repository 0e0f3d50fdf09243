"""Outcomes of the tests that prove a success criterion, kept for the accessibility statement.

A test names what it proves: ``@pytest.mark.criteria("2.1.1", "2.4.7")``. What a test counts
on the pages (audio, forms …) it keeps with the fixture ``facts``. Where the environment
variable CHECK_RESULTS names a file, the run adds both to it as ``tests`` and ``facts``;
``manage.py record_accessibility_results`` reads that file.
"""

import json
import os
from pathlib import Path

import pytest

RESULTS = "CHECK_RESULTS"


def pytest_configure(config):
    config.addinivalue_line("markers", "criteria(*numbers): success criteria that the test proves")
    config.pluginmanager.register(_Outcomes(), "accessibility-outcomes")


@pytest.fixture
def facts(request):
    """A mapping for counts; it goes to the results when the test is over."""
    counts = {}
    yield counts
    request.node.user_properties.append(("facts", counts))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Send the criteria along with the report: with xdist another process collects them."""
    report = yield
    marker = item.get_closest_marker("criteria")
    if marker and call.when == "call":
        report.user_properties = [*report.user_properties, ("criteria", list(marker.args))]
    return report


class _Outcomes:
    """Collects the reports of all processes; writes them when the run is over."""

    def __init__(self):
        self.tests, self.facts = [], {}

    def pytest_runtest_logreport(self, report):
        properties = dict(report.user_properties)
        if report.when == "call" and "criteria" in properties:
            self.tests.append(
                {
                    "test": report.nodeid,
                    "criteria": properties["criteria"],
                    "outcome": report.outcome,
                }
            )
        if report.when == "teardown":
            self.facts |= properties.get("facts", {})

    def pytest_sessionfinish(self, session):
        path = os.environ.get(RESULTS)
        if not path or not self.tests or hasattr(session.config, "workerinput"):
            return
        file = Path(path)
        content = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
        content |= {"tests": self.tests, "facts": self.facts}
        file.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
