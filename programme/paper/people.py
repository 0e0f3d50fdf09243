"""People as they stand on paper: in a session, and in the list at the end of the booklet."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import capfirst

from speakers.cards import initials

from .reading import people_of
from .texts import Texts, said_in, texts_of


@dataclass(frozen=True)
class Person:
    """A person in a session; ``deputy`` comes in their place."""

    name: Texts
    office: Texts
    organisation: Texts
    role: Texts
    deputy: Texts
    note: Texts


@dataclass(frozen=True)
class Portrait:
    """A picture of the media library; see ``pictures``."""

    picture: int
    file: str


@dataclass(frozen=True)
class Appearance:
    """A session of a person: ``id`` of the session, ``when`` in short."""

    id: str
    when: str
    title: Texts


@dataclass(frozen=True)
class IndexedPerson:
    """A person in the list of the booklet with the sessions that they are in."""

    name: Texts
    office: Texts
    organisation: Texts
    initials: str
    portrait: Portrait | None
    sessions: tuple[Appearance, ...]


def paper_people(session, languages) -> tuple[Person, ...]:
    """The people of a session in the order of protocol."""
    return tuple(_person(item, languages) for item in people_of(session))


def people_index(sessions: Iterable, appearance, languages) -> list[IndexedPerson]:
    """Everybody with a profile, sorted as the first language sorts names.

    ``appearance(session)`` gives the line of a session.
    """
    speakers, found = {}, {}
    for session in sessions:
        for item in people_of(session):
            if item.speaker:
                speakers[item.speaker.pk] = item.speaker
                found.setdefault(item.speaker.pk, {})[session.pk] = appearance(session)
    people = sorted(speakers.values(), key=lambda speaker: _sort_key(speaker, languages[0]))
    return [_indexed(speaker, found[speaker.pk].values(), languages) for speaker in people]


def _person(item, languages) -> Person:
    speaker, deputy = item.speaker, item.represented_by
    return Person(
        name=texts_of(speaker, "title", languages)
        if speaker
        else texts_of(item, "placeholder", languages),
        office=texts_of(speaker, "office", languages) if speaker else (),
        organisation=_organisation(speaker, languages) if speaker else (),
        role=said_in(languages, lambda: capfirst(item.get_role_display())),
        deputy=texts_of(deputy, "title", languages)
        if deputy
        else texts_of(item, "represented_by_text", languages),
        note=texts_of(item, "note", languages),
    )


def _indexed(speaker, appearances, languages) -> IndexedPerson:
    name = texts_of(speaker, "title", languages)
    portrait = speaker.portrait
    return IndexedPerson(
        name=name,
        office=texts_of(speaker, "office", languages),
        organisation=_organisation(speaker, languages),
        initials=initials(name[0].value) if name else "",
        portrait=Portrait(portrait.pk, portrait.file.name) if portrait else None,
        sessions=tuple(appearances),
    )


def _organisation(speaker, languages) -> Texts:
    if speaker.body:
        return texts_of(speaker.body, "name", languages)
    return texts_of(speaker, "organisation", languages)


def _sort_key(speaker, language):
    """Japanese names by their reading, others by the family name in Latin letters."""
    latin = (speaker.family_name_latin or (speaker.title_en or "").split(" ")[-1]).casefold()
    if language == "ja":
        # Whoever has no reading stands after those who have.
        return (not speaker.name_kana, speaker.name_kana, latin)
    return (not latin, latin, speaker.title_en or "")
