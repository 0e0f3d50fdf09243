"""Carry out the steps of the Dockerfile in a temporary folder, where no image can be built.

Reads the real file: ``/srv`` becomes a folder of its own, the base image is this
machine's Python, and creating the user is left out (an existing one without rights is
taken). Then the container's own health check has to find its own command serving.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from first_run import PROJECT, free_port, status

START_LIMIT = 60  # seconds
UNPRIVILEGED = "nobody"
PRODUCTION = {
    "ALLOWED_HOSTS": "ascc.example.jp",
    "PUBLIC_URL": "https://ascc.example.jp",
    "SECRET_KEY": "rehearsal-" + "0123456789" * 5,
}


def instructions(dockerfile: str) -> list[tuple[str, str]]:
    """The instructions in order, as (name, arguments), continued lines joined."""
    lines = [line for line in dockerfile.splitlines() if not line.lstrip().startswith("#")]
    joined = "\n".join(lines).replace("\\\n", " ")
    return [tuple(line.split(maxsplit=1)) for line in joined.splitlines() if line.strip()]


class Rehearsal:
    """What the instructions have led to so far: environment, folder, commands."""

    def __init__(self, root: Path):
        self.root = root
        self.base = {"PATH": f"{root}/bin:{os.environ['PATH']}"}
        self.environment = dict(self.base)
        self.folder = root
        self.command = self.healthcheck = None

    def here(self, text: str) -> str:
        """``text`` with the image's ``/srv`` moved into the temporary folder."""
        return re.sub(r"(?<![\w/])/srv\b", f"{self.root}/srv", text)

    def from_(self, _image):
        """A new stage forgets the environment of the one before; the files stay."""
        self.environment = dict(self.base)

    def env(self, text):
        """Set the variables, ``$PATH`` filled in."""
        for pair in shlex.split(self.here(text)):
            name, value = pair.split("=", 1)
            self.environment[name] = value.replace("$PATH", self.environment["PATH"])

    def workdir(self, text):
        """Go to the folder, made where it is missing."""
        self.folder = Path(self.here(text))
        self.folder.mkdir(parents=True, exist_ok=True)

    def copy(self, text):
        """Copy from the project; between stages everything is in its place already."""
        if text.startswith("--from="):
            return
        *sources, _target = text.split()
        for source in sources:
            path = self.root / "context" / source
            if path.is_dir():
                shutil.copytree(path, self.folder, dirs_exist_ok=True)
            else:
                shutil.copy(path, self.folder)

    def run(self, text):
        """Run the command as the builder would."""
        if not text.startswith("useradd"):
            print(f"RUN {text}", flush=True)
            subprocess.run(self.here(text), shell=True, check=True, **self.surroundings())

    def healthcheck_(self, text):
        """Remember the health check."""
        self.healthcheck = json.loads(text.partition("CMD ")[2])

    def cmd(self, text):
        """Remember the command."""
        self.command = json.loads(text)

    def surroundings(self, **more) -> dict:
        """Folder and environment for a process of the image."""
        inherited = {key: value for key, value in os.environ.items() if key.startswith("PIP_")}
        return {"cwd": self.folder, "env": {**inherited, **self.environment, **more}}


def carry_out(rehearsal: Rehearsal):
    """Follow the Dockerfile of the project from its first line to its last."""
    handlers = {
        "FROM": rehearsal.from_,
        "ENV": rehearsal.env,
        "WORKDIR": rehearsal.workdir,
        "COPY": rehearsal.copy,
        "RUN": rehearsal.run,
        "HEALTHCHECK": rehearsal.healthcheck_,
        "CMD": rehearsal.cmd,
    }
    for name, text in instructions((rehearsal.root / "Dockerfile").read_text()):
        if name not in ("USER", "VOLUME", "EXPOSE"):
            handlers[name](text)


def build_context(root: Path):
    """The committed files less those that .dockerignore names, as the builder sees them."""
    context = root / "context"
    context.mkdir()
    archive = subprocess.run(
        ["git", "archive", "HEAD"], cwd=PROJECT, check=True, stdout=subprocess.PIPE
    )
    subprocess.run(["tar", "--extract"], cwd=context, input=archive.stdout, check=True)
    shutil.copy(context / "Dockerfile", root)
    patterns = (context / ".dockerignore").read_text().splitlines()
    for pattern in (line for line in patterns if line and not line.startswith("#")):
        for path in list(context.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def base_python() -> str:
    """The system's Python, because another one may stand where only its owner may go."""
    return shutil.which("python3", path="/usr/local/bin:/usr/bin") or sys.executable


def without_rights() -> dict:
    """What makes a process run without root's rights, as in the container."""
    if os.geteuid() != 0:
        return {}
    return {"user": UNPRIVILEGED, "group": "nogroup", "extra_groups": []}


def serve(rehearsal: Rehearsal):
    """Migrate, serve as the image would, and wait for the health check."""
    data, port = rehearsal.root / "data", free_port()
    data.mkdir()
    if os.geteuid() == 0:
        shutil.chown(data, UNPRIVILEGED)
    process = without_rights() | rehearsal.surroundings(
        **PRODUCTION,
        PORT=str(port),
        DATABASE_URL=f"sqlite:///{data}/db.sqlite3",
        MEDIA_ROOT=f"{data}/media",
    )
    manage = ["python", "manage.py"]
    for arguments in (["check", "--deploy"], ["migrate", "-v0"]):
        subprocess.run([*manage, *arguments], check=True, **process)
    server = subprocess.Popen(rehearsal.command, **process)
    try:
        wait_until_healthy(rehearsal, server, process)
        check_answers(rehearsal, port)
    finally:
        server.terminate()
        server.wait(timeout=30)


def check_answers(rehearsal: Rehearsal, port: int):
    """Behind a proxy that ended TLS, and without one."""
    stylesheet = next((rehearsal.folder / "staticfiles" / "css").glob("base.*.css"))
    host = {"Host": PRODUCTION["ALLOWED_HOSTS"]}
    behind_proxy = {**host, "X-Forwarded-Proto": "https"}
    answers = {
        "static file": (status(port, f"/static/css/{stylesheet.name}", behind_proxy), 200),
        "entrance": (status(port, "/", behind_proxy), 302),
        "no TLS": (status(port, "/", host), 301),
        "strange host": (status(port, "/", {**behind_proxy, "Host": "elsewhere.example"}), 400),
    }
    wrong = {name: got for name, (got, expected) in answers.items() if got != expected}
    if wrong:
        raise SystemExit(f"The image does not answer as it should: {wrong}")


def wait_until_healthy(rehearsal: Rehearsal, server: subprocess.Popen, process: dict):
    """Ask with the container's own health check until it is content."""
    started = time.monotonic()
    while subprocess.run(rehearsal.healthcheck, **process).returncode:
        if server.poll() is not None or time.monotonic() - started > START_LIMIT:
            raise SystemExit("The container's health check never succeeded.")
        time.sleep(0.5)
    print(f"Healthy after {time.monotonic() - started:.1f} s.", flush=True)


def main():
    """Build, migrate, serve, stop."""
    with tempfile.TemporaryDirectory(prefix="ascc-image-") as folder:
        root = Path(folder)
        root.chmod(0o755)
        (root / "bin").mkdir()
        (root / "bin" / "python").symlink_to(base_python())
        build_context(root)
        rehearsal = Rehearsal(root)
        carry_out(rehearsal)
        serve(rehearsal)


if __name__ == "__main__":
    main()
