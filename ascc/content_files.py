"""Reading the content files: YAML, both languages beside each other, texts in Markdown.

A translated value is a mapping of languages, ``{ja: …, en: …}``; a language that is left
out is not known. Long texts are Markdown (CommonMark). ``[words](page:open-letter)`` links
to a page of the site by its path below the home page.
"""

import re
from collections.abc import Callable
from pathlib import Path

import yaml
from markdown_it import MarkdownIt

from .i18n import language_codes

# From the path of a page below the home page to its id.
PageId = Callable[[str], int]

_PAGE_LINK = re.compile(r'<a href="page:([^"]+)">')
# Blocks that are one text of Markdown.
_RUNNING_TEXT = ("text", "easy_japanese")
# Wagtail's editor knows the short names of the two.
_EDITOR_TAGS = {"strong>": "b>", "em>": "i>"}


class ContentError(Exception):
    """A content file says something that cannot be loaded; the message names what."""


def read(path: Path) -> dict:
    """The content of one file. Raises :class:`ContentError` where it is not YAML."""
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except yaml.YAMLError as error:
        raise ContentError(f"{path.name}: {error}") from error


def is_translated(value) -> bool:
    """Whether ``value`` is a mapping of languages (an empty mapping: no language is known).

    A mapping of languages and something else raises :class:`ContentError`: it comes from
    a text with a comma inside ``{…}`` that needs quotes.
    """
    if not isinstance(value, dict):
        return False
    others = set(value) - set(language_codes())
    if others and len(others) < len(value):
        raise ContentError(f"Put the text in quotes: {value}")
    return not others


def in_language(value, code: str):
    """A translated value in one language, empty where it is not known."""
    return value.get(code, "") if is_translated(value) else value


def in_language_throughout(value, code: str):
    """A nested value with every translated leaf in one language.

    A leaf that is not known in it (the name of a person) is taken in the other one, so
    that a table or a timeline keeps its shape.
    """
    if is_translated(value):
        return value.get(code) or next(iter(value.values()), "")
    if isinstance(value, dict):
        return {key: in_language_throughout(item, code) for key, item in value.items()}
    if isinstance(value, list):
        return [in_language_throughout(item, code) for item in value]
    return value


def rich_text(markdown: str, page_id: PageId) -> str:
    """Markdown as the HTML that Wagtail keeps for a rich text."""
    html = MarkdownIt("commonmark", {"html": False}).render(str(markdown))
    for tag, short in _EDITOR_TAGS.items():
        html = html.replace(tag, short)
    return _PAGE_LINK.sub(lambda link: f'<a linktype="page" id="{page_id(link[1])}">', html).strip()


def stream(blocks: list | None, code: str, page_id: PageId) -> list[dict]:
    """A list of blocks as Wagtail keeps a StreamField, in one language.

    A block of running text that is not known in the language is left out: the page then
    falls back as a whole, or says less, but never mixes languages unmarked.
    """
    raw = []
    for block in blocks or []:
        ((kind, value),) = block.items()
        if kind in _RUNNING_TEXT and not in_language(value, code):
            continue
        make = _BLOCKS.get(kind, lambda item, _page_id: item)
        raw.append({"type": kind, "value": make(in_language_throughout(value, code), page_id)})
    return raw


def _text(value, page_id):
    return rich_text(value, page_id)


def _call_to_action(value, page_id):
    return {**value, "page": page_id(value["page"])} if "page" in value else value


def _people(value, page_id):
    people = [page_id(f"speakers/{slug}") for slug in value["people"]]
    return {**value, "people": people}


def _questions(value, page_id):
    items = [{**item, "answer": rich_text(item["answer"], page_id)} for item in value["items"]]
    return {**value, "items": items}


def _table(value, _page_id):
    return {
        "caption": value["caption"],
        # A column is its heading, or a mapping with the type of its cells too.
        "columns": [
            column if isinstance(column, dict) else {"type": "text", "heading": column}
            for column in value["columns"]
        ],
        "rows": [{"values": [str(cell) for cell in row]} for row in value["rows"]],
    }


def _figures(value, _page_id):
    items = [{**item, "value": str(item["value"])} for item in value["items"]]
    return {**value, "items": items}


_BLOCKS = {
    **dict.fromkeys(_RUNNING_TEXT, _text),
    "call_to_action": _call_to_action,
    "people": _people,
    "questions": _questions,
    "table": _table,
    "figures": _figures,
}
