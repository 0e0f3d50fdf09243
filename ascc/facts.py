"""What stands under a page's title and beside its text, as the components take it."""

from dataclasses import dataclass

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString


@dataclass(frozen=True)
class Fact:
    """A row of the facts component."""

    term: str
    value_html: SafeString


@dataclass(frozen=True)
class HeaderLine:
    """A line under a page's title, beside an icon of the design."""

    icon: str
    text_html: SafeString


def header_lines(*lines: tuple[str, SafeString | str]) -> list[HeaderLine]:
    """Lines of ``(icon, html)``; empty ones are left out."""
    return [HeaderLine(icon, html) for icon, html in lines if html]


def known_facts(*facts: tuple[str, object]) -> list[Fact]:
    """Facts of ``(term, value)``, the values escaped unless safe; empty ones are left out."""
    return [Fact(term, conditional_escape(value)) for term, value in facts if value]
