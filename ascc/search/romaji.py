"""Kana in Latin letters, and what a name sounds like in either script. Pure computing.

The table is modified Hepburn, with the kana for sounds of other languages as the cabinet notice
外来語の表記 (1991, table 2) writes them. A library was tried first (jaconv 0.5): it has no
ティ, チェ or ツァ, which the names of foreign cities are full of.
"""

import re

from .folding import to_hiragana

_ROWS = (
    ("", "あいうえお"), ("k", "かきくけこ"), ("g", "がぎぐげご"), ("s", "さ し すせそ"),
    ("z", "ざ じ ずぜぞ"), ("t", "た ち つ てと"), ("d", "だ ぢ づ でど"), ("n", "なにぬねの"),
    ("h", "はひ ふ へほ"), ("b", "ばびぶべぼ"), ("p", "ぱぴぷぺぽ"), ("m", "まみむめも"),
    ("r", "らりるれろ"),
)  # fmt: skip
_HEPBURN = {
    kana: consonant + vowel
    for consonant, row in _ROWS
    for kana, vowel in zip(row.replace(" ", ""), "aiueo", strict=True)
}
_HEPBURN |= {"し": "shi", "じ": "ji", "ち": "chi", "つ": "tsu", "ぢ": "ji", "づ": "zu", "ふ": "fu"}
_HEPBURN |= {"や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "ゐ": "i", "ゑ": "e", "を": "o"}
_HEPBURN |= {"ん": "n", "ゔ": "vu", "ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
_GLIDES = {
    "き": "ky", "ぎ": "gy", "し": "sh", "じ": "j", "ち": "ch", "ぢ": "j", "に": "ny", "ひ": "hy",
    "び": "by", "ぴ": "py", "み": "my", "り": "ry", "て": "ty", "で": "dy", "ふ": "fy", "ゔ": "vy",
}  # fmt: skip
_HEPBURN |= {
    first + small: glide + vowel
    for first, glide in _GLIDES.items()
    for small, vowel in zip("ゃゅょ", "auo", strict=True)
}
_FOREIGN = {
    "う": "w",
    "ふ": "f",
    "ゔ": "v",
    "つ": "ts",
    "く": "kw",
    "ぐ": "gw",
    "て": "t",
    "で": "d",
}
_HEPBURN |= {
    first + small: consonant + vowel
    for first, consonant in _FOREIGN.items()
    for small, vowel in zip("ぁぃぇぉ", "aieo", strict=True)
}
_HEPBURN |= {"しぇ": "she", "じぇ": "je", "ちぇ": "che", "とぅ": "tu", "どぅ": "du", "いぇ": "ye"}
_DOUBLED = re.compile(r"っ(?=(c)|([a-z]))")
_LONG = str.maketrans("", "", "ー")
_SHORTENED = [(re.compile("o[ou]"), "o"), (re.compile("uu"), "u")]


def romanised(kana: str) -> list[str]:
    """``kana`` in Hepburn as people write it: long vowels as they are and short, m before b, m, p.

    Empty where something in it is no kana: ``とうきょう`` gives ``toukyou`` and ``tokyo``.
    """
    hiragana = to_hiragana(kana).translate(_LONG)
    plain = _hepburn(hiragana)
    if hiragana.isascii() or not plain.isascii() or not plain:
        return []
    short = plain
    for long, vowel in _SHORTENED:
        short = long.sub(vowel, short)
    spellings = [plain, short]
    spellings += [re.sub("n(?=[bmp])", "m", spelling) for spelling in spellings]
    return list(dict.fromkeys(spellings))


def _hepburn(hiragana: str) -> str:
    letters, place = "", 0
    while place < len(hiragana):
        pair = hiragana[place : place + 2]
        step = 2 if len(pair) == 2 and pair in _HEPBURN else 1
        letters += _HEPBURN.get(pair[:step], pair[:step])
        place += step
    return _DOUBLED.sub(lambda doubled: "t" if doubled[1] else doubled[2], letters)


# --- Sound -------------------------------------------------------------------

# How Japanese hears Latin letters; the order counts.
_HEARD = [
    (re.compile(pattern), heard)
    for pattern, heard in [
        ("ph", "f"), ("ck", "k"), ("qu?", "k"), ("x", "ks"), ("tch|ch|ts", "t"), ("sh", "s"),
        ("c(?=[eiy])", "s"), ("c", "k"), ("j", "z"), ("v", "b"), ("l", "r"), ("m(?=[bmp])", "n"),
        ("[aeiouyhw]", ""), (r"(.)\1+", r"\1"),
    ]
]  # fmt: skip
# Two consonants are heard in too many names.
_SHORTEST_SOUND = 3
# A name has few words; a long title is no name.
_MOST_WORDS = 8


def sound(latin: str) -> str:
    """The consonants of folded Latin letters as Japanese hears them, or nothing if too few.

    ``kuala lumpur`` and ``kuararunpuru`` (クアラルンプール) are both ``krnpr``.
    """
    heard = "".join(sign for sign in latin if "a" <= sign <= "z")
    for pattern, consonant in _HEARD:
        heard = pattern.sub(consonant, heard)
    return heard if len(heard) >= _SHORTEST_SOUND else ""


def sounds_of(name: str) -> list[str]:
    """The sounds of the words of a folded Latin name, alone and up to three in a row."""
    words = name.split()[:_MOST_WORDS]
    runs = (
        "".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, min(start + 3, len(words)) + 1)
    )
    return [each for each in dict.fromkeys(map(sound, runs)) if each]
