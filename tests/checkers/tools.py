"""Where the checkers are and what they need; a machine without them skips, CI fails."""

import json
import re
import subprocess
from functools import cache
from pathlib import Path

from tests.support import require_tool, skip_or_fail

PACKAGES = Path(__file__).parent / "node_modules"
# The names in the results, and the npm packages behind them.
PACKAGE_OF = {
    "axe": "axe-core",
    "ibm": "accessibility-checker-engine",
    "nu": "vnu-jar",
    "linkinator": "linkinator",
}
OLDEST_NODE = 20


def file_of(tool: str, name: str) -> Path:
    """A file of the tool's package."""
    return file_of_package(PACKAGE_OF[tool], name)


def file_of_package(package: str, name: str) -> Path:
    """A file of an npm package."""
    path = PACKAGES / package / name
    if not path.exists():
        skip_or_fail(f"{package} is not installed: `make checks` does it, with npm")
    return path


@cache
def versions() -> dict[str, str]:
    """The version of each tool, as installed."""
    return {
        tool: json.loads(file_of(tool, "package.json").read_text())["version"]
        for tool in PACKAGE_OF
    }


@cache
def in_page_script() -> str:
    """axe, IBM's engine and our own calls of both, for a page to start with."""
    files = [
        file_of("axe", "axe.min.js"),
        file_of("ibm", "ace.js"),
        Path(__file__).parent / "in_page.js",
    ]
    return "\n;\n".join(path.read_text(encoding="utf-8") for path in files)


@cache
def java() -> str:
    return require_tool("java", needs="Debian's default-jre-headless")


@cache
def node() -> str:
    path = require_tool("node", needs=f"Node.js {OLDEST_NODE} or newer")
    said = subprocess.run([path, "--version"], capture_output=True, text=True).stdout
    major = re.match(r"v(\d+)", said)
    if not major or int(major[1]) < OLDEST_NODE:
        skip_or_fail(f"linkinator needs Node.js {OLDEST_NODE} or newer, this is {said.strip()}")
    return path
