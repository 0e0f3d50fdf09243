"""What the site holds of an edition, as the rows of a workbook."""

from dataclasses import dataclass, field

from django.db.models import Prefetch

from ascc.i18n import language_codes
from declaration.models import Body
from speakers.models import SpeakerPage

from ..exports.plain import paragraphs
from ..models import SessionPage, SessionSpeaker
from . import values
from .names import Names
from .sheets import BY_KEY, PEOPLE, RECORDS, ROOMS, SESSIONS, SPEAKERS, TRACKS
from .times import KEYS as TIME_KEYS
from .times import time_cells

# The columns of a person in a session that stand in the session's row as one value.
PERSON_KEYS = [column.key for column in PEOPLE.columns if column.key != "session"]


@dataclass
class Current:
    """An edition's records by sheet and identity: the objects, and their cells.

    A cell holds a plain value; a reference holds an identity. A session's row has the list
    of its people, too, under ``people``.
    """

    edition: object
    objects: dict[str, dict] = field(default_factory=dict)
    rows: dict[str, dict] = field(default_factory=dict)
    names: dict[str, Names] = field(default_factory=dict)
    labels: dict[str, dict] = field(default_factory=dict)

    def label(self, sheet: str, key: str | None) -> str:
        """What a file calls a row; empty for none, or for one that is not shown."""
        return self.labels[sheet].get(key, "") if key else ""


def for_staff(edition) -> Current:
    """Everything, with drafts where they are newer, and all speakers to choose from."""
    sessions = [_newest(each) for each in _read_sessions(edition)]
    speakers = SpeakerPage.objects.order_by("path").select_related("latest_revision")
    return _current(edition, sessions, [_newest(each) for each in speakers])


def for_readers(edition) -> Current:
    """What is public: published sessions, and the published profiles that they name."""
    sessions = list(_read_sessions(edition).public_sessions())
    ids = {pk for each in sessions for item in _people(each) for pk in _person_ids(item)}
    speakers = SpeakerPage.objects.public_speakers().filter(pk__in=ids).order_by("path")
    return _current(edition, sessions, list(speakers))


def blank(edition) -> Current:
    """Nothing of the edition, but the speakers that the site knows already."""
    speakers = SpeakerPage.objects.public_speakers().order_by("path")
    current = Current(edition)
    _fill(current, {**_no_records(), SPEAKERS.key: list(speakers)}, _bodies())
    return current


def person_values(item, key_of) -> dict:
    """The cells of a person in a session; ``key_of`` gives a speaker's identity."""
    references = {
        "speaker": key_of(item.speaker_id),
        "represented_by": key_of(item.represented_by_id),
    }
    return {key: references.get(key) or _cell(item, PEOPLE, key) for key in PERSON_KEYS}


def _read_sessions(edition):
    people = SessionSpeaker.objects.order_by("sort_order", "pk")
    sessions = SessionPage.objects.of_edition(edition).in_time_order()
    return sessions.select_related("latest_revision", "published_record").prefetch_related(
        Prefetch("session_speakers", people)
    )


def _people(session):
    return session.session_speakers.all()


def _person_ids(item):
    return item.speaker_id, item.represented_by_id


def _newest(page):
    """The draft where it is newer than what is public; what it needs is read with the page."""
    if not (page.has_unpublished_changes and page.latest_revision):
        return page
    return page.latest_revision.as_object()


def _current(edition, sessions, speakers) -> Current:
    current = Current(edition)
    records = {
        ROOMS.key: list(edition.rooms.order_by("sort_order", "pk")),
        TRACKS.key: list(edition.tracks.order_by("sort_order", "pk")),
        SPEAKERS.key: speakers,
        SESSIONS.key: sessions,
    }
    _fill(current, records, _bodies())
    return current


def _no_records():
    return {sheet.key: [] for sheet in RECORDS}


def _bodies():
    return {body.pk: body for body in Body.objects.all()}


def _fill(current, records, bodies):
    for sheet in RECORDS:
        by_identity = {str(getattr(obj, sheet.identity)): obj for obj in records[sheet.key]}
        current.objects[sheet.key] = by_identity
        names = {key: _names(obj, sheet.name_field) for key, obj in by_identity.items()}
        _index(current, sheet.key, names)
    current.objects["bodies"] = {body.slug: body for body in bodies.values()}
    _index(current, "bodies", {body.slug: _names(body, "name") for body in bodies.values()})
    keys = _Keys(current, bodies)
    for sheet in RECORDS:
        objects = current.objects[sheet.key].items()
        current.rows[sheet.key] = {key: keys.cells(sheet, obj) for key, obj in objects}


def _index(current, sheet_key, names):
    index = Names()
    for key, each in names.items():
        index.add(key, each)
    current.names[sheet_key] = index
    current.labels[sheet_key] = {key: index.label(key, each) for key, each in names.items()}


def _names(obj, name_field) -> list[str]:
    return [values.tidy(getattr(obj, f"{name_field}_{code}") or "") for code in language_codes()]


class _Keys:
    """Finds the identity behind a foreign key, without asking the database."""

    def __init__(self, current, bodies):
        self._by_id = {
            sheet: {obj.pk: key for key, obj in objects.items()}
            for sheet, objects in current.objects.items()
        }

    def cells(self, sheet, obj) -> dict:
        """The cells of an object."""
        cells = time_cells(obj) if sheet is SESSIONS else {}
        for column in sheet.columns:
            if isinstance(column.kind, values.Reference):
                cells[column.key] = self.key(column.kind.sheet, getattr(obj, f"{column.key}_id"))
            elif column.key not in TIME_KEYS:
                cells[column.key] = _cell(obj, sheet, column.key)
        if sheet is SESSIONS:
            cells["people"] = [person_values(item, self._speaker) for item in _people(obj)]
        return cells

    def key(self, sheet, pk) -> str | None:
        return self._by_id[sheet].get(pk)

    def _speaker(self, pk):
        return self.key(SPEAKERS.key, pk)


def _cell(obj, sheet, key):
    kind = BY_KEY[sheet.key].by_key[key].kind
    if isinstance(kind, values.Reference):
        return None
    value = getattr(obj, key)
    if isinstance(kind, values.RichText):
        return values.tidy(paragraphs(value or ""))
    if isinstance(kind, values.Text):
        return values.tidy(str(value or ""))
    if isinstance(kind, values.Time):
        return value and value.replace(second=0, microsecond=0)
    return value
