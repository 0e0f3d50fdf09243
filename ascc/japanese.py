"""Where a Japanese heading may break: between phrases, never within a word.

Chromium finds phrases by itself (``word-break: auto-phrase``), Safari and Firefox do not.
So the page brings them as ``<wbr>``, which css/base.css makes the only places to break.
Unlike a zero-width space it is not copied, and is no character to search for.
"""

import re
from functools import cache, lru_cache
from html import escape, unescape

import budoux
from django.utils.safestring import SafeString

# Kana and kanji
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
_SHORT_TEXTS = re.compile(
    r"""
    (?P<start> <
        (?P<tag> h[1-6] | summary | legend | caption | th | dt | button
            | a(?=\s+class="button) | p(?=\s+class="(?:hero__tagline|cta__text|\w+__title)") )
    \b[^>]*> )
    (?P<inside> .*? )
    (?P<end> </(?P=tag)> )""",
    re.DOTALL | re.VERBOSE,
)
_TAGS = re.compile(r"(<[^>]*>)")
# Longer than this, a word does not fit a phone as the title of a page.
_LONGEST = 9
# Where a compound comes apart: after a middle dot, before a bracket, and between katakana and
# kanji, save in the region's own name.
_JOINTS = re.compile(
    r"(?<=・)"
    r"|(?<=.)(?=（[^（）]{3,}）)"
    r"|(?<=[\u30a1-\u30fc]{2})(?!太平洋)(?=[\u4e00-\u9fff]{2})"
    r"|(?<=[\u4e00-\u9fff]{2})(?=[\u30a1-\u30fc]{2})"
)
# A single character, or a weekday: 25日（火）
_LONELY = re.compile(r"\S$|（.）")
# A particle stays with the bracket before it; no style says so.
_PARTICLES = re.compile(r"[」』）][ぁ-ん]")
# Where the model errs: in numbers (202|5年) and in compounds of kanji (東|京開発)
_ONE_WORD = re.compile(r"[0-9A-Za-z]{2}|[\u4e00-\u9fff]{2}")


def phrased_page(html: str) -> SafeString:
    """A page with ``<wbr>`` between the phrases of its headings, buttons and other short texts."""
    return SafeString(_SHORT_TEXTS.sub(_phrased_element, html))


def phrased_html(html: str) -> str:
    """Safe HTML of one short text with ``<wbr>`` between its Japanese phrases.

    Ruby stays as it is: it belongs to one name.
    """
    if "<ruby" in html:
        return html
    parts = _TAGS.split(html)
    return "".join(part if part.startswith("<") else _phrased_text(part) for part in parts)


@lru_cache(maxsize=8192)
def phrases(text: str) -> tuple[str, ...]:
    """The pieces of ``text`` that a line should not break."""
    found = []
    for phrase in _parser().parse(text):
        if found and _belongs(phrase, found[-1]):
            found[-1] += phrase
        else:
            found.append(phrase)
    return tuple(part for phrase in found for part in _fitting(phrase))


def _belongs(phrase, before):
    """Whether ``phrase`` cannot begin a line after ``before``: see ``_LONELY``."""
    return bool(_LONELY.match(phrase) or _ONE_WORD.match(before[-1] + phrase[0]))


def _phrased_element(match):
    return match["start"] + phrased_html(match["inside"]) + match["end"]


def _phrased_text(text):
    if not _JAPANESE.search(text):
        return text
    html = "<wbr>".join(escape(phrase) for phrase in phrases(unescape(text)))
    return _PARTICLES.sub(r'<span class="whole">\g<0></span>', html)


def _fitting(phrase):
    return _JOINTS.split(phrase) if len(phrase) > _LONGEST else [phrase]


@cache
def _parser():
    return budoux.load_default_japanese_parser()
