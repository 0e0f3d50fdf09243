"""Readings over kanji, written as Aozora Bunko writes them: ``会議《かいぎ》``.

A reading belongs to the run of kanji before it; a bar marks where the word begins if it
holds anything else: ``｜2日《ふつか》``. Only the notation is read here, so the text stays
one that editors can type and search engines can cut.

Sources: https://www.aozora.gr.jp/annotation/etc.html#ruby (notation); HTML Living Standard,
``ruby`` and ``rp``; the guidelines for plain Japanese of the Immigration Services Agency
and the Agency for Cultural Affairs (readings over all kanji).
"""

import re

from django.utils.safestring import SafeString, mark_safe

# Kanji, the sign of repetition and the two small ke that stand among kanji (七ヶ所).
_KANJI = "一-鿿㐀-䶿々〆ヶヵ"
_KANA = "ぁ-ゖァ-ヺー"
_READING = re.compile(
    rf"(?:｜(?P<word>[^｜《》<>]{{1,30}})|(?P<kanji>[{_KANJI}]+))《(?P<kana>[{_KANA}・ 　]+)》"
)
_TAG = re.compile(r"(<[^>]*>)")
_RUBY = "<ruby>{word}<rp>（</rp><rt>{kana}</rt><rp>）</rp></ruby>"


def ruby_html(html: SafeString) -> SafeString:
    """HTML with its readings as ``ruby``, with brackets for readers that show none.

    ``html`` is safe already; tags and their attributes are left alone.
    """
    pieces = _TAG.split(html)
    # Every second piece is a tag.
    pieces[::2] = [_READING.sub(_ruby, piece) for piece in pieces[::2]]
    return mark_safe("".join(pieces))


def without_readings(text: str) -> str:
    """The same words without their readings, for a search index."""
    return _READING.sub(lambda found: found["word"] or found["kanji"], text)


def lone_brackets(text: str) -> bool:
    """Whether a reading is not in its place, so that readers would see its brackets."""
    return re.search("[《》｜]", _READING.sub("", text)) is not None


def kanji_without_reading(text: str) -> list[str]:
    """The runs of kanji that have no reading, each once, in the order of the text."""
    found = re.findall(rf"[{_KANJI}]+", _READING.sub(" ", text))
    return list(dict.fromkeys(found))


def _ruby(found) -> str:
    return _RUBY.format(word=found["word"] or found["kanji"], kana=found["kana"])
