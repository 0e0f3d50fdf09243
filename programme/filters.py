"""What narrows a programme: read from an address, applied to sessions.

``?day=2025-11-25&room=hall-a&room=hall-b&follow=en``: several values of one parameter widen
it, several parameters narrow it. Timetable, exports and papers read the same addresses. A
value that is none of the edition's counts as not given, so that an old address still answers.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Q

from declaration.models import Body

from .enums import FloorLanguage, Interpretation, SessionKind
from .models import SessionOrganiser, SessionPage, SessionSpeaker

DAY, ROOM, TRACK, KIND, THEME, CITY, FOLLOW = NAMES = (
    "day",
    "room",
    "track",
    "kind",
    "theme",
    "city",
    "follow",
)


@dataclass(frozen=True)
class ProgrammeFilter:
    """The chosen values by parameter; a parameter without a value is left out."""

    values: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __bool__(self):
        return bool(self.values)

    @property
    def query_string(self) -> str:
        """The canonical query, without the question mark; empty when nothing is chosen."""
        pairs = [(name, value) for name in NAMES for value in self.values.get(name, ())]
        return urlencode(pairs)

    def without(self, name: str) -> "ProgrammeFilter":
        """The same filter with one parameter left open."""
        return ProgrammeFilter({key: value for key, value in self.values.items() if key != name})

    def narrow(self, sessions):
        """The sessions (a queryset) that all parameters let through."""
        for name, values in self.values.items():
            sessions = sessions.filter(_CONDITIONS[name](values))
        return sessions


def programme_filter(edition, parameters) -> ProgrammeFilter:
    """The filter that an address asks for; ``parameters`` is a ``QueryDict``.

    Asks the database only for parameters that are given.
    """
    given = {name: dict.fromkeys(parameters.getlist(name)) for name in NAMES}
    known = {name: _KNOWN[name](edition) for name, values in given.items() if any(values)}
    chosen = {
        name: tuple(value for value in given[name] if value in accepted)
        for name, accepted in known.items()
    }
    return ProgrammeFilter({name: values for name, values in chosen.items() if values})


def cities_of(edition):
    """The bodies that organise a public session of an edition, or that a person in one is of."""
    sessions = SessionPage.objects.of_edition(edition).public_sessions().values("pk")
    organisers = SessionOrganiser.objects.filter(session__in=sessions).values("body")
    speakers = SessionSpeaker.objects.filter(session__in=sessions, speaker__live=True)
    return Body.objects.filter(
        Q(pk__in=organisers) | Q(pk__in=speakers.values("speaker__body")), live=True
    )


def _spoken_in(languages) -> Q:
    """Sessions that somebody can follow who knows one of ``languages``: spoken or interpreted."""
    spoken = [
        value for value in FloorLanguage.values if not set(languages).isdisjoint(value.split("_"))
    ]
    interpreted = [value for value in Interpretation.values if value != Interpretation.NONE]
    return Q(floor_language__in=spoken) | Q(interpretation__in=interpreted)


def _of_cities(slugs) -> Q:
    organisers = SessionOrganiser.objects.filter(body__slug__in=slugs)
    speakers = SessionSpeaker.objects.filter(speaker__body__slug__in=slugs, speaker__live=True)
    return Q(pk__in=organisers.values("session")) | Q(pk__in=speakers.values("session"))


def _of_themes(slugs) -> Q:
    through = SessionPage.themes.through.objects.filter(theme__slug__in=slugs)
    return Q(pk__in=through.values("sessionpage"))


_CONDITIONS: dict[str, Callable[[tuple[str, ...]], Q]] = {
    DAY: lambda values: Q(day__in=[date.fromisoformat(value) for value in values]),
    ROOM: lambda values: Q(room__slug__in=values),
    TRACK: lambda values: Q(track__slug__in=values),
    KIND: lambda values: Q(kind__in=values),
    THEME: _of_themes,
    CITY: _of_cities,
    FOLLOW: _spoken_in,
}


class _Dates:
    """Every date; one on which nothing happens is a fair question, and finds nothing."""

    def __contains__(self, text):
        try:
            return date.fromisoformat(text).isoformat() == text
        except ValueError:
            return False


def _slugs(items) -> set[str]:
    return set(items.values_list("slug", flat=True))


_KNOWN: dict[str, Callable] = {
    DAY: lambda edition: _Dates(),
    ROOM: lambda edition: _slugs(edition.rooms),
    TRACK: lambda edition: _slugs(edition.tracks),
    KIND: lambda edition: set(SessionKind.values),
    THEME: lambda edition: _slugs(edition.themes),
    CITY: lambda edition: _slugs(cities_of(edition)),
    FOLLOW: lambda edition: {code for code, _name in settings.LANGUAGES},
}
