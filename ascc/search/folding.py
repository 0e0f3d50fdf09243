"""Texts made comparable: what a reader need not get right to find something. Pure computing.

Folded away are case, width and accents (NFKC, ``casefold``, marks of Latin letters), the
difference of katakana and hiragana, of small and large vowels, of ヴァ and バ, and the long
mark, which readers write or leave out (サーバー). Punctuation becomes a space. Between signs of
scripts that set no spaces (kana, kanji, hangul, Thai) a space or middle dot is dropped, so that
山中 竹春 is 山中竹春; between them and the other scripts stands one, so that ASCC is a word in
アジアASCC会議.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SOFT, _HARD = "soft", "hard"
# A sign with the marks that belong to it (also the half-width ﾞ and ﾟ), or ヴ with its vowel.
_CLUSTER = re.compile(
    r"(?:[ヴゔ][ァィェォぁぃぇぉ]|.)[\u0300-\u036f\u3099\u309a\uff9e\uff9f]*", re.S
)
_SOFT_SPACES = " \t\u3000\xa0・･"
_DROPPED = "'’‘ʼ`´\xad\u200b\u200c\u200d\u2060\ufeff"
# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN_LETTERS = str.maketrans(
    {"đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "þ": "th", "æ": "ae", "œ": "oe"}
)
_HIRAGANA = {code: code - 0x60 for code in [*range(0x30A1, 0x30F7), 0x30FD, 0x30FE]}
_LOOSE_KANA = str.maketrans("ぁぃぅぇぉゎゐゑを", "あいうえおわいえお")
_V_SOUNDS = {"ゔぁ": "ば", "ゔぃ": "び", "ゔぇ": "べ", "ゔぉ": "ぼ"}
# From Thai on, scripts that set no spaces between words, or join particles to them.
_FIRST_UNSPACED = "\u0e00"


@dataclass(frozen=True)
class Folded:
    """A folded text; its sign number n came from ``original[starts[n]:ends[n]]``."""

    text: str
    starts: list[int]
    ends: list[int]


def fold(text: str) -> str:
    """``text`` folded: ``Høje-Taastrup`` to ``hoje taastrup``, ``ｸｱﾗﾙｰ`` to ``くあらる``."""
    return fold_with_positions(text).text


def fold_with_positions(text: str) -> Folded:
    """As :func:`fold`, with the place in ``text`` that each folded sign came from."""
    signs, starts, ends, gap = [], [], [], None
    for cluster in _CLUSTER.finditer(text):
        folded = _fold_cluster(cluster.group())
        if folded in (_SOFT, _HARD):
            gap = _HARD if _HARD in (gap, folded) else _SOFT
            continue
        if not folded:  # a long mark belongs to the sign before it
            if ends and gap is None:
                ends[-1] = cluster.end()
            continue
        for sign in folded:
            if signs and _is_boundary(signs[-1], sign, gap):
                signs.append(" ")
                starts.append(cluster.start())
                ends.append(cluster.start())
            gap = None
            signs.append(sign)
            starts.append(cluster.start())
            ends.append(cluster.end())
    return Folded("".join(signs), starts, ends)


def is_unspaced(sign: str) -> bool:
    """Whether ``sign`` is of a script that sets no spaces between words."""
    return sign >= _FIRST_UNSPACED


def is_kana(text: str) -> bool:
    """Whether folded ``text`` is hiragana alone."""
    return bool(text) and all("\u3041" <= sign <= "\u309f" for sign in text)


def to_hiragana(text: str) -> str:
    """Katakana of any width as hiragana, small and long signs kept; the rest as it is."""
    return unicodedata.normalize("NFKC", text).translate(_HIRAGANA)


def _is_boundary(before: str, after: str, gap: str | None) -> bool:
    if gap is _SOFT:
        return not (is_unspaced(before) and is_unspaced(after))
    return gap is _HARD or is_unspaced(before) != is_unspaced(after)


@lru_cache(maxsize=20_000)
def _fold_cluster(cluster: str) -> str:
    """The folded signs of one cluster, or the sort of gap that it makes."""
    if cluster in _SOFT_SPACES:
        return _SOFT
    kana = to_hiragana(cluster)
    kana = _V_SOUNDS.get(kana, kana).replace("ゔ", "ぶ").translate(_LOOSE_KANA)
    letters = []
    for sign in unicodedata.normalize("NFKC", kana.casefold()):
        if sign == "ー" or sign in _DROPPED:
            continue
        letters.append(_fold_sign(sign))
    # What is no letter by itself (a bracket, a dash) parts words.
    folded = "".join(letters)
    return folded if folded.strip() or not letters else _HARD


def _fold_sign(sign: str) -> str:
    if unicodedata.category(sign)[0] == "M":
        # Of a Latin letter it says nothing here; Thai and Devanagari vowels are letters.
        return "" if "\u0300" <= sign <= "\u036f" else sign
    if not sign.isalnum():
        return sign if sign in "々ゝゞ〇" else " "
    if sign < "\u2000":
        plain = "".join(
            part for part in unicodedata.normalize("NFD", sign) if not "\u0300" <= part <= "\u036f"
        )
        return plain.translate(_PLAIN_LETTERS)
    return sign
