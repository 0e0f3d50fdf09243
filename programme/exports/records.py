"""The programme as every export takes it: plain records, texts in one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from ascc.i18n import Localized


@dataclass(frozen=True)
class Person:
    """Somebody in a session. ``name`` says who comes in whose place, if it is a deputy.

    ``description`` is the name with office and organisation; ``role_label`` is in words.
    """

    id: int
    guid: str
    name: str
    description: str
    role: str
    role_label: str


@dataclass(frozen=True)
class Room:
    """A room; ``place`` is its name with the floor, ``directions`` stand by language."""

    guid: str
    slug: str
    name: str
    place: str
    capacity: int | None
    directions: Mapping[str, str] = field(compare=False)


@dataclass(frozen=True)
class Track:
    """A track; ``colour`` is a ``TrackColour``."""

    guid: str
    slug: str
    name: str
    colour: str


@dataclass(frozen=True)
class Link:
    """An address beside a session; a document of this site if ``is_document``."""

    url: str
    title: str
    is_document: bool


@dataclass(frozen=True)
class Session:
    """A session with its time. ``sequence`` counts its published changes of time and place.

    ``title`` says its language, and nothing of the state (``words.title`` does).
    ``abstracts`` and ``descriptions`` hold the plain text of each language that has one;
    ``abstract`` and ``description`` are those to show. Times are aware, in Yokohama's zone.
    """

    id: int
    guid: str
    code: str
    slug: str
    url: str
    title: Localized
    abstract: str
    abstracts: Mapping[str, str]
    description: str
    descriptions: Mapping[str, str]
    kind: str
    kind_label: str
    state: str
    state_label: str
    state_note: str
    replaced_by: str
    starts_at: datetime
    ends_at: datetime
    time_is_sample: bool
    room: Room | None
    room_is_sample: bool
    track: Track | None
    floor_language: str
    language_words: str
    people: tuple[Person, ...]
    links: tuple[Link, ...]
    sequence: int
    created_at: datetime
    changed_at: datetime

    @property
    def day(self) -> date:
        """The day in Yokohama."""
        return self.starts_at.date()


@dataclass(frozen=True)
class Programme:
    """An edition, or a part of it, with the sessions whose time is announced.

    ``address`` is that of the export itself, ``url`` that of the edition's page, both
    absolute. ``selection`` says what part of the edition this is, and is empty for all of it.
    ``sessions`` are in order of time; ``changed_at`` is the last change of those.
    """

    language: str
    address: str
    home: str
    url: str
    guid: str
    acronym: str
    title: Localized
    selection: str
    venue: str
    venue_address: str
    days: tuple[date, ...]
    sessions: tuple[Session, ...]
    changed_at: datetime

    @property
    def rooms(self) -> list[Room]:
        """The rooms of the sessions, in the order in which they come up."""
        return list(dict.fromkeys(each.room for each in self.sessions if each.room))

    @property
    def tracks(self) -> list[Track]:
        """The tracks of the sessions, in the order in which they come up."""
        return list(dict.fromkeys(each.track for each in self.sessions if each.track))
