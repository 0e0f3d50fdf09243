"""``make run`` as a newcomer types it: from a clean clone, twice; the second changes nothing."""

import os
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
from contextlib import contextmanager
from hashlib import sha256
from http.client import HTTPConnection
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
START_LIMIT = 300  # seconds; a slow mirror has to hand out some sixty packages
PAGES = (
    "",
    "programme/",
    "programme/2025/",
    "speakers/",
    "open-letter/",
    "open-letter/letter.pdf",
    "declaration/",
    "declaration/cities/",
    "news/",
)
EXPECTED = {
    "/": 302,
    "/healthz": 200,
    "/robots.txt": 200,
    "/sitemap.xml": 200,
    "/admin/": 302,
    "/admin/login/": 200,
    "/fr/": 404,
    **{f"/{language}/{page}": 200 for language in ("ja", "en") for page in PAGES},
}


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def status(port: int, path: str, headers: dict | None = None) -> int | None:
    """The status of an answer, redirects not followed; ``None`` while nobody answers."""
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path, headers=headers or {})
        return connection.getresponse().status
    except OSError:
        return None
    finally:
        connection.close()


@contextmanager
def running(clone: Path, port: int):
    """Run ``make run`` and wait until it serves; gives the seconds that took."""
    started = time.monotonic()
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    server = subprocess.Popen(
        ["make", "run", f"PORT={port}"], cwd=clone, env=environment, start_new_session=True
    )
    try:
        while status(port, "/healthz") != 200:
            if server.poll() is not None or time.monotonic() - started > START_LIMIT:
                raise SystemExit("make run did not start")
            time.sleep(0.2)
        yield time.monotonic() - started
    finally:
        os.killpg(server.pid, signal.SIGINT)
        server.wait(timeout=60)


def fingerprint(database: Path) -> str:
    """A hash of every table and row."""
    with sqlite3.connect(database) as connection:
        return sha256("\n".join(connection.iterdump()).encode()).hexdigest()


def wrong_answers(port: int) -> list[str]:
    """The addresses that do not answer as they should."""
    answers = {path: status(port, path) for path in EXPECTED}
    return [f"{path}: {got}" for path, got in answers.items() if got != EXPECTED[path]]


def main():
    """Run twice and compare."""
    with tempfile.TemporaryDirectory(prefix="ascc-clone-") as folder:
        clone, port = Path(folder) / "ascc", free_port()
        subprocess.run(["git", "clone", "--quiet", PROJECT, clone], check=True)
        with running(clone, port) as seconds:
            print(f"First run: {seconds:.1f} s")
            wrong = wrong_answers(port)
        before = fingerprint(clone / "db.sqlite3")
        with running(clone, port) as seconds:
            print(f"Second run: {seconds:.1f} s")
            wrong += wrong_answers(port)
        if fingerprint(clone / "db.sqlite3") != before:
            wrong.append("The second run changed the database.")
    if wrong:
        raise SystemExit("\n".join(wrong))
    print(f"{2 * len(EXPECTED)} answers as expected, nothing changed in between.")


if __name__ == "__main__":
    main()
