"""What the site's own rules say to planned rows, at the cell where it is to be put right.

The rules are those of the models; nothing is repeated here but what only a file can get wrong.
"""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import ForeignKey
from django.utils.translation import gettext as _

from speakers.models import SpeakerPage

from ..enums import GIVES_UP_ITS_ROOM
from ..models import Room, SessionPage, Track
from .fields import field_values
from .sheets import RECORDS, ROOMS, SESSIONS, SPEAKERS, TRACKS
from .values import fold

MODELS = {ROOMS.key: Room, TRACKS.key: Track, SPEAKERS.key: SpeakerPage, SESSIONS.key: SessionPage}
# Which cell holds what a rule says of a field.
_CELLS = {"starts_at": "starts", "ends_at": "ends"}
# Stands for a record that has no number before it is saved.
_TO_BE_SAVED = -1


def check(plan, current, content):
    """Add to ``plan`` what is wrong with its entries, and what is worth a look."""
    for sheet in RECORDS:
        for entry in plan.entries[sheet.key]:
            plan.problems.extend(_problems(entry, current))
            if current.rows[sheet.key].get(entry.key):
                plan.warnings.extend(_warnings(entry, current, content))
        plan.problems.extend(_doubles(sheet, plan, current))
    plan.warnings.extend(_clashes(plan, current))


def person_problems(row):
    """What is wrong with a row of the people."""
    names = [row.cells["speaker"], *(row.cells[f"placeholder_{code}"] for code in ("ja", "en"))]
    if not any(names):
        text = _("Choose a speaker, or write what stands in place of the name.")
        yield row.problem("speaker", text)


def _problems(entry, current):
    if not entry.name:
        yield entry.row.problem(entry.sheet.name_keys[0], _("Enter the name."))
        return
    if entry.sheet is SESSIONS and (problem := _day_missing(entry)):
        yield problem
        return
    found = [
        (_cell_of(field, error.code, entry), message)
        for field, errors in _rules(entry, current).items()
        for error in errors
        for message in error.messages
    ]
    for key, message in dict.fromkeys(found):
        yield entry.row.problem(key, message)


def _cell_of(field, code, entry) -> str:
    if code == "outside_edition":
        return "ends_on" if field == "ends_at" and entry.cells["ends_on"] else "day"
    return entry.sheet.identity if field == NON_FIELD_ERRORS else _CELLS.get(field, field)


def _day_missing(entry):
    cells = entry.cells
    has_time = cells["starts"] or cells["ends"] or cells["ends_on"]
    return (
        entry.row.problem("day", _("Enter the day too.")) if has_time and not cells["day"] else None
    )


def _rules(entry, current) -> dict[str, list[ValidationError]]:
    """What the model says, by field."""
    obj = _object(entry, current)
    skipped = {field.name for field in obj._meta.fields if isinstance(field, ForeignKey)}
    skipped |= {"slug", "path", "depth", "draft_title", "content_type", "locale"}
    if hasattr(obj, "translated_fields"):
        skipped |= obj.translated_fields()
    errors = {}
    for rule in (lambda: obj.clean_fields(exclude=skipped), obj.clean):
        try:
            rule()
        except ValidationError as error:
            errors = error.update_error_dict(errors)
    return errors


def _object(entry, current):
    """The record as it will be; it is not saved."""
    obj = current.objects[entry.sheet.key].get(entry.key)
    if obj is None:
        obj = MODELS[entry.sheet.key](slug="new")
    values = field_values(entry, lambda sheet, key: None)
    for name, value in values.items():
        if not callable(value) and not _is_key(obj, name):
            setattr(obj, name, value)
    for name in ("body", "replaced_by"):
        if name in entry.cells:
            setattr(obj, f"{name}_id", _TO_BE_SAVED if entry.cells[name] else None)
    if entry.sheet is SESSIONS:
        # The rules ask for its edition, which is known.
        obj.edition_to_be = obj._cached_parent_obj = current.edition
    elif entry.sheet is not SPEAKERS:
        obj.edition = current.edition
        if obj.sort_order is None and entry.is_new:
            obj.sort_order = 0
    return obj


def _is_key(obj, name) -> bool:
    return isinstance(obj._meta.get_field(name), ForeignKey)


def _warnings(entry, current, content):
    obj = current.objects[entry.sheet.key][entry.key]
    changed_at = getattr(obj, "latest_revision_created_at", None)
    if content.made_at and changed_at and changed_at > content.made_at:
        text = _(
            "It was changed on the site after this file was downloaded. See what it would undo."
        )
        yield entry.row.problem(entry.sheet.identity, text)
    for change in entry.changes:
        if change.key.startswith(("abstract_", "biography_")) and change.old:
            text = _("Bold, lists and links of the old text are lost.")
            yield entry.row.problem(change.key, text)


def _doubles(sheet, plan, current):
    """New rows that are there already: mostly a file that is uploaded a second time."""
    known = {_sameness(sheet, row): None for row in current.rows[sheet.key].values()}
    for entry in plan.entries[sheet.key]:
        if not (entry.is_new and entry.name):
            continue
        sameness = _sameness(sheet, entry.cells)
        if sameness in known:
            other = known[sameness]
            text = (
                _("The same stands in row %(row)d already.") % {"row": other}
                if other
                else _("This is on the site already. Download the file anew and change it there.")
            )
            yield entry.row.problem(sheet.name_keys[0], text)
        known.setdefault(sameness, entry.row.number)


def _sameness(sheet, cells):
    names = tuple(fold(cells[key]) for key in sheet.name_keys)
    return (*names, cells["day"], cells["starts"]) if sheet is SESSIONS else names


def _clashes(plan, current):
    """Sessions that would hold a room together; a warning, as the timetable may be half done."""
    planned = {entry.key: entry for entry in plan.entries[SESSIONS.key]}
    rows = {**current.rows[SESSIONS.key], **{key: each.cells for key, each in planned.items()}}
    holders = [(key, cells) for key, cells in rows.items() if _holds_room(cells)]
    for key, entry in planned.items():
        if not _holds_room(entry.cells):
            continue
        clash = next((c for other, c in holders if other != key and _meet(entry.cells, c)), None)
        if clash:
            text = _("“%(other)s” is in this room at that time.")
            name = next((clash[each] for each in SESSIONS.name_keys if clash[each]), "")
            yield entry.row.problem("room", text % {"other": name})


def _holds_room(cells) -> bool:
    has_place = all(cells[key] for key in ("room", "day")) and None not in _span(cells)
    return has_place and cells["state"] not in GIVES_UP_ITS_ROOM


def _span(cells):
    return cells["starts"], cells["ends"]


def _meet(one, other) -> bool:
    if (one["room"], one["day"]) != (other["room"], other["day"]):
        return False
    return one["starts"] < other["ends"] and other["starts"] < one["ends"]
