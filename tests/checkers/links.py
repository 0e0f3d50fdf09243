"""linkinator over the running site: every link, picture and style sheet has to answer.

It does not look for a fragment in a page that it has read before the link to it came up;
the crawl does.
"""

import json
import re
import subprocess
from collections.abc import Iterator

from .findings import Finding
from .tools import file_of, node

TOOL, RULE = "linkinator", "link"
CRITERIA = {RULE: []}
# The live server of the tests answers one request after the other anyway.
AT_ONCE = 4


def check(origin: str, starts: list[str], expected: set[str]) -> Iterator[Finding]:
    """Follow all links below each of ``starts``; ask whether the others of ``origin`` answer.

    A page of ``expected`` that nothing leads to is a finding, too. Other hosts are not asked,
    and the admin's address only leads to its login.
    """
    outside = rf"^(?!{re.escape(origin)}/)"
    command = [node(), file_of(TOOL, "build/src/cli.js"), *(origin + path for path in starts)]
    options = {
        "--concurrency": str(AT_ONCE),
        "--format": "json",
        "--skip": rf"{outside}|^{re.escape(origin)}/admin/",
    }
    flags = ["--recurse", "--check-css", "--check-fragments"]
    arguments = [*flags, *(part for option in options.items() for part in option)]
    result = subprocess.run([*command, *arguments], capture_output=True, text=True)
    links = json.loads(result.stdout)["links"]
    assert links, result.stderr
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
