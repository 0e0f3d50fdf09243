"""What the admin's list of print batches shows, and what one batch offers for download."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from ascc.dates import long_date
from ascc.i18n import language_codes

from ..enums import PrintKind
from ..models import EditionPage, PrintBatch, SessionPage
from .errata import wrong_places
from .options import BOTH
from .snapshots import facts_by_code, snapshot_of


@dataclass(frozen=True)
class BatchRow:
    """A batch in the list; ``wrong`` counts what has changed since."""

    batch: PrintBatch
    wrong: int


@dataclass(frozen=True)
class EditionRows:
    """An edition with its batches, the newest first."""

    edition: EditionPage
    can_make: bool
    rows: tuple[BatchRow, ...]


@dataclass(frozen=True)
class Download:
    """A file of a batch."""

    label: str
    url: str


def edition_rows(editions: Iterable, user) -> list[EditionRows]:
    """The editions whose sessions ``user`` may edit; their facts are read only for batches."""
    found = []
    for edition in editions:
        permissions = edition.permissions_for_user(user)
        batches = list(edition.print_batches.select_related("made_by", "room"))
        if permissions.can_edit() and (edition.numchild or batches):
            rows = _rows(edition, batches)
            found.append(EditionRows(edition, permissions.can_publish(), rows))
    return found


def facts_now(edition) -> dict[str, dict]:
    """What readers know now of the public sessions of an edition, by code."""
    sessions = SessionPage.objects.of_edition(edition).public_sessions()
    return facts_by_code(sessions.select_related("published_record"))


def downloads(batch) -> list[tuple[str, list[Download]]]:
    """The files of a batch under their headings; those of the programme by language and size."""
    rooms = [batch.room] if batch.room else batch.edition.rooms.all()
    day = {"day": batch.day.isoformat()} if batch.day else {}
    groups = {
        PrintKind.BOOKLET: lambda: [(_("Booklet"), _by_language(batch, {}, ["a4"]))],
        PrintKind.LEAFLET: lambda: [(_("Leaflet"), _by_language(batch, day, ["a4", "a3"]))],
        PrintKind.DOOR: lambda: [
            (str(room), _by_language(batch, {**day, "room": room.slug}, ["a4", "a3"]))
            for room in rooms
        ],
    }
    return groups[batch.kind]() if batch.kind in groups else []


def scope_words(batch) -> str:
    """The day and room that a batch is about; empty for all of them."""
    day = long_date(batch.day) if batch.day else ""
    return " · ".join(filter(None, [day, str(batch.room or "")]))


def _rows(edition, batches) -> tuple[BatchRow, ...]:
    now = facts_now(edition) if batches else {}
    return tuple(BatchRow(batch, wrong_places(snapshot_of(batch), now)) for batch in batches)


def _by_language(batch, query: dict, sizes: list[str]) -> list[Download]:
    names = {"ja": _("Japanese"), "en": _("English"), BOTH: _("both languages")}
    address = reverse("print:schedule", args=[batch.pk])
    return [
        Download(
            f"{names.get(language, language)}, {size.upper()}",
            f"{address}?{urlencode({**query, 'language': language, 'size': size})}",
        )
        for size in sizes
        for language in (BOTH, *language_codes())
    ]
