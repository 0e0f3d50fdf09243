"""Which addresses of one language the crawl goes to, found on the way.

From the sitemap on, every link to a page of the same language is followed. A link with a
query (a day, a page of a list, an edition) is followed from an address without one only, and
a few of them a path: filters multiply without end, their pages do not differ in kind.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from urllib.parse import urldefrag, urlencode, urlsplit

VARIANTS_A_PATH = 8
# What a form is asked for: something that the content has, and something that it cannot have.
WORDS = ("circular", "qqqqqq")


class Frontier:
    """The addresses still to visit; each comes out once, as a path with its query."""

    def __init__(self, origin: str, language: str, seeds: Iterable[str]):
        self._origin, self._prefix = origin, f"/{language}/"
        self._seen: set[str] = set()
        self._variants: Counter[str] = Counter()
        self._waiting: deque[str] = deque()
        for seed in seeds:
            self._take(seed)

    def __iter__(self) -> Iterator[str]:
        while self._waiting:
            yield self._waiting.popleft()

    def add_links(self, page: str, links: Iterable[str]):
        """Take the absolute addresses that the links of a page lead to."""
        for link in links:
            address = urldefrag(link).url
            if not address.startswith(f"{self._origin}{self._prefix}"):
                continue
            path = address.removeprefix(self._origin)
            # What has a file's name is a file: linkinator sees that it answers.
            if "." in urlsplit(path).path or ("?" in page and "?" in path):
                continue
            self._take(path)

    def add_forms(self, page: str, forms: Iterable[dict]):
        """Take what the search forms of a page lead to, with and without a hit."""
        for form in forms:
            for word in WORDS:
                query = urlencode({**form["values"], form["text"]: word})
                self.add_links(urlsplit(page).path, [f"{form['action']}?{query}"])

    def _take(self, path: str):
        base, _mark, query = path.partition("?")
        if path in self._seen or (query and self._variants[base] >= VARIANTS_A_PATH):
            return
        self._seen.add(path)
        self._variants[base] += bool(query)
        self._waiting.append(path)
