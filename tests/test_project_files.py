"""The files around the code keep what they promise to each other and to a newcomer."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from tests.support import skip_or_fail

PROJECT = Path(settings.BASE_DIR)
ROOMS = {"ascc", "declaration", "speakers", "programme"}
TOP_LEVEL = ROOMS | {
    "Dockerfile",
    "Makefile",
    "README.md",
    "compose.yaml",
    "locale",
    "manage.py",
    "pyproject.toml",
    "requirements-test.lock",
    "requirements.lock",
    "static",
    "templates",
    "tests",
}
LONGEST_FILE = 300  # lines
# A folder of one person's or one machine's, and hosts that packages come from.
MACHINE_PATH = re.compile(r"(?<![\w./-])/(?:root|home|Users|work|mnt|opt)/")
REGISTRY = re.compile(r"\b(?:pypi|pythonhosted|npmjs|debian)\.org\b")


def tracked(*patterns) -> list[Path]:
    """The files under version control, by name."""
    if not (PROJECT / ".git").exists() or not shutil.which("git"):
        skip_or_fail("not a git clone: the files under version control are not known")
    listed = subprocess.run(
        ["git", "ls-files", "-z", *patterns], cwd=PROJECT, capture_output=True, text=True
    )
    paths = [PROJECT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.exists()]


def text_of(path: Path) -> str | None:
    """The text of a file, or ``None`` of a font or a picture."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def read(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


def test_the_top_level_is_the_one_of_the_house():
    names = {path.relative_to(PROJECT).parts[0] for path in tracked()}

    assert {name for name in names if not name.startswith(".")} == TOP_LEVEL


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY])
def test_no_file_names_a_machine_of_somebodys(pattern):
    texts = {path: text_of(path) for path in tracked() if path != Path(__file__)}
    found = [str(path) for path, text in texts.items() if text and pattern.search(text)]

    assert found == []


def test_no_file_needs_a_table_of_contents():
    sources = [path for path in tracked("*.py", "*.html", "*.js") if "migrations" not in path.parts]
    lengths = {path.name: len(path.read_text().splitlines()) for path in sources}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_nothing_is_left_for_later():
    sources = [
        path for path in tracked("*.py", "*.html", "*.js", "*.css") if path != Path(__file__)
    ]
    marked = [path.name for path in sources if re.search(r"\b(TODO|FIXME|XXX)\b", path.read_text())]

    assert marked == []


def pins(name: str) -> set[str]:
    """The pinned packages of a lock file, with their versions and conditions."""
    return set(re.findall(r"^([\w.-]+==[^\s;\\]+(?: ; [^\\]+?)?) \\$", read(name), re.MULTILINE))


def test_tests_run_on_the_packages_that_are_served():
    served = pins("requirements.lock")

    assert served
    assert served <= pins("requirements-test.lock")


def test_the_readme_names_every_variable_of_the_environment():
    sources = "".join(path.read_text() for path in tracked("ascc/settings/*.py"))
    variables = set(re.findall(r"\benv(?:\.\w+)?\(\s*\"([A-Z_]+)\"", sources))

    assert "DATABASE_URL" in variables
    assert {name for name in variables if f"`{name}`" not in read("README.md")} == set()


def test_the_readme_names_every_command_of_the_makefile():
    commands = re.findall(r"^([a-z-]+):.*## ", read("Makefile"), re.MULTILINE)

    assert {"run", "test"} <= set(commands)
    assert [name for name in commands if f"make {name}" not in read("README.md")] == []


def test_the_image_compiles_every_catalogue():
    catalogues = {
        (str(path.parents[2].relative_to(PROJECT)), path.stem) for path in tracked("locale/*.po")
    }
    commands = re.findall(r"--directory (\S+) --domain (?:\"([\w ]+)\"|(\w+))", read("Dockerfile"))
    compiled = {
        (folder, domain) for folder, several, one in commands for domain in (several or one).split()
    }

    assert compiled == catalogues


def test_no_secret_stands_in_the_compose_file():
    services = yaml.safe_load(read("compose.yaml"))["services"]
    settings_of = [service.get("environment", {}) for service in services.values()]
    secrets = [
        value
        for environment in settings_of
        for name, value in environment.items()
        if name in ("SECRET_KEY", "POSTGRES_PASSWORD", "DATABASE_URL")
    ]

    assert secrets
    # ${NAME:?…} stops with a message where the variable is not set.
    assert [value for value in secrets if not re.search(r"\$\{[A-Z_]+:\?", value)] == []


@pytest.mark.parametrize("name", ["db.sqlite3*", "media", ".*", "tests"])
def test_the_image_holds_no_data_of_the_builder(name):
    assert name in read(".dockerignore").splitlines()
