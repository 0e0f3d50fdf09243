"""A plan as staff read it: by sheet, what is added, what changes, from what to what."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from . import values
from .current import Current
from .plan import Plan
from .sheets import PEOPLE, SHEETS, SPEAKERS


@dataclass(frozen=True)
class Line:
    """One value; ``cell`` is such as ``D5``."""

    cell: str
    heading: str
    old: str
    new: str


@dataclass(frozen=True)
class Item:
    """One row that is added or changed."""

    row: int
    name: str
    lines: list[Line]


@dataclass
class SheetPreview:
    """What happens to the records of one sheet."""

    title: str
    added: list[Item] = field(default_factory=list)
    changed: list[Item] = field(default_factory=list)
    unchanged: int = 0
    absent: int = 0


def preview(plan: Plan, current: Current) -> list[SheetPreview]:
    """One part a sheet of records, in the order of the workbook."""
    words = _Words(plan, current)
    return [_sheet(sheet, plan, words) for sheet in SHEETS if sheet is not PEOPLE]


def _sheet(sheet, plan, words) -> SheetPreview:
    part = SheetPreview(sheet.title, [], [], plan.unchanged[sheet.key], plan.absent[sheet.key])
    for entry in plan.entries[sheet.key]:
        lines = [words.line(entry, change) for change in entry.changes]
        item = Item(entry.row.number, entry.name, [line for line in lines if line.old or line.new])
        (part.added if entry.is_new else part.changed).append(item)
    return part


class _Words:
    """Values in words; a reference by the name of what it leads to."""

    def __init__(self, plan, current):
        self.current = current
        self.new_names = {
            (entry.sheet.key, entry.key): entry.name for entry in plan.all_entries if entry.is_new
        }

    def line(self, entry, change) -> Line:
        if change.key == "people":
            lines = [self._people(each) for each in (change.old, change.new)]
            return Line("", PEOPLE.title, *lines)
        column = entry.sheet.by_key[change.key]
        letter = entry.row.letters.get(change.key, "")
        cell = f"{letter}{entry.row.number}" if letter else ""
        shown = [self._show(column.kind, value) for value in (change.old, change.new)]
        return Line(cell, column.heading, *shown)

    def _show(self, kind, value) -> str:
        if isinstance(kind, values.Reference):
            new = self.new_names.get((kind.sheet, value))
            return new or self.current.label(kind.sheet, value)
        return kind.show(value)

    def _people(self, people) -> str:
        return "\n".join(self._person(person) for person in people)

    def _person(self, person) -> str:
        speakers = values.Reference(SPEAKERS.key)
        name = self._show(speakers, person["speaker"]) or _first(person, "placeholder")
        role = PEOPLE.by_key["role"].kind.show(person["role"])
        deputy = self._show(speakers, person["represented_by"])
        deputy = deputy or _first(person, "represented_by_text")
        line = f"{name} ({role})"
        if deputy:
            line = _("%(person)s, represented by %(deputy)s") % {"person": line, "deputy": deputy}
        note = _first(person, "note")
        return f"{line} – {note}" if note else line


def _first(person, field_name) -> str:
    found = (person[key] for key in PEOPLE.by_key if key.startswith(f"{field_name}_"))
    return next(filter(None, found), "")
