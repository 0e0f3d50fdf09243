"""Outcomes of tests go to the file that the accessibility statement is made from."""

import json
from types import SimpleNamespace

import pytest

from tests.evidence import _Outcomes

RUN = SimpleNamespace(config=SimpleNamespace())


def report(when="call", outcome="passed", **properties):
    return SimpleNamespace(
        when=when, outcome=outcome, nodeid="test", user_properties=list(properties.items())
    )


@pytest.fixture
def file(tmp_path, monkeypatch):
    path = tmp_path / "results.json"
    monkeypatch.setenv("CHECK_RESULTS", str(path))
    return path


def test_outcomes_and_counts_complete_what_the_crawl_wrote(file):
    file.write_text('{"date": "2026-11-24"}')
    outcomes = _Outcomes()
    outcomes.pytest_runtest_logreport(report(outcome="failed", criteria=["2.1.1"]))
    outcomes.pytest_runtest_logreport(report())
    outcomes.pytest_runtest_logreport(report(when="teardown", facts={"audio": 0}))
    outcomes.pytest_sessionfinish(RUN)

    assert json.loads(file.read_text()) == {
        "date": "2026-11-24",
        "tests": [{"test": "test", "criteria": ["2.1.1"], "outcome": "failed"}],
        "facts": {"audio": 0},
    }


def test_a_process_of_a_divided_run_leaves_the_writing_to_the_first_one(file):
    outcomes = _Outcomes()
    outcomes.pytest_runtest_logreport(report(criteria=["2.1.1"]))
    outcomes.pytest_sessionfinish(SimpleNamespace(config=SimpleNamespace(workerinput={})))

    assert not file.exists()
