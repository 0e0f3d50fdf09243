"""Every page of one language in a browser, once, with axe and IBM's checker in each mode."""

from collections.abc import Iterator
from urllib.parse import urldefrag

from .addresses import Frontier
from .findings import Finding, Mode
from .results import Tally
from .tools import in_page_script

TOOL = "crawl"
WIDTHS = {1280: 900, 390: 844}  # CSS pixels, with the height of the window
# A page is loaded once and then only looked at differently. What a width hides or shows all
# rules judge anew; a scheme changes colours and nothing else, so the dark one is asked for
# those alone. That halves the time, and finds the same.
MODES = [Mode(1280, "light"), Mode(1280, "dark"), Mode(390, "dark"), Mode(390, "light")]

READ_PAGE = """() => ({
  links: [...document.querySelectorAll("a[href], area[href]")].map((link) => link.href),
  ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
  forms: [...document.forms].filter(({ method }) => method === "get").flatMap((form) => {
    const text = form.querySelector("input[type=search][name], input[type=text][name]");
    const values = Object.fromEntries(new FormData(form));
    return text ? [{ action: form.action.split("?")[0], text: text.name, values }] : [];
  }),
})"""


class Crawl:
    """Looks at pages, and keeps their HTML, by address, for the checkers that read only that."""

    def __init__(self, page, origin: str, frontier: Frontier, tally: Tally):
        # At the start of each page: handed over afterwards it took a sixth of the time.
        page.add_init_script(in_page_script())
        self._page, self._origin = page, origin
        self._frontier, self._tally = frontier, tally
        self.html: dict[str, str] = {}
        self._ids: dict[str, set[str]] = {}
        self._links: dict[str, list[str]] = {}

    def visit_all(self) -> Iterator[Finding]:
        """Follow the links until there are none left."""
        for path in self._frontier:
            yield from self.visit(path)

    def visit(self, path: str, expected: int = 200) -> Iterator[Finding]:
        """Load one address, check it, and note where it leads."""
        self._show(MODES[0])
        response = self._page.goto(self._origin + path)
        if response.status != expected:
            message = f"answers {response.status}, not {expected}"
            yield Finding(path, None, TOOL, "status", "", message)
            return
        self.html[path] = response.text()
        # What a reader can open is checked open: hidden, no checker would look at it.
        self._page.evaluate("document.querySelectorAll('details').forEach(box => box.open = true)")
        found = self._page.evaluate(READ_PAGE)
        self._ids[path], self._links[path] = set(found["ids"]), found["links"]
        self._frontier.add_links(path, found["links"])
        self._frontier.add_forms(path, found["forms"])
        yield from self._check(path)
        if expected == 200:  # what answers with an error is checked, too, but is no page to name
            self._tally.pages.add(path)

    def _show(self, mode: Mode):
        self._page.set_viewport_size({"width": mode.width, "height": WIDTHS[mode.width]})
        self._page.emulate_media(color_scheme=mode.scheme, reduced_motion="reduce")

    def _check(self, path: str) -> Iterator[Finding]:
        if not self._tally.pages:
            for tool, wcag_of in self._page.evaluate("checkers.rules()").items():
                self._tally.know(tool, wcag_of)
        by_mode = {mode: self._run(mode) for mode in MODES}
        self._count(list(by_mode.values()))
        for mode, results in by_mode.items():
            for tool, result in results.items():
                for finding in result["findings"]:
                    yield Finding(path, mode, tool, **finding)

    def _run(self, mode: Mode) -> dict:
        self._show(mode)
        self._tally.modes.add(str(mode))
        return self._page.evaluate("checkers.run", mode.scheme == "dark")

    def _count(self, runs: list[dict]):
        """Add a page to the tally: an element counts once, in whichever mode it is worst."""
        for tool in runs[0]:
            results = [run[tool] for run in runs]
            for rule in {rule for result in results for rule in result["applied"]}:
                self._tally.add(
                    tool,
                    rule,
                    pages_checked=1,
                    findings=max(_failures(result, rule) for result in results),
                    needs_review=max(result["review"].get(rule, 0) for result in results),
                )

    def lost_fragments(self) -> Iterator[Finding]:
        """Links to a place in a page that the page does not have."""
        for path, links in self._links.items():
            for link in links:
                target, fragment = urldefrag(link)
                ids = self._ids.get(target.removeprefix(self._origin))
                if fragment and ids is not None and fragment not in ids:
                    yield Finding(path, None, TOOL, "fragment", link, "leads to no element")


def _failures(result: dict, rule: str) -> int:
    return sum(finding["rule"] == rule for finding in result["findings"])
