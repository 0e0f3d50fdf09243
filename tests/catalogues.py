"""The texts of the code and their translations in ``locale/`` (needs GNU gettext).

``python -m tests.catalogues`` says which texts lack a translation;
``python -m tests.catalogues --write`` brings the catalogues in line with the code, so
that a translator finds every new text in them.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

from ascc.settings.base import BASE_DIR, LANGUAGES

SOURCE_LANGUAGE = "en"
DOMAINS = ("django", "djangojs")
SOURCES = ("manage.py", "ascc", "declaration", "speakers", "programme", "templates", "static")
MAKEMESSAGES = ["--add-location", "file", "--no-wrap", "--no-obsolete", "--verbosity", "0"]


def translations() -> list[str]:
    """The languages that the texts of the code are translated into."""
    return [code for code, _name in LANGUAGES if code != SOURCE_LANGUAGE]


def extract(project: Path) -> None:
    """Merge every text of the code below ``project`` into its catalogues."""
    for code in translations():
        (project / "locale" / code / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
    languages = [f"--locale={code}" for code in translations()]
    ignored = ["--ignore=tests", "--ignore=staticfiles", "--ignore=media"]
    for domain in DOMAINS:
        command = [sys.executable, "manage.py", "makemessages", f"--domain={domain}"]
        subprocess.run([*command, *languages, *ignored, *MAKEMESSAGES], cwd=project, check=True)


def copy_sources(target: Path) -> None:
    """Copy what texts come from, and the catalogues, so that a check changes nothing."""
    for name in (*SOURCES, "locale"):
        source = BASE_DIR / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("fonts", "*.mo"))
        elif source.exists():
            shutil.copy(source, target)


def catalogue_problems(path: Path) -> list[str]:
    """What is wrong with a catalogue that was merged with the code a moment ago."""
    catalogue = polib.pofile(str(path))
    name = f"{path.parent.parent.name}/{path.name}"
    problems = [f"{name}: missing: {entry.msgid!r}" for entry in catalogue.untranslated_entries()]
    problems += [f"{name}: fuzzy: {entry.msgid!r}" for entry in catalogue.fuzzy_entries()]
    if catalogue.metadata_is_fuzzy:
        problems.append(f"{name}: its header is marked fuzzy, so it would not be compiled")
    return problems


def unused(project: Path) -> list[str]:
    """Translations in the project whose text is no longer in the code of ``project``."""
    problems = []
    for path in sorted(BASE_DIR.glob("locale/*/LC_MESSAGES/*.po")):
        merged = project / path.relative_to(BASE_DIR)
        used = {(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(merged))}
        problems += [
            f"{path.parent.parent.name}/{path.name}: not used: {entry.msgid!r}"
            for entry in polib.pofile(str(path))
            if (entry.msgctxt, entry.msgid) not in used
        ]
    return problems


def find_problems() -> list[str]:
    """Every text without a translation, every doubtful one, and every one nobody uses."""
    with tempfile.TemporaryDirectory(prefix="ascc-texts-") as folder:
        project = Path(folder)
        copy_sources(project)
        extract(project)
        merged = sorted(project.glob("locale/*/LC_MESSAGES/*.po"))
        return [text for path in merged for text in catalogue_problems(path)] + unused(project)


def main(arguments: list[str]) -> int:
    """Check, or with ``--write`` bring the catalogues in line; returns the exit code."""
    if shutil.which("xgettext") is None:
        print("GNU gettext is not installed: the translations cannot be checked.")
        return 1 if arguments or os.environ.get("CI") == "true" else 0
    if arguments == ["--write"]:
        extract(BASE_DIR)
        return 0
    found = find_problems()
    print("\n".join(found) or "Every text is translated.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
