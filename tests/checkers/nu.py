"""The Nu HTML checker over pages as the server sent them.

Style sheets are left out: its CSS part lags behind the browsers by years and would call
``text-autospace`` an error.
"""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from .findings import Finding
from .tools import file_of, java

TOOL, RULE = "nu", "html"
# WCAG 2.0 asks for sound markup in 4.1.1; WCAG 2.2 dropped it, JIS X 8341-3:2016 has it.
CRITERIA = {RULE: ["4.1.1"]}


def check(pages: dict[str, str], folder: Path) -> Iterator[Finding]:
    """Check the HTML of each address; errors and warnings are findings, hints too.

    ``folder`` takes the files; one call for all of them, because Java takes seconds to start.
    """
    files = {}
    for number, (page, html) in enumerate(pages.items()):
        path = folder / f"{number}.html"
        path.write_text(html, encoding="utf-8")
        files[path.as_uri().replace("file:///", "file:/")] = page
    for message in _messages(folder):
        yield Finding(
            page=files[message["url"]],
            mode=None,
            tool=TOOL,
            rule=RULE,
            snippet=message.get("extract", ""),
            message=message["message"],
        )


def _messages(folder: Path) -> list[dict]:
    jar = file_of(TOOL, "build/dist/vnu.jar")
    command = [java(), "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", folder]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)["messages"]
