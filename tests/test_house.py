"""The rules of the house: who may import whom, and what the settings insist on."""

import os
import re
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import call_command
from importlinter.cli import lint_imports

from tests.catalogues import find_problems
from tests.support import require_tool

PRODUCTION = {
    "SECRET_KEY": "0123456789" * 5 + "abcdef",
    "ALLOWED_HOSTS": "ascc.example.jp",
    "PUBLIC_URL": "https://ascc.example.jp",
    "DJANGO_SETTINGS_MODULE": "ascc.settings.production",
}
# What `check --deploy` says on purpose: whether every subdomain has TLS and whether browsers
# list the domain is the city's decision (W005, W021), and previews are frames (W019).
DELIBERATE = {"security.W005", "security.W019", "security.W021"}


def manage(*arguments, **environment):
    """Run ``manage.py`` with only the given settings in its environment."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env=kept | environment,
        capture_output=True,
        text=True,
    )


def test_a_room_imports_only_what_the_house_allows(capsys):
    exit_code = lint_imports(config_filename=str(settings.BASE_DIR / "pyproject.toml"))

    assert exit_code == 0, capsys.readouterr().out


def test_django_finds_nothing_wrong():
    call_command("check", fail_level="WARNING")


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_production_settings_pass_the_deployment_checks():
    result = manage("check", "--deploy", **PRODUCTION)

    assert result.returncode == 0, result.stderr
    assert set(re.findall(r"\((\w+\.[WE]\d+)\)", result.stderr)) <= DELIBERATE, result.stderr


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "PUBLIC_URL"])
def test_production_refuses_to_start_without(missing):
    environment = {name: value for name, value in PRODUCTION.items() if name != missing}

    result = manage("check", **environment)

    assert result.returncode != 0
    assert f"The environment variable {missing} is missing." in result.stderr


def test_every_text_is_translated():
    require_tool("xgettext", needs="GNU gettext")

    assert find_problems() == []
