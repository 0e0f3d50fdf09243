"""The results file in words of the reader's language."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from . import verdicts
from .criteria import BROWSER, FOLDER, JIS, MACHINE, PERSON, Criterion, all_criteria, fact_names

RESULTS = FOLDER / "results.json"


@dataclass(frozen=True)
class Row:
    """One line of the table; ``result`` also names the style of its mark."""

    number: str
    level: str
    since: str
    name_ja: str
    name_en: str
    applies: str
    result: str
    result_label: str
    methods: str
    note: str


# The guide's own words, for readers of other languages beside their translation.
DEGREES_JA = {
    verdicts.CONSIDERED: "配慮",
    verdicts.PARTIAL: "一部準拠",
    verdicts.FULL: "準拠",
}


@dataclass(frozen=True)
class Report:
    """What the statement prints."""

    date: date
    tools: dict[str, str]
    modes: list[str]
    pages: list[str]
    conformance: str
    degree_ja: str
    reason: str
    jis: list[Row]
    later: list[Row]
    counts: list[tuple[str, str, int]]


@cache
def stored_results(path: Path = RESULTS) -> dict:
    """The results file as it stands in the project."""
    return json.loads(path.read_text(encoding="utf-8"))


def report(results: dict) -> Report:
    """The results in the current language."""
    rows = [_row(criterion, results["criteria"][criterion.number]) for criterion in all_criteria()]
    jis = [row for row in rows if row.since == JIS]
    level, degree = verdicts.conformance(results["criteria"])
    return Report(
        date=date.fromisoformat(results["date"]),
        tools=results["tools"],
        modes=[_mode(mode) for mode in results["modes"]],
        pages=results["pages"],
        conformance=_conformance(level, degree),
        degree_ja=DEGREES_JA[degree],
        reason=_reason(degree),
        jis=jis,
        later=[row for row in rows if row.since != JIS],
        counts=_counts(jis),
    )


def _counts(rows):
    kinds = [(kind, _result_label(kind)) for kind in verdicts.RESULTS]
    return [(kind, label, sum(row.result == kind for row in rows)) for kind, label in kinds]


def _row(criterion: Criterion, verdict: dict) -> Row:
    result = verdict["result"]
    absent = result == verdicts.NOT_APPLICABLE
    return Row(
        number=criterion.number,
        level=criterion.level,
        since=criterion.since,
        name_ja=criterion.name["ja"],
        name_en=criterion.name["en"],
        applies=_("does not apply") if absent else _("applies"),
        result=result,
        result_label=_result_label(result),
        methods=_list([_method_label(method) for method in verdict["methods"]]),
        note=" ".join(_notes(criterion, verdict)),
    )


def _notes(criterion, verdict):
    if verdict["result"] == verdicts.NOT_APPLICABLE:
        names = _list([_local(fact_names()[name]) for name in criterion.only_with])
        yield _("Found on no page: %(names)s.") % {"names": names}
        return
    if verdict["findings"]:
        yield ngettext("%(count)d finding.", "%(count)d findings.", verdict["findings"]) % {
            "count": verdict["findings"]
        }
    if MACHINE in verdict["missing"] and verdict["needs_review"]:
        yield ngettext(
            "%(count)d place that a checker cannot decide.",
            "%(count)d places that a checker cannot decide.",
            verdict["needs_review"],
        ) % {"count": verdict["needs_review"]}
    if PERSON in verdict["missing"]:
        yield _("A person still has to judge %(what)s.") % {"what": _local(criterion.person)}


def _mode(name):
    """``1280 light``, as the crawl names it, in words."""
    width, scheme = name.split()
    colours = {"light": _("light colours"), "dark": _("dark colours")}[scheme]
    return _("%(width)s pixels wide, %(colours)s") % {"width": width, "colours": colours}


def _local(texts):
    return texts.get((get_language() or "ja")[:2]) or texts["ja"]


def _list(words):
    return pgettext("between the items of a list", ", ").join(words)


def _method_label(method):
    return {
        MACHINE: _("checkers"),
        BROWSER: _("browser tests"),
        PERSON: _("a person"),
    }[method]


def _result_label(result):
    return {
        verdicts.CONFORMS: _("met"),
        verdicts.FAILS: _("not met"),
        verdicts.UNTESTED: _("not yet tested by a person"),
        verdicts.NOT_APPLICABLE: _("not applicable"),
    }[result]


def _conformance(level, degree):
    return {
        verdicts.CONSIDERED: _("Takes JIS X 8341-3:2016, level %(level)s, into account"),
        verdicts.PARTIAL: _("Partially conforms to JIS X 8341-3:2016, level %(level)s"),
        verdicts.FULL: _("Conforms to JIS X 8341-3:2016, level %(level)s"),
    }[degree] % {"level": level}


def _reason(degree):
    return {
        verdicts.CONSIDERED: _(
            "“Conforms” and “partially conforms” need a test of every criterion. Some criteria "
            "still wait for a person’s judgement, so this site does not use these words."
        ),
        verdicts.PARTIAL: _(
            "Every criterion was tested, and some are not met. The table names them; they will "
            "be put right."
        ),
        verdicts.FULL: _("Every criterion was tested, and every one that applies is met."),
    }[degree]
