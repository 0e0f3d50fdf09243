"""Rich text of the editor as the tree of plain data that ``templates/pdf/rich_text.typ`` sets.

Block nodes: ``{"kind": "paragraph", "children": […]}``, ``{"kind": "heading", "level": 2,
"children": […]}``, ``{"kind": "list", "ordered": false, "items": [[…], …]}`` with block
nodes in each item. Inline nodes: a plain text, ``{"kind": "strong" | "emphasis",
"children": […]}``, ``{"kind": "link", "url": "https://…", "children": […]}``,
``{"kind": "break"}``.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, NavigableString, PageElement, Tag
from bs4.element import PreformattedString

_INLINE_KINDS = {"b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis"}
_HEADING = re.compile(r"h([1-6])")
_LISTS = ("ul", "ol")
_NEVER_SHOWN = ("script", "style", "template")
_LINKED_SCHEMES = ("http", "https", "mailto")
# HTML collapses these; the no-break and the ideographic space are text.
_WHITESPACE = re.compile(r"[ \t\r\n\f]+")


def rich_text(html: str, *, base_url: str = "") -> list[dict]:
    """Return the block nodes of sanitised rich-text ``html`` (see the module for their shape).

    Elements that the tree has no node for give their text; empty blocks go. Headings start
    at level 2, under the title of the document, and never skip a level (PDF/UA-1, 7.4.2).
    ``base_url`` makes relative links absolute; without it they are plain text.
    """
    nodes = _blocks(BeautifulSoup(html, "html.parser").contents, base_url)
    _close_heading_gaps(nodes)
    return nodes


def _blocks(elements: Iterable[PageElement], base_url: str) -> list[dict]:
    """Return block nodes; inline content between two blocks becomes a paragraph."""
    nodes, loose = [], []
    for element in elements:
        if _is_block(element):
            nodes += _paragraph(loose) + _block(element, base_url)
            loose = []
        else:
            loose += _inline(element, base_url)
    return nodes + _paragraph(loose)


def _is_block(element: PageElement) -> bool:
    return isinstance(element, Tag) and (
        element.name in ("p", "div", "li", "blockquote", *_LISTS)
        or _HEADING.fullmatch(element.name) is not None
    )


def _block(tag: Tag, base_url: str) -> list[dict]:
    if tag.name in _LISTS:
        items = [_blocks([item], base_url) for item in tag.find_all("li", recursive=False)]
        items = [item for item in items if item]
        return [{"kind": "list", "ordered": tag.name == "ol", "items": items}] if items else []
    if heading := _HEADING.fullmatch(tag.name):
        children = _trimmed([node for child in tag.children for node in _inline(child, base_url)])
        return [{"kind": "heading", "level": int(heading[1]), "children": children}][
            : len(children)
        ]
    return _blocks(tag.children, base_url)


def _inline(element: PageElement, base_url: str) -> list:
    if isinstance(element, NavigableString):
        # Comments and declarations are strings to BeautifulSoup, but no text.
        shown = not isinstance(element, PreformattedString)
        return [_WHITESPACE.sub(" ", element)] if shown and element else []
    if element.name in _NEVER_SHOWN:
        return []
    if element.name == "br":
        return [{"kind": "break"}]
    children = [node for child in element.children for node in _inline(child, base_url)]
    if children and element.name in _INLINE_KINDS:
        return [{"kind": _INLINE_KINDS[element.name], "children": children}]
    if children and element.name == "a" and (url := _absolute(element.get("href"), base_url)):
        return [{"kind": "link", "url": url, "children": children}]
    return children


def _absolute(href: str | None, base_url: str) -> str | None:
    url = urljoin(base_url, href or "")
    return url if urlsplit(url).scheme in _LINKED_SCHEMES else None


def _paragraph(children: list) -> list[dict]:
    children = _trimmed(children)
    return [{"kind": "paragraph", "children": children}] if children else []


def _trimmed(children: list) -> list:
    """Return ``children`` without white space and breaks at either end.

    The ideographic space goes too: the template indents Japanese paragraphs itself.
    """
    children = list(children)
    while children and _is_blank(children[0]):
        del children[0]
    while children and _is_blank(children[-1]):
        del children[-1]
    if children and isinstance(children[0], str):
        children[0] = children[0].lstrip()
    if children and isinstance(children[-1], str):
        children[-1] = children[-1].rstrip()
    return children


def _is_blank(node) -> bool:
    if isinstance(node, str):
        return not node.strip()
    return node["kind"] == "break" or all(map(_is_blank, node["children"]))


def _close_heading_gaps(nodes: list[dict]) -> None:
    level = 1
    for heading in _headings(nodes):
        level = heading["level"] = min(max(heading["level"], 2), level + 1)


def _headings(nodes: list[dict]) -> Iterator[dict]:
    for node in nodes:
        if node["kind"] == "heading":
            yield node
        for item in node.get("items", ()):
            yield from _headings(item)
