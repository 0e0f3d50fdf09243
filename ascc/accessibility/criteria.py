"""The success criteria of level A and AA (JIS X 8341-3:2016, WCAG 2.2) and how each is judged."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent

# Who or what can judge a criterion, in the order in which the report names them.
MACHINE, BROWSER, PERSON = METHODS = ("machine", "browser", "person")

# JIS X 8341-3:2016 is WCAG 2.0 word for word (ISO/IEC 40500:2012).
JIS = "2.0"


@dataclass(frozen=True)
class Criterion:
    """One success criterion; texts are ``{"ja": …, "en": …}``, ``since`` is a version of WCAG."""

    number: str
    level: str
    name: dict[str, str]
    judged_by: tuple[str, ...]
    since: str = JIS
    only_with: tuple[str, ...] = ()
    person: dict[str, str] = field(default_factory=dict)


@cache
def all_criteria() -> tuple[Criterion, ...]:
    """All criteria, in the order of the file: those of JIS first."""
    return tuple(
        Criterion(
            **{
                **entry,
                "judged_by": tuple(entry["judged_by"]),
                "only_with": tuple(entry.get("only_with", ())),
            }
        )
        for entry in _file()["criteria"]
    )


@cache
def fact_names() -> dict[str, dict[str, str]]:
    """What the survey of the pages counts, in words of both languages."""
    return _file()["facts"]


@cache
def _file():
    return yaml.safe_load((FOLDER / "criteria.yaml").read_text(encoding="utf-8"))
