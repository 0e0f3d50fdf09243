"""What an app hands to the index about one public object, and the entries made of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Model
from django.utils import translation
from django.utils.translation import pgettext
from wagtail.rich_text import get_text_for_indexing

from ..enums import SearchKind
from ..i18n import Localized, language_codes, localized
from ..models import BasePage, SearchEntry
from .folding import fold, is_unspaced
from .romaji import romanised, sounds_of
from .vocabulary import words_of

# Kana are romanised from here on; shorter ones are particles and endings.
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc]{3,}")
_JOINED = re.compile(r"[^\W\d_]+(?:[-‐‑/][^\W\d_]+)+")
_ADDRESS = re.compile(r"(?:https?:/)?/\S+")


@dataclass(frozen=True)
class Version:
    """The object in one language; ``detail`` says in plain words where it belongs."""

    title: Localized
    url: str
    text: Localized
    detail: str = ""


@dataclass(frozen=True)
class SearchDocument:
    """A public object. ``names`` in every language find it first, ``related`` at all.

    ``versions`` by language code; ``year`` that of its edition; of equally good finds of one
    edition the smallest ``place`` comes first.
    """

    obj: Model
    kind: SearchKind
    versions: dict[str, Version]
    names: Iterable[str]
    related: Iterable[str] = field(default=())
    year: int | None = None
    day: date | None = None
    place: int = 0

    @property
    def label(self) -> str:
        """How entries name the model of the object."""
        return reference(type(self.obj))


def reference(model: type[Model]) -> str:
    """How entries name a model; all pages stand under the base page."""
    return (BasePage if issubclass(model, BasePage) else model)._meta.label_lower


def entries(document: SearchDocument, year: int | None) -> list[SearchEntry]:
    """The rows of a document, one a language; ``year`` is that of its edition."""
    names = [fold(name) for name in _spellings(document.names)]
    names += [name.replace(" ", "") for name in names if name.isascii() and name.count(" ") < 4]
    related = [fold(name) for name in document.related]
    return [
        _entry(document, year, language, version, names, related)
        for language, version in document.versions.items()
    ]


def _entry(document, year, language, version, names, related) -> SearchEntry:
    title, text = version.title, version.text
    folded = [fold(part) for part in _joined_too([text.value or "", version.detail])]
    return SearchEntry(
        model=document.label,
        object_id=document.obj.pk,
        language=language,
        kind=document.kind,
        url=version.url,
        title=title.value or "",
        title_language=title.language or language,
        detail=version.detail,
        date=document.day,
        text=text.value or "",
        text_language=text.language or language,
        names=_lines(names),
        sounds=_lines(sound for name in names for sound in sounds_of(name)),
        matched=_lines([*names, *related, *folded]),
        vocabulary=" ".join(words_of([*document.names, *document.related, text.value or ""])),
        year=year,
        weight=SearchKind.values.index(document.kind),
        place=document.place,
    )


def _lines(texts: Iterable[str]) -> str:
    """Folded texts, a line each, none twice; a space stands before each word and after it."""
    lines = [f" {text} " for text in dict.fromkeys(texts) if text]
    return "\n".join(["", *lines, ""])


def _spellings(names: Iterable[str]) -> list[str]:
    """The names; hyphened words of them joined, too; their kana in Latin letters, too."""
    return [*_joined_too(names), *(latin for name in names for latin in _in_latin(name))]


def _in_latin(name: str) -> list[str]:
    """A reading in Latin letters, word by word; of another name its kana."""
    words = [romanised(word) for word in re.split(r"[\s・]+", name)]
    if all(words):
        most = max(map(len, words))
        return [" ".join(word[min(n, len(word) - 1)] for word in words) for n in range(most)]
    return [latin for kana in _KANA.findall(name) for latin in romanised(kana)]


def _joined_too(texts: Iterable[str]) -> list[str]:
    """The texts, and their hyphened words in one: startups for start-ups."""
    found = list(texts)
    joined = {re.sub(r"\W", "", word) for text in found for word in _JOINED.findall(text)}
    return [*found, " ".join(sorted(joined))]


# --- Reading objects ---------------------------------------------------------


def in_every_language(obj, name: str) -> list[str]:
    """The values of a translated field, without those that are empty."""
    values = [localized(obj, name, code) for code in language_codes()]
    return [each.value for each in values if each.value and not each.fell_back]


def prose(language: str, *parts: Localized) -> Localized:
    """Plain text of the parts in ``language``; where there is none, of those in another one."""
    told = [(plain(part.value), part.language) for part in parts if part.value]
    for code in (language, *language_codes()):
        if texts := [text for text, its_language in told if its_language == code and text]:
            return Localized("\n".join(texts), code, code != language)
    return Localized("", None, False)


def listed(language: str, *names: Localized) -> Localized:
    """Names in one line.

    One that has none in ``language`` stands among them where it is written in letters that
    every reader knows: a Latin name among Japanese ones, not the reverse.
    """
    joint = pgettext("between words of a list", ", ")
    known = [
        name.value
        for name in names
        if name.value and (not name.fell_back or not any(map(is_unspaced, name.value)))
    ]
    return Localized(joint.join(known), language if known else None, False)


def told(language: str, *parts: Localized | str, joint: str = " · ") -> str:
    """The parts that are known in ``language``, in one line."""
    texts = [
        part if isinstance(part, str) else "" if part.fell_back else part.value for part in parts
    ]
    return joint.join(text for text in texts if text)


def plain(value) -> str:
    """A text, rich text or StreamField as text without markup; addresses of links left out."""
    if hasattr(value, "stream_block"):
        parts = value.stream_block.get_searchable_content(value)
    else:
        parts = [str(value)]
    texts = [get_text_for_indexing(str(part)) for part in parts]
    return "\n".join(" ".join(text.split()) for text in texts if not _ADDRESS.fullmatch(text))


def versions(obj, parts, title: str = "title", detail=lambda language: "") -> dict[str, Version]:
    """An object with ``get_url`` in each language; without an address in none.

    ``parts(language)`` are the texts that it shows, as :class:`~ascc.i18n.Localized`.
    """
    found = {}
    for code in language_codes():
        with translation.override(code):
            if url := obj.get_url():
                text = prose(code, *parts(code))
                found[code] = Version(localized(obj, title, code), url, text, detail(code))
    return found
