"""The order of names: 五十音 for Japanese readings, the alphabet for Latin names. Pure computing.

Japanese follows JIS X 4061: readings are compared by their plain kana first (katakana as
hiragana, voiced as voiceless, small as large, a long mark as the vowel that it prolongs);
where these are equal, voiceless stands before voiced and half-voiced, then a long mark
before a small kana before a large one, then hiragana before katakana.
"""

import unicodedata
from typing import NamedTuple

_VOICING = {"\u3099": 1, "\u309a": 2}
_LONG, _SMALL, _REPEATED, _LARGE = range(4)
_LARGE_OF = dict(zip("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ", strict=True))
_VOWEL_OF = {
    letter: vowel
    for vowel, letters in {
        "あ": "あかさたなはまやらわ",
        "い": "いきしちにひみりゐ",
        "う": "うくすつぬふむゆる",
        "え": "えけせてねへめれゑ",
        "お": "おこそとのほもよろを",
    }.items()
    for letter in letters
}
_ROWS = (
    "あいうえお",
    "かきくけこ",
    "さしすせそ",
    "たちつてと",
    "なにぬねの",
    "はひふへほ",
    "まみむめも",
    "やゆよ",
    "らりるれろ",
    "わゐゑをん",
)
_ROW_OF = {letter: letters[0] for letters in _ROWS for letter in letters}
_HIRAGANA_OF = {code: code - 0x60 for code in [*range(0x30A1, 0x30F7), 0x30FD]}
# Letters that Unicode does not take apart into a plain one and a mark.
_LATIN_OF = str.maketrans({"đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "þ": "th"})


class _Kana(NamedTuple):
    plain: str
    voicing: int
    size: int
    is_katakana: bool


def kana_key(reading: str) -> tuple:
    """Sort key of a reading; a family name stands before the longer ones that begin with it."""
    words = [_letters(word) for word in reading.replace("・", " ").split()]
    letters = [letter for word in words for letter in word]
    return (
        tuple("".join(letter.plain for letter in word) for word in words),
        tuple(letter.voicing for letter in letters),
        tuple(letter.size for letter in letters),
        tuple(letter.is_katakana for letter in letters),
    )


def kana_row(reading: str) -> str:
    """The row of the 五十音 that a reading begins in: ``か`` for ``がくどう``; empty if none."""
    letters = _letters(reading.strip()[:1])
    return _ROW_OF.get(letters[0].plain, "") if letters else ""


def latin_key(name: str) -> str:
    """Sort key of a Latin name: no accents, no case, no punctuation."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LATIN_OF))
    kept = "".join(
        sign if sign.isalnum() else " "
        for sign in plain
        if not unicodedata.combining(sign) and sign not in "'’"
    )
    return " ".join(kept.split())


def latin_letter(name: str) -> str:
    """The letter A to Z that a name is found under; empty if none."""
    first = latin_key(name)[:1].upper()
    return first if first.isascii() and first.isalpha() else ""


def _letters(word: str) -> list[_Kana]:
    letters: list[_Kana] = []
    for sign in unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word)):
        if sign in _VOICING and letters:
            letters[-1] = letters[-1]._replace(voicing=_VOICING[sign])
        else:
            letters.append(_letter(sign, letters[-1].plain if letters else ""))
    return letters


def _letter(sign: str, before: str) -> _Kana:
    kana = sign.translate(_HIRAGANA_OF)
    is_katakana = kana != sign
    if kana == "ー":
        return _Kana(_VOWEL_OF.get(before, kana), 0, _LONG, True)
    if kana == "ゝ":
        return _Kana(before or kana, 0, _REPEATED, is_katakana)
    if kana in _LARGE_OF:
        return _Kana(_LARGE_OF[kana], 0, _SMALL, is_katakana)
    return _Kana(kana, 0, _LARGE, is_katakana)
