"""What an export was narrowed to, in words: several calendars of one edition stand side by side."""

from datetime import date

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ascc.dates import short_date

from ..enums import FloorLanguage, SessionKind
from ..filters import CITY, DAY, FOLLOW, KIND, ROOM, THEME, TRACK, ProgrammeFilter, cities_of
from .plain import text
from .words import joined


def selection_words(edition, chosen: ProgrammeFilter) -> str:
    """``Tue, 25 Nov, Hall A``; empty for the whole edition."""
    words = {
        DAY: lambda values: [short_date(date.fromisoformat(value)) for value in values],
        ROOM: lambda values: _names(edition.rooms, values),
        TRACK: lambda values: _names(edition.tracks, values),
        KIND: lambda values: [capfirst(SessionKind(value).label) for value in values],
        THEME: lambda values: _names(edition.themes, values),
        CITY: lambda values: _names(cities_of(edition), values),
        FOLLOW: lambda values: [_in_language(value) for value in values],
    }
    return joined(*(word for name, values in chosen.values.items() for word in words[name](values)))


def _names(items, slugs) -> list[str]:
    return [text(item, "name") for item in items.filter(slug__in=slugs)]


def _in_language(code: str) -> str:
    return _("followed in %(language)s") % {"language": FloorLanguage(code).label}
