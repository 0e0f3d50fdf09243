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


def check(origin: str, starts: list[str]) -> Iterator[Finding]:
    """Follow all links inside ``origin`` from the pages ``starts`` on.

    Other hosts are not asked, and the admin's address only leads to its login.
    """
    outside = rf"^(?!{re.escape(origin)}/)"
    command = [node(), file_of(TOOL, "build/src/cli.js"), *(origin + path for path in starts)]
    options = {
        "--concurrency": str(AT_ONCE),
        "--format": "json",
        "--skip": rf"{outside}|^{re.escape(origin)}/admin/",
        "--verbosity": "error",
    }
    flags = ["--recurse", "--check-css", "--check-fragments"]
    arguments = [*flags, *(part for option in options.items() for part in option)]
    result = subprocess.run([*command, *arguments], capture_output=True, text=True)
    links = json.loads(result.stdout)["links"]
    assert links, result.stderr
    for link in links:
        if link["state"] == "BROKEN":
            yield _finding(link, origin)


def _finding(link: dict, origin: str) -> Finding:
    return Finding(
        page=link.get("parent", origin).removeprefix(origin),
        mode=None,
        tool=TOOL,
        rule=RULE,
        snippet=link["url"].removeprefix(origin),
        message=f"answers {link.get('status') or 'nothing'}",
    )
