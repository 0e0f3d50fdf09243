"""What a person card shows, computed from a speaker."""

from dataclasses import dataclass

from ascc.i18n import Localized, localized


@dataclass(frozen=True)
class PersonCard:
    """A person as the card component shows them; texts with their language."""

    name: Localized
    name_kana: str
    office: Localized
    organisation: Localized
    organisation_url: str
    url: str
    portrait: object
    initials: str


def person_card(speaker) -> PersonCard:
    """The card of a speaker page, in the active language."""
    body = speaker.body
    return PersonCard(
        name=localized(speaker, "title"),
        name_kana=speaker.name_kana,
        office=localized(speaker, "office"),
        organisation=localized(body, "name") if body else localized(speaker, "organisation"),
        organisation_url=body.url if body and body.live else "",
        url=speaker.url,
        portrait=speaker.portrait,
        initials=initials(speaker.title),
    )


def initials(name: str) -> str:
    """Two letters of a Latin name, or the first character of a Japanese one: for a placeholder."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    if not words:
        return ""
    if len(words) == 1 or not words[0].isascii():
        return words[0][0]
    return (words[0][0] + words[-1][0]).upper()
