"""What a person card shows, computed from a speaker."""

import unicodedata
from dataclasses import dataclass

from ascc.i18n import Localized, localized


@dataclass(frozen=True)
class PersonCard:
    """A person as the card component shows them; texts with their language.

    ``name_kana`` is empty where the name is not shown in Japanese.
    """

    name: Localized
    name_kana: str
    office: Localized
    organisation: Localized
    organisation_url: str
    url: str
    portrait: object
    initials: str


def person_card(speaker, request=None) -> PersonCard:
    """The card of a speaker page, in the active language.

    ``request`` spares a look-up of the site's address for each person of a list.
    """
    body = speaker.body
    name = localized(speaker, "title")
    return PersonCard(
        name=name,
        name_kana=speaker.name_kana if name.language == "ja" else "",
        office=localized(speaker, "office"),
        organisation=localized(body, "name") if body else localized(speaker, "organisation"),
        organisation_url=body.url if body and body.live else "",
        url=speaker.get_url(request) or "",
        portrait=speaker.portrait,
        initials=initials(name.value or ""),
    )


def initials(name: str) -> str:
    """Two letters of a Latin name, or the first character of a Japanese one: for a placeholder."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    if not words:
        return ""
    if len(words) == 1 or not unicodedata.name(words[0][0], "").startswith("LATIN"):
        return words[0][0]
    return (words[0][0] + words[-1][0]).upper()


def has_kanji(name: str) -> bool:
    """Whether a name has characters whose reading a reader may not know."""
    return any("CJK UNIFIED" in unicodedata.name(sign, "") for sign in name)
