"""linkinator over the running site: every link, picture and style sheet has to answer.

It does not look for a fragment in a page that it has read before the link to it came up;
the crawl does.
"""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from .findings import Finding
from .tools import file_of, node

TOOL, RULE = "linkinator", "link"
CRITERIA = {RULE: []}
SCRIPT = Path(__file__).parent / "follow_links.mjs"


def check(origin: str, starts: list[str], expected: set[str]) -> Iterator[Finding]:
    """Follow all links below each of ``starts``; ask whether the others of ``origin`` answer.

    A page of ``expected`` that nothing leads to is a finding, too.
    """
    file_of(TOOL, "package.json")
    result = subprocess.run([node(), SCRIPT, origin, *starts], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    links = json.loads(result.stdout)
    yield from (_finding(link, origin) for link in links if link["state"] == "BROKEN")
    reached = {link["url"].removeprefix(origin).partition("#")[0] for link in links}
    for page in sorted(expected - reached):
        yield Finding(page, None, TOOL, RULE, page, "no link leads to this page")


def _finding(link: dict, origin: str) -> Finding:
    return Finding(
        page=link.get("parent", origin).removeprefix(origin),
        mode=None,
        tool=TOOL,
        rule=RULE,
        snippet=link["url"].removeprefix(origin),
        message=f"answers {link.get('status') or 'nothing'}",
    )
