"""Slips of the pen: for a term that finds nothing, the nearest word that finds something.

The words are those of public entries, read only where a query found nothing, and kept in
Django's cache until the index changes.
"""

from django.core.cache import cache
from django.db.models import Count, Max
from rapidfuzz import process
from rapidfuzz.distance import OSA

from . import matching
from .folding import is_unspaced
from .terms import Query, read_query

_CACHE_SECONDS = 60 * 60
# So many slips are forgiven from so many signs on.
_SLIPS = ((8, 2), (3, 1))
_SHORTEST_LATIN = 4


def corrected(query: Query, language: str) -> Query | None:
    """``query`` with the nearest known word for each term that finds nothing.

    ``None`` where no term has one, or where even that finds nothing.
    """
    numbers = matching.numbers_of_terms(query, language)
    words = vocabulary(language)
    terms = [
        term.typed if number else nearest(term.folded, words) or term.typed
        for term, number in zip(query.terms, numbers, strict=True)
    ]
    better = read_query(" ".join(terms))
    if better.folded == query.folded or not matching.found(better, language).exists():
        return None
    return better


def vocabulary(language: str) -> dict[str, int]:
    """The words of a language's entries, each with the number of entries that have it."""
    entries = matching.entries_in(language)
    version = entries.aggregate(Count("pk"), Max("pk"), Max("indexed_at"))
    key = f"search:words:{language}:" + ":".join(
        value.isoformat() if hasattr(value, "isoformat") else str(value)
        for value in version.values()
    ).replace("+", "_")
    return cache.get_or_set(key, lambda: _count_words(entries), _CACHE_SECONDS)


def nearest(word: str, words: dict[str, int]) -> str | None:
    """The most usual of the words that are fewest slips away from a folded ``word``.

    A slip is a sign too many, too few, wrong, or changed with its neighbour (optimal string
    alignment distance).
    """
    slips = next((slips for length, slips in _SLIPS if len(word) >= length), 0)
    is_japanese = is_unspaced(word[:1])
    if not slips or (not is_japanese and len(word) < _SHORTEST_LATIN):
        return None
    candidates = _beginnings(words, len(word), slips) if is_japanese else words
    found = process.extract(
        word, list(candidates), scorer=OSA.distance, score_cutoff=slips, limit=20
    )
    # A first sign is seldom wrong; then the usual word, then the alphabet.
    ranked = sorted(
        (distance, near[:1] != word[:1], -candidates[near], near) for near, distance, _ in found
    )
    return ranked[0][-1] if ranked else None


def _beginnings(words: dict[str, int], length: int, slips: int) -> dict[str, int]:
    """The beginnings of Japanese runs that are about as long as what was typed."""
    beginnings: dict[str, int] = {}
    for word, number in words.items():
        if is_unspaced(word[0]):
            longest = min(length + slips, len(word))
            for size in range(max(length - slips, 2), longest + 1):
                beginnings[word[:size]] = beginnings.get(word[:size], 0) + number
    return beginnings


def _count_words(entries) -> dict[str, int]:
    words: dict[str, int] = {}
    for text in entries.values_list("vocabulary", flat=True).iterator():
        for word in text.split():
            words[word] = words.get(word, 0) + 1
    return words
