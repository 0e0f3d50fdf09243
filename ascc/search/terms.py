"""Reading a query: what each of its terms is looked up as. Pure computing."""

import re
import unicodedata
from dataclasses import dataclass

from .folding import fold, is_kana, is_unspaced
from .romaji import romanised, sound

MAX_LENGTH = 100
MAX_TERMS = 8
_SPACES = re.compile(r"[\s\u3000]+")
# Kana shorter than this are endings and particles, not names.
_SHORTEST_NAME = 3


@dataclass(frozen=True)
class Term:
    """One word of a query: as typed, folded, and what to look for.

    ``needles`` are parts of an entry's folded texts, ``name_needles`` of its names alone,
    ``sounds`` lines of its sounds; any one of them is enough.
    """

    typed: str
    folded: str
    needles: tuple[str, ...] = ()
    name_needles: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Query:
    """A query: its text as it is shown again, its terms, and the whole of it folded."""

    text: str
    terms: tuple[Term, ...]
    folded: str

    def __bool__(self):
        return bool(self.terms)


def read_query(typed: str) -> Query:
    """A query of whatever was typed or sent: cut short, without signs that mean nothing."""
    text = " ".join(_SPACES.split(_printable(typed[: 2 * MAX_LENGTH])))[:MAX_LENGTH].strip()
    terms = {}
    for word in text.split(" "):
        if folded := fold(word):
            terms.setdefault(folded, _term(word, folded))
    return Query(text, tuple(terms.values())[:MAX_TERMS], fold(text))


def _printable(typed: str) -> str:
    """Without control signs (PostgreSQL takes no NUL), lone surrogates and U+FFFD."""
    kept = (
        " " if sign.isspace() else sign
        for sign in typed
        if sign.isspace() or (unicodedata.category(sign) not in ("Cc", "Cs", "Cn", "Co"))
    )
    return "".join(kept).replace("\ufffd", "")


def _term(typed: str, folded: str) -> Term:
    if len(folded) == 1:
        return _single(typed, folded)
    if not is_unspaced(folded[0]):
        # A word is found by its beginning: “cat” does not mean education.
        return Term(typed, folded, needles=(f" {folded}",))
    if is_kana(folded) and len(folded) >= _SHORTEST_NAME:
        latin = romanised(typed)
        return Term(
            typed,
            folded,
            needles=(folded, *(f" {spelling}" for spelling in latin)),
            sounds=tuple(dict.fromkeys(f" {each} " for each in map(sound, latin) if each)),
        )
    return Term(typed, folded, needles=(folded,))


def _single(typed: str, sign: str) -> Term:
    """A kanji says something by itself; a letter or kana only where a word or a name begins."""
    if not is_unspaced(sign):
        return Term(typed, sign, needles=(f" {sign} ",))
    if is_kana(sign):
        return Term(typed, sign, name_needles=(f"\n {sign}",))
    return Term(typed, sign, needles=(sign,))
