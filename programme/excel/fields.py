"""From the cells of a planned row to the values of its model's fields."""

from collections.abc import Callable

from django.utils.html import format_html_join

from ..models import SessionSpeaker
from .current import PERSON_KEYS
from .sheets import PEOPLE
from .times import KEYS as TIME_KEYS
from .times import moments
from .values import Reference, RichText

# Finds the object behind an identity: sheet, key → object or ``None``.
Find = Callable[[str, str | None], object]


def field_values(entry, find: Find) -> dict:
    """Field → value for what a row changes; ``session_speakers`` is a function that makes them.

    New ones each time, since no two versions of a page can share them.
    """
    values = {}
    for key in entry.changed_keys:
        if key == "people":
            values["session_speakers"] = lambda: _speakers(entry.cells["people"], find)
        elif key in TIME_KEYS:
            values.update(moments(entry.cells))
        else:
            column = entry.sheet.by_key[key]
            values[key] = _value(column.kind, entry.cells[key], find)
    return values


def html(text: str) -> str:
    """A formatted text of plain lines: each is a paragraph."""
    lines = ((line,) for line in text.splitlines() if line.strip())
    return format_html_join("", "<p>{}</p>", lines)


def _value(kind, cell, find):
    if isinstance(kind, Reference):
        return find(kind.sheet, cell)
    return html(cell) if isinstance(kind, RichText) else cell


def _speakers(people, find) -> list[SessionSpeaker]:
    return [
        SessionSpeaker(
            sort_order=order,
            **{key: _value(PEOPLE.by_key[key].kind, person[key], find) for key in PERSON_KEYS},
        )
        for order, person in enumerate(people)
    ]
