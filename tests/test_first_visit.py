"""What a phone loads on a first visit is small, and is kept for the next one."""

import gzip
import re
from os.path import splitext
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

# Bytes, compressed and without pictures: the budget of the site
LIMIT = 100 * 1000
PATHS = {
    "home": "",
    "timetable": "programme/2025/",
    "session": "programme/2025/opening-session/",
    "speaker": "speakers/yamanaka-takeharu/",
    "letter": "open-letter/",
    "cities": "declaration/cities/",
    "search": "search/?q=Yokohama",
}
IMPORT = re.compile(r"""\bimport\s*\(?(?:[^"'()]*?from\s*)?["'](\.[^"']+)["']""")


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", PATHS)
def test_a_first_visit_is_light(content, client, name, language):
    address = f"/{language}/{PATHS[name]}"
    files = everything_loaded(client, address)

    assert {".css", ".js"} <= {splitext(file)[1] for file in files}
    sizes = {file: compressed_size(body) for file, body in files.items()}
    assert sum(sizes.values()) <= LIMIT, sizes


def everything_loaded(client, address) -> dict[str, bytes]:
    """A page and what a browser loads with it, pictures left out, by address."""
    html = load(client, address)
    files, waiting = {address: html}, named_by_page(BeautifulSoup(html, "html.parser"))
    while waiting:
        file = waiting.pop()
        files[file] = load(client, file)
        waiting |= named_by_script(file, files[file]) - files.keys()
    return files


def load(client, address) -> bytes:
    """What the site answers, as a browser unpacks it."""
    response = client.get(address)
    assert response.status_code == 200, address
    return b"".join(response.streaming_content) if response.streaming else response.content


def named_by_page(soup) -> set[str]:
    """Addresses of style sheets, scripts, the manifest and the signs of buttons."""
    links = soup.find_all("link", rel=["stylesheet", "preload", "modulepreload", "manifest"])
    found = {link["href"] for link in links}
    found |= {script["src"] for script in soup.find_all("script", src=True)}
    found |= {use["href"].split("#")[0] for use in soup.find_all("use", href=True)}
    return found - {""}


def named_by_script(address, body) -> set[str]:
    """Addresses of the modules that a script imports."""
    if not address.endswith(".js"):
        return set()
    return {urljoin(address, module) for module in IMPORT.findall(body.decode())}


def compressed_size(body: bytes) -> int:
    """The size for a browser that knows gzip, the weakest way in which the site compresses."""
    return len(gzip.compress(body, 9))


def test_an_unchanged_page_is_not_sent_again(content, client):
    first = client.get("/ja/", headers={"accept-encoding": "gzip"})
    again = client.get("/ja/", headers={"if-none-match": first["ETag"], "accept-encoding": "gzip"})

    assert again.status_code == 304
    assert not again.content
