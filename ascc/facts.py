"""Terms and values, as the facts component takes them."""

from dataclasses import dataclass

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString


@dataclass(frozen=True)
class Fact:
    """A row of the facts component."""

    term: str
    value_html: SafeString


def known_facts(*facts: tuple[str, object]) -> list[Fact]:
    """Facts of ``(term, value)``, the values escaped unless safe; empty ones are left out."""
    return [Fact(term, conditional_escape(value)) for term, value in facts if value]
