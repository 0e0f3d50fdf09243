"""Sorting names of countries and cities."""

import unicodedata


def collation_key(text: str) -> str:
    """A key that sorts É with E and ガ with カ, and takes no notice of capitals.

    Nobody keeps the readings of these names, so the order of the fifty sounds (五十音) is
    not possible in Japanese: kana come nearly in it, kanji after them by code point.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
