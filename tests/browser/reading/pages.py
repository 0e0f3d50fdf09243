"""One page of each type, by its address below the language."""

PAGES = (
    "",
    "programme/",
    "programme/2025/",
    "programme/2025/?day=2025-11-26",
    "programme/2025/opening-session/",
    "speakers/",
    "speakers/yamanaka-takeharu/",
    "open-letter/",
    "declaration/",
    "declaration/europe/",
    "declaration/cities/",
    "declaration/cities/yokohama/",
    "news/",
    "about/",
    "venue/",
    "press/",
    "accessibility/",
    "search/?q=Yokohama",
)
LANGUAGES = ("ja", "en")


def addresses(site, languages=LANGUAGES):
    """The address of each page in each language."""
    return [f"{site}/{language}/{path}" for path in PAGES for language in languages]


def visit(page, url):
    """Open a page that exists: an error page would pass many a check."""
    response = page.goto(url)
    assert response.ok, f"{response.status} {url}"


def found_on(page, urls, script):
    """What the script finds, by address; the pages where it finds nothing are left out."""
    found = {}
    for url in urls:
        visit(page, url)
        found[url] = page.evaluate(script)
    return {url: value for url, value in found.items() if value}
