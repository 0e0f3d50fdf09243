"""What a checker found, told so that somebody can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

SNIPPET_LENGTH = 200  # characters


@dataclass(frozen=True)
class Mode:
    """How a page is looked at: width in CSS pixels and colour scheme."""

    width: int
    scheme: str

    def __str__(self):
        return f"{self.width} {self.scheme}"


@dataclass(frozen=True)
class Finding:
    """One failure of one rule at one element; ``mode`` is ``None`` where it makes no odds."""

    page: str
    mode: Mode | None
    tool: str
    rule: str
    snippet: str
    message: str

    @property
    def cause(self) -> tuple[str, str, str, str]:
        """The same on many pages, and most often one line of one template."""
        return (self.tool, self.rule, self.snippet, self.message)


def report(findings: Iterable[Finding]) -> str:
    """A line a cause: page · width scheme · tool · rule · element · message."""
    by_cause = sorted(findings, key=lambda finding: finding.cause)
    lines = [_line(list(same)) for _cause, same in groupby(by_cause, lambda each: each.cause)]
    return "\n".join([f"{len(by_cause)} findings of {len(lines)} causes:", *lines])


def _line(same: list[Finding]) -> str:
    first = same[0]
    more = f" (and {len(same) - 1} times more)" if len(same) > 1 else ""
    snippet, message = (" ".join(text.split()) for text in (first.snippet, first.message))
    place = f"{first.page} · {first.mode or 'all modes'}{more}"
    return " · ".join((place, first.tool, first.rule, snippet[:SNIPPET_LENGTH], message))
