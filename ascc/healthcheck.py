"""``python -m ascc.healthcheck``: whether the server beside it answers; for the container.

Imports neither Django nor a setting, so that it may run every few seconds.
"""

import os
import sys
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

TIMEOUT = 4  # seconds


def is_healthy(port: str, public_url: str) -> bool:
    """Ask ``/healthz`` on this machine, under the host name that the site answers to."""
    request = Request(f"http://127.0.0.1:{port}/healthz")
    request.add_header("Host", urlsplit(public_url).netloc)
    try:
        with urlopen(request, timeout=TIMEOUT) as response:
            return response.status == 200
    except (URLError, TimeoutError):
        return False


if __name__ == "__main__":
    sys.exit(not is_healthy(os.environ.get("PORT", "8000"), os.environ["PUBLIC_URL"]))
