"""A PostgreSQL of one's own for one command: ``python -m tests.postgres pytest …``.

The cluster lives in a temporary folder, listens on a Unix socket there and nowhere
else, and is gone afterwards. Nothing that runs on the machine already is touched.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Nothing here outlives the tests, so nothing has to reach the disk.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c jit=off"


def binaries() -> Path | None:
    """The folder of the newest ``initdb`` and ``pg_ctl``, or ``None`` where there is none."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name)
    )
    on_path = [Path(found).parent for found in [shutil.which("initdb")] if found]
    found = [folder for folder in [*debian, *on_path] if (folder / "pg_ctl").exists()]
    return found[-1] if found else None


def _as_owner(command: list, folder: Path) -> None:
    """Run a server command; PostgreSQL refuses root, so root hands it to ``postgres``."""
    other = {"user": "postgres", "group": "postgres", "extra_groups": []}
    owner = other if os.geteuid() == 0 else {}
    arguments = [str(part) for part in command]
    subprocess.run(arguments, check=True, cwd=folder, stdout=subprocess.DEVNULL, **owner)


@contextmanager
def cluster(bin_folder: Path) -> Iterator[str]:
    """Start a fresh cluster; gives its ``DATABASE_URL`` and stops and removes it at the end."""
    folder = Path(tempfile.mkdtemp(prefix="ascc-pg-"))
    data = folder / "data"
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        # Only the folder's owner reaches the socket, so no password is needed.
        initdb = [bin_folder / "initdb", "-D", data, "-U", "ascc", "-A", "trust", "--no-sync"]
        _as_owner([*initdb, "--encoding=UTF8", "--locale=C.UTF-8"], folder)
        pg_ctl = [bin_folder / "pg_ctl", "-D", data, "-l", folder / "log", "-w"]
        options = f"-c listen_addresses='' -k {folder} {FAST}"
        _as_owner([*pg_ctl, "-o", options, "start"], folder)
        try:
            yield f"postgres://ascc@/{folder}/ascc"
        finally:
            _as_owner([*pg_ctl, "-m", "immediate", "stop"], folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(command: list[str]) -> int:
    """Run ``command`` with ``DATABASE_URL`` set; returns its exit code."""
    # Without this a SIGTERM would leave the server running.
    signal.signal(signal.SIGTERM, lambda *_signal: sys.exit(1))
    bin_folder = binaries()
    if bin_folder is None:
        print("Skipped on PostgreSQL: initdb and pg_ctl are not installed.")
        return 1 if os.environ.get("CI") == "true" else 0
    with cluster(bin_folder) as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
