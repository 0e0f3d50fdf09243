"""What a checker takes for a failure and is none: proven, with the source, or not here.

The crawl of each language has to need every entry; one that it does not need fails it, so
that the list never grows past what is true.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .findings import Finding


@dataclass(frozen=True)
class FalsePositive:
    """``snippet`` is a regular expression that the start of the element has to match."""

    tool: str
    rule: str
    snippet: str
    why: str
    source: str

    def explains(self, finding: Finding) -> bool:
        same_rule = (finding.tool, finding.rule) == (self.tool, self.rule)
        return same_rule and re.match(self.snippet, finding.snippet) is not None


FALSE_POSITIVES: tuple[FalsePositive, ...] = ()


def without_false_positives(
    findings: Iterable[Finding], known: tuple[FalsePositive, ...] = FALSE_POSITIVES
) -> tuple[list[Finding], list[FalsePositive]]:
    """The findings that nothing explains, and the entries that explained none."""
    findings = list(findings)
    open_findings = [one for one in findings if not any(entry.explains(one) for entry in known)]
    unused = [entry for entry in known if not any(entry.explains(one) for one in findings)]
    return open_findings, unused
