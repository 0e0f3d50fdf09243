"""PDF files, and pictures for screens, made by Typst from the templates in ``templates/pdf/``.

Texts go in as data and are never pasted into markup, so nothing that an editor or a
supporter wrote is ever read as Typst code. Every PDF is PDF/UA-1 (ISO 14289-1): Typst
refuses a missing title, language, alternative text or heading level.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import typst

from .pdf_characters import FONTS, displayable_data

TEMPLATES = Path(__file__).resolve().parent.parent / "templates" / "pdf"


class PdfError(Exception):
    """Typst refused to make the file; the message is its own, with the place in the template."""


@dataclass(frozen=True)
class Text:
    """A text with the language that it is really in (``ja``, ``en``, any BCP 47 primary tag).

    The templates take ``ascc.i18n.Localized`` in its place.
    """

    value: str
    language: str


def render(template: str, data: Mapping, *, made_at: datetime) -> bytes:
    """Return the PDF/UA-1 file that ``template`` (a name in ``templates/pdf/``) makes of ``data``.

    ``data`` is JSON-like: mappings, sequences, texts, numbers, ``None``; a picture is the text
    of an SVG. Equal arguments give equal bytes: ``made_at`` (with a time zone) is the only
    time in the file. A character that no face has is replaced, see
    :func:`ascc.pdf_characters.displayable`.

    Raises :class:`PdfError` for what cannot be a valid PDF/UA-1 file, such as a picture
    without alternative text, and :class:`ValueError` for a ``made_at`` without time zone.
    """
    if made_at.utcoffset() is None:
        raise ValueError("made_at has no time zone")
    moment = made_at.astimezone(UTC)
    return _compile(template, data, format="pdf", pdf_standards=["ua-1"], timestamp=moment)


def draw(template: str, data: Mapping) -> bytes:
    """Return the PNG of the one page that ``template`` makes of ``data``, a pixel a point.

    ``data`` is as :func:`render` takes it. Raises :class:`PdfError` for what Typst refuses.
    """
    return _compile(template, data, format="png", ppi=72)


def _compile(template: str, data: Mapping, **options) -> bytes:
    try:
        return typst.compile(
            str(TEMPLATES / template),
            root=str(TEMPLATES),
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(displayable_data(data))},
            **options,
        )
    except typst.TypstError as error:
        raise PdfError(f"{template}: {error.diagnostic or error.message}") from error


@cache
def _fonts() -> typst.Fonts:
    # Only our own faces: the same bytes on every machine.
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
