"""The changes of an edition as its readers are told them: what was published together, together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from uuid import UUID, uuid5

from django.utils.safestring import SafeString

from ascc.dates import yokohama_day
from ascc.i18n import localized
from ascc.templatetags.ascc_tags import localized_html

from ..change_words import ChangeLine, change_line
from ..models import Change


@dataclass(frozen=True)
class Entry:
    """What was published of one session at one moment.

    ``guid`` is the same in every language and for ever, so that a feed tells it once.
    """

    guid: UUID
    code: str
    title_html: SafeString
    title: str
    url: str
    made_at: datetime
    sequence: int
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True)
class DayOfChanges:
    """The entries of a day in Yokohama, the latest first."""

    date: date
    entries: tuple[Entry, ...]


def entries_of(edition, request) -> list[Entry]:
    """All that readers are told of an edition, the latest first; a fixed number of queries."""
    changes = Change.objects.told(edition)
    return [
        _entry(list(together), request)
        for _key, together in groupby(changes, lambda each: (each.made_at, each.session_id))
    ]


def by_day(entries: Iterable[Entry]) -> list[DayOfChanges]:
    """The entries day by day, the latest first."""
    days = groupby(entries, lambda entry: yokohama_day(entry.made_at))
    return [DayOfChanges(day, tuple(found)) for day, found in days]


def _entry(changes: list[Change], request) -> Entry:
    first, session = changes[0], changes[0].session
    title = localized(session, "title")
    return Entry(
        guid=uuid5(session.guid, first.made_at.isoformat()),
        code=session.code,
        title_html=localized_html(title),
        title=title.value,
        url=session.get_url(request) or "",
        made_at=first.made_at.replace(microsecond=0),
        sequence=max(change.sequence for change in changes),
        lines=tuple(change_line(change) for change in reversed(changes)),
    )
