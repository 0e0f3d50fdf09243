"""Texts of a paper: each in the language or the two languages that it is printed in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils import translation

from ascc.i18n import localized
from ascc.japanese import phrases
from ascc.pdf import Text

#: Said of a text that one language lacks, in both, because either reader may wonder.
ONLY = {
    "ja": "日本語のみ / Japanese only",
    "en": "英語のみ / English only",
}


@dataclass(frozen=True)
class Title(Text):
    """A text whose lines break between ``phrases`` (Japanese ones; else none)."""

    phrases: tuple[str, ...] = ()


Texts = tuple[Text, ...]


def texts_of(obj, field: str, languages: Iterable[str]) -> Texts:
    """A translated field in each of ``languages``, one text where they say the same.

    What none of them has is given in the language that there is.
    """
    return distinct(localized(obj, field, code) for code in languages)


def distinct(found: Iterable) -> Texts:
    """Texts of ``(value, language)``, empty ones and repetitions left out."""
    by_value = {}
    for each in found:
        if each.value:
            by_value.setdefault(str(each.value), Text(str(each.value), each.language))
    return tuple(by_value.values())


def titles_of(obj, field: str, languages: Iterable[str]) -> tuple[Title, ...]:
    """As ``texts_of``, with the places where a line may break."""
    return titled(texts_of(obj, field, languages))


def titled(texts: Iterable[Text]) -> tuple[Title, ...]:
    """Texts with the places where a line may break."""
    return tuple(
        Title(it.value, it.language, phrases(it.value) if it.language == "ja" else ())
        for it in texts
    )


def only_in(obj, field: str, languages: Iterable[str]) -> str | None:
    """What marks a text that some of ``languages`` lack, or ``None`` where none does."""
    found = [localized(obj, field, code) for code in languages]
    lacking = next((each for each in found if each.fell_back), None)
    return ONLY.get(lacking.language) if lacking else None


def said_in(languages: Iterable[str], words: Callable[[], str]) -> Texts:
    """Our own words in each of ``languages``; one text where they are the same."""
    said = []
    for code in languages:
        with translation.override(code):
            said.append(Text(str(words()), code))
    return distinct(said)
