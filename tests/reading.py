"""Reading public pages as a visitor's browser does."""

import json
from itertools import pairwise

from bs4 import BeautifulSoup


def read(client, address, status=200):
    """The page at ``address``, parsed; it must answer with ``status``."""
    response = client.get(address)
    assert response.status_code == status, address
    return without_breaks(BeautifulSoup(response.content, "html.parser"))


def without_breaks(soup):
    """The page without the marks of where a Japanese heading may break: no words are cut there."""
    for mark in soup.find_all("wbr"):
        mark.decompose()
    for mark in soup.select("span.whole"):
        mark.unwrap()
    soup.smooth()
    return soup


def words(element):
    """The text of an element with single spaces."""
    return " ".join(element.get_text(" ").split())


def main_words(soup):
    """The text of the main part, without header and footer."""
    return words(soup.main)


def headings(soup):
    """Level and text of every heading of the main part, in order."""
    found = soup.main.find_all(["h1", "h2", "h3", "h4", "h5", "h6"])
    return [(int(heading.name[1]), words(heading)) for heading in found]


def skips_no_level(soup):
    """Whether each heading is at most one level below the one before it, from one h1 on."""
    levels = [level for level, _text in headings(soup)]
    is_even = all(below <= above + 1 for above, below in pairwise(levels))
    return levels.count(1) == 1 and levels[0] == 1 and is_even


def facts(soup):
    """Terms and values of the facts beside the text."""
    return {words(row.dt): words(row.dd) for row in soup.select(".facts__row")}


def described(soup, name):
    """The content of a ``meta`` element by its ``name`` or ``property``; ``None`` without it."""
    element = soup.find("meta", attrs={"name": name}) or soup.find("meta", property=name)
    return element["content"] if element else None


def structured(soup):
    """The nodes of the page's JSON-LD by their type; of several of a type the first."""
    document = json.loads(soup.find("script", type="application/ld+json").string)
    nodes = {}
    for node in document["@graph"]:
        nodes.setdefault(node["@type"], node)
    return nodes
