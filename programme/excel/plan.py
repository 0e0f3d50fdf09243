"""What an uploaded workbook would do: rows against what the site holds. Writes nothing."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from . import checking
from .current import PERSON_KEYS, Current
from .reading import Content, Problem, Row
from .sheets import PEOPLE, RECORDS, SESSIONS, SHEETS, Sheet
from .values import CellError, Reference, fold


@dataclass(frozen=True)
class FieldChange:
    """One value: ``key`` is a column, or ``people`` of a session."""

    key: str
    old: object
    new: object


@dataclass
class Entry:
    """A row that adds or changes something; ``key`` is its identity, or stands for a new one."""

    sheet: Sheet
    row: Row
    key: str
    is_new: bool
    cells: dict
    changes: list[FieldChange] = field(default_factory=list)

    @property
    def changed_keys(self) -> set[str]:
        """The columns that differ."""
        return {change.key for change in self.changes}

    @property
    def name(self) -> str:
        """What people call the row."""
        return next((self.cells[key] for key in self.sheet.name_keys if self.cells[key]), "")


@dataclass
class Plan:
    """All entries by sheet, and what stands in the way (``problems``) or is worth a look."""

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    unchanged: Counter = field(default_factory=Counter)
    absent: Counter = field(default_factory=Counter)

    @property
    def all_entries(self) -> list[Entry]:
        """The entries of all sheets, in the order in which they are written."""
        return [entry for sheet in RECORDS for entry in self.entries[sheet.key]]

    @property
    def digest(self) -> str:
        """Tells two plans apart that do different things."""
        parts = [
            (entry.sheet.key, entry.key, [(c.key, c.old, c.new) for c in entry.changes])
            for entry in self.all_entries
        ]
        return hashlib.sha256(repr(parts).encode()).hexdigest()


def make_plan(current: Current, content: Content) -> Plan:
    """Compare a workbook with the site."""
    if content.edition_guid not in ("", str(current.edition.guid)):
        # Every row would be unknown here; what helps is to say it once.
        text = _("This file was downloaded from another edition. Download that of this one.")
        content = Content({sheet.key: [] for sheet in SHEETS}, [Problem("", None, "", text)])
    plan = Plan(problems=list(content.problems))
    rows = {sheet.key: _known_rows(sheet, current, content, plan) for sheet in RECORDS}
    for sheet in RECORDS:
        for key, row in rows[sheet.key].items():
            names = [row.cells.get(each) or "" for each in sheet.name_keys]
            current.names[sheet.key].add(key, names, in_file=True)
    for row in (*content.rows[PEOPLE.key], *(r for each in rows.values() for r in each.values())):
        _resolve(row, current, plan)
    people = _people(content.rows[PEOPLE.key], plan)
    for sheet in RECORDS:
        found = rows[sheet.key]
        if sheet is SESSIONS:
            _add_sessions_of_people(found, people, current, content)
        plan.entries[sheet.key] = _entries(sheet, found, people, current, plan)
        plan.absent[sheet.key] = len(current.rows[sheet.key].keys() - found.keys())
    checking.check(plan, current, content)
    plan.problems.sort(key=lambda problem: (problem.sheet, problem.row or 0, problem.column))
    return plan


def _known_rows(sheet, current, content, plan) -> dict[str, Row]:
    """The rows by identity; a new one gets a key that no identity can be."""
    known = {fold(key): key for key in current.rows[sheet.key]}
    rows = {}
    for row in content.rows[sheet.key]:
        written = row.cells.get(sheet.identity, "")
        key = known.get(fold(written)) if written else f"+{row.number}"
        if sheet.identity not in row.cells:
            continue
        if key is None:
            text = _("“%(key)s” is not known in this edition. Leave the cell empty in a new row.")
            plan.problems.append(row.problem(sheet.identity, text % {"key": written}))
        elif key in rows:
            text = _("The same stands in row %(row)d already.") % {"row": rows[key].number}
            plan.problems.append(row.problem(sheet.identity, text))
        else:
            rows[key] = row
    return rows


def _resolve(row, current, plan):
    """Put identities where the row names other rows."""
    for column in row.sheet.columns:
        if isinstance(column.kind, Reference) and column.key in row.cells:
            try:
                names = current.names[column.kind.sheet]
                row.cells[column.key] = names.find(row.cells[column.key])
            except CellError as error:
                plan.problems.append(row.problem(column.key, error))
                del row.cells[column.key]


def _people(rows, plan) -> dict[str, list[dict]]:
    """The people of each session that has rows for them, in the order of the rows."""
    people = {}
    for row in rows:
        if "session" in row.cells and row.cells["session"] is None:
            plan.problems.append(row.problem("session", _("Choose the session.")))
        elif set(PERSON_KEYS) <= row.cells.keys() and "session" in row.cells:
            people.setdefault(row.cells["session"], []).append(
                {key: row.cells[key] for key in PERSON_KEYS}
            )
            plan.problems.extend(checking.person_problems(row))
    return people


def _add_sessions_of_people(rows, people, current, content):
    """A session whose own row was taken out may still have people."""
    numbers = {row.cells.get("session"): row for row in content.rows[PEOPLE.key]}
    for key in people.keys() - rows.keys():
        rows[key] = Row(SESSIONS, numbers[key].number, {}, {})


def _entries(sheet, rows, people, current, plan) -> list[Entry]:
    entries = []
    for key, row in rows.items():
        is_new = key not in current.rows[sheet.key]
        empty = {column.key: column.kind.empty for column in sheet.columns}
        before = current.rows[sheet.key].get(key) or {**empty, "people": []}
        cells = {**before, **row.cells}
        if sheet is SESSIONS:
            cells["people"] = people.get(key, before["people"])
        entry = Entry(sheet, row, key, is_new, cells, _differences(before, cells, sheet))
        if is_new or entry.changes:
            entries.append(entry)
        else:
            plan.unchanged[sheet.key] += 1
    return entries


def _differences(before, after, sheet) -> list[FieldChange]:
    return [
        FieldChange(key, before[key], value)
        for key, value in after.items()
        if key != sheet.identity and before[key] != value
    ]
