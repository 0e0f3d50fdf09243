"""The private PostgreSQL of the tests answers, and leaves nothing behind."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from tests.postgres import binaries
from tests.support import skip_or_fail

ASK = """
import environ, psycopg
db = environ.Env().db_url("DATABASE_URL")
with psycopg.connect(host=db["HOST"], user=db["USER"], dbname="postgres") as connection:
    print(db["HOST"], connection.execute("SHOW listen_addresses").fetchone())
"""


def run(*command):
    """Run a command with a PostgreSQL of its own."""
    return subprocess.run(
        [sys.executable, "-m", "tests.postgres", *command],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )


@pytest.fixture(autouse=True)
def _installed():
    if binaries() is None:
        skip_or_fail("PostgreSQL is not installed")


def test_it_listens_on_a_socket_of_its_own_and_is_gone_afterwards():
    result = run(sys.executable, "-c", ASK)
    folder, addresses = result.stdout.split(maxsplit=1)

    assert addresses.strip() == "('',)"
    assert Path(folder).name.startswith("ascc-pg-")
    assert not Path(folder).exists()


def test_it_passes_on_how_the_command_ended_and_is_gone_after_a_failure():
    result = run(
        sys.executable, "-c", "import os, sys; print(os.environ['DATABASE_URL']); sys.exit(7)"
    )
    folder = Path(result.stdout.strip().removeprefix("postgres://ascc@/")).parent

    assert result.returncode == 7
    assert folder.name.startswith("ascc-pg-")
    assert not folder.exists()
