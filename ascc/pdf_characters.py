"""Texts cut to what the faces of the PDF templates can show.

PDF/UA-1 (ISO 14289-1, 7.21.8) forbids a reference to a missing glyph, and Typst then makes
no file at all: without this module one odd character in one supporter's name would cost
everybody the letter.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "templates" / "pdf" / "fonts"

#: The geta, with which Japanese typesetters mark a character that they do not have.
REPLACEMENT = "〓"

# Invisible, but of use: break here (Thai has no spaces), hyphenate here.
_LINE_BREAK_HINTS = "\u200b\u00ad"
# Composing would turn a compatibility ideograph of a name (U+FA19, 神) into its modern form.
_COMPOSABLE = re.compile("[^\uf900-\ufaff\U0002f800-\U0002fa1f]+")


def displayable(text: str) -> str:
    """Return ``text`` with only what a face of ours has a glyph for.

    Control and format characters go, any line break becomes ``\\n``, letters with separate
    accents or jamo are composed (Unicode NFC), an accent that no face can set on its letter
    goes, and a character that no face has at all becomes :data:`REPLACEMENT`.
    """
    if text.isascii() and text.isprintable():
        return text
    lines = "\n".join(text.splitlines())
    composed = _COMPOSABLE.sub(lambda run: unicodedata.normalize("NFC", run[0]), lines)
    return "".join(_shown(cluster) for cluster in _clusters("".join(map(_tidied, composed))))


def displayable_data(data):
    """Return JSON-like ``data`` with every text in it made :func:`displayable`."""
    match data:
        case str():
            return displayable(data)
        case dict():
            return {key: displayable_data(value) for key, value in data.items()}
        case list() | tuple():
            return [displayable_data(value) for value in data]
    return data


def _tidied(character: str) -> str:
    category = unicodedata.category(character)
    if character == "\n" or character in _LINE_BREAK_HINTS:
        return character
    if character == "\t" or (category == "Zs" and not _faces_with(character)):
        return " "
    return "" if category in ("Cc", "Cf") else character


def _clusters(text: str) -> Iterator[str]:
    """Yield each character together with the accents and vowel signs that follow it."""
    cluster = ""
    for character in text:
        if cluster and not unicodedata.category(character).startswith("M"):
            yield cluster
            cluster = ""
        cluster += character
    yield cluster


def _shown(cluster: str) -> str:
    # A face falls back as a whole: a letter and its accent have to come from the same one.
    visible = [sign for sign in cluster if sign != "\n" and not _is_variation_selector(sign)]
    if all(sign in _LINE_BREAK_HINTS for sign in visible) or _faces_with(*visible):
        return cluster
    return cluster[0] if _faces_with(cluster[0]) else REPLACEMENT


def _is_variation_selector(character: str) -> bool:
    """Tell whether it only chooses the form of a kanji (葛󠄀); a face may ignore it."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _faces_with(*characters: str) -> list[str]:
    wanted = set(map(ord, characters))
    return [family for family, covered in _coverage().items() if wanted <= covered]


@cache
def _coverage() -> dict[str, frozenset[int]]:
    """Return the code points that every style of a family has, by family.

    A file is named after its family: ``SourceSerif4_600SemiBold.ttf``.
    """
    files = sorted(FONTS.glob("*.ttf"))
    families = groupby(files, key=lambda file: file.name.partition("_")[0])
    return {
        family: frozenset.intersection(*map(_code_points, styles)) for family, styles in families
    }


def _code_points(file: Path) -> frozenset[int]:
    with TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap())
