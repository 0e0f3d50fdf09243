"""Showing a reader where the words stand: marks in a title, and the piece of text around them."""

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from .folding import Folded, fold_with_positions, is_unspaced
from .terms import Query

# Signs of a snippet: Japanese says as much in half of them.
_LENGTH = {"ja": 110, "zh": 110}
_USUAL_LENGTH = 200
# So much of it stands before the first mark.
_LEAD = 4
_ENDS = "。．！？\n"
_MORE = "…"


def marked(text: str, query: Query) -> SafeString:
    """``text`` escaped, with each term of the query in a ``mark`` element."""
    return _with_marks(text, spans(text, query))


def snippet(text: str, query: Query, language: str) -> SafeString:
    """The piece of ``text`` around the first term in it, marked; else how it begins."""
    length = _LENGTH.get(language, _USUAL_LENGTH)
    found = spans(text, query)
    start = _start(text, found[0][0] if found else 0, length)
    end = _end(text, start + length)
    inside = [(a - start, b - start) for a, b in found if a >= start and b <= end]
    return format_html(
        "{}{}{}",
        _MORE if start else "",
        _with_marks(text[start:end].rstrip(), inside),
        _MORE if end < len(text.rstrip()) else "",
    )


def spans(text: str, query: Query) -> list[tuple[int, int]]:
    """Where in ``text`` a term stands: starts and ends, in order, none inside another."""
    folded = fold_with_positions(text)
    found = sorted(
        {span for term in query.terms for needle in term.needles for span in _find(folded, needle)}
    )
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def spans_in_utf16(text: str, query: Query) -> list[tuple[int, int]]:
    """As :func:`spans`, counted in UTF-16 code units as JavaScript does."""
    return [(_units(text[:start]), _units(text[:end])) for start, end in spans(text, query)]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _find(folded: Folded, needle: str):
    """Each place of ``needle``; a space at its ends is the start or end of a word."""
    # A space before the text, so that its first word begins like every other.
    padded, word = f" {folded.text} ", needle.strip(" ")
    ahead = len(needle) - len(needle.lstrip(" "))
    place = padded.find(needle)
    while place >= 0:
        first = place + ahead - 1
        yield folded.starts[first], folded.ends[first + len(word) - 1]
        place = padded.find(needle, place + 1)


def _with_marks(text: str, found) -> SafeString:
    pieces, place = [], 0
    for start, end in found:
        pieces += [(conditional_escape(text[place:start]), text[start:end])]
        place = end
    html = format_html_join("", "{}<mark>{}</mark>", pieces)
    return format_html("{}{}", html, text[place:])


def _start(text: str, first: int, length: int) -> int:
    """Where a snippet begins: at the sentence of the first mark, or a little before the mark."""
    earliest = max(0, first - length // _LEAD)
    if earliest == 0:
        return 0
    sentence = max(text.rfind(sign, earliest, first) for sign in _ENDS)
    if sentence >= 0:
        return sentence + 1
    space = text.find(" ", earliest, first)
    return space + 1 if space >= 0 and not is_unspaced(text[earliest]) else earliest


def _end(text: str, end: int) -> int:
    """Where it ends: not within a word of a script that sets spaces."""
    if end >= len(text):
        return len(text)
    if is_unspaced(text[end]) or text[end].isspace():
        return end
    space = text.rfind(" ", end - 20, end)
    return space if space >= 0 else end
