"""Lists of people: sorted as the reader's language sorts, under headings where they are long."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from .cards import PersonCard, person_card
from .sorting import kana_key, kana_row, latin_key, latin_letter

# A shorter list is taken in at a glance; headings would only tear it apart.
GROUPED_FROM = 30


@dataclass(frozen=True)
class PeopleGroup:
    """People under one heading; the heading is empty where the list is short."""

    heading: str
    people: tuple[PersonCard, ...]


def people_groups(speakers: Iterable, request=None) -> list[PeopleGroup]:
    """Speaker pages (see ``SpeakerPageQuerySet.for_cards``) as groups in the active language."""
    speakers = sort_speakers(speakers)
    is_long = len(speakers) >= GROUPED_FROM
    groups: dict[str, list[PersonCard]] = {}
    for speaker in speakers:
        heading = group_heading(speaker) if is_long else ""
        groups.setdefault(heading, []).append(person_card(speaker, request))
    return [PeopleGroup(heading, tuple(people)) for heading, people in groups.items()]


def sort_speakers(speakers: Iterable) -> list:
    """Speakers in the order of the active language."""
    return sorted(speakers, key=_sort_key)


def group_heading(speaker) -> str:
    """The heading that a speaker is found under: ``か行``, ``K``, or “Others”."""
    if _sorts_by_kana() and speaker.name_kana:
        if row := kana_row(speaker.name_kana):
            return pgettext("row of the kana", "%(kana)s row") % {"kana": row}
    elif letter := latin_letter(family_name(speaker)):
        return letter
    return _("Others")


def family_name(speaker) -> str:
    """The Latin family name; where nobody entered it, the last word of the Latin name."""
    return speaker.family_name_latin or " ".join((speaker.title_en or "").split()[-1:])


def _sort_key(speaker) -> tuple:
    """Names of the language's own script first, then the other's, then those with neither."""
    kana = speaker.name_kana and (kana_key(speaker.name_kana),)
    family = family_name(speaker)
    latin = family and (latin_key(family), latin_key(speaker.title_en or ""))
    for place, key in enumerate((kana, latin) if _sorts_by_kana() else (latin, kana)):
        if key:
            return (place, *key, speaker.pk)
    return (2, speaker.title_ja or "", speaker.pk)


def _sorts_by_kana() -> bool:
    return get_language() == "ja"
