"""Reads PDF files back, with tools that did not make them."""

from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2

from tests.support import require_module

_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def ua_failures(pdf: bytes) -> list[str]:
    """Return what an independent validator finds against PDF/UA-1; empty means conformant."""
    page = require_module("page", needs="the PyPI package page-validation")
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def pages(pdf: bytes) -> list[str]:
    """Return the text of each page, lines joined, as a reader would copy it."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def text(pdf: bytes) -> str:
    return "\n".join(pages(pdf))


def picture(pdf: bytes, *, page: int = 0, dpi: int = 150):
    """Return a page as a Pillow image in grey."""
    return pypdfium2.PdfDocument(pdf)[page].render(scale=dpi / 72).to_pil().convert("L")


def fonts_not_embedded(pdf: bytes) -> list[str]:
    with opened(pdf) as document:
        descriptors = [it for it in document.objects if _is(it, "/FontDescriptor")]
        assert descriptors, "no font at all"
        return [
            str(descriptor.FontName)
            for descriptor in descriptors
            if not any(key in descriptor for key in _FONT_FILES)
        ]


@dataclass(frozen=True)
class Element:
    """One tagged element; ``scope`` is that of a table header cell."""

    role: str
    language: str
    alt: str
    scope: str


def structure(pdf: bytes, *roles: str) -> list[Element]:
    """Return the tagged elements with one of ``roles`` (``"/H1"``), in reading order."""
    with opened(pdf) as document:
        elements = map(_element, _walk(document.Root.StructTreeRoot))
        return [element for element in elements if element.role in roles]


def links(pdf: bytes) -> list[str]:
    """Return the addresses that its pages link to, in reading order."""
    with opened(pdf) as document:
        notes = [note for page in document.pages for note in page.get("/Annots", pikepdf.Array())]
        return [str(note.A.URI) for note in notes]


def outline(pdf: bytes) -> list[str]:
    """Return the bookmarks, the document's headings, in order."""
    return [item.get_title() for item in pypdfium2.PdfDocument(pdf).get_toc()]


def languages(pdf: bytes) -> set[str]:
    """Return the languages other than the file's own in which a text of it is marked."""
    with opened(pdf) as document:
        tagged = {_element(it).language for it in _walk(document.Root.StructTreeRoot)}
        marked = {
            str(operands[1].Lang)
            for page in document.pages
            for operands, operator in pikepdf.parse_content_stream(page, "BDC")
            if isinstance(operands[1], pikepdf.Dictionary) and "/Lang" in operands[1]
        }
        return (tagged | marked) - {"", str(document.Root.Lang)}


def _element(element: pikepdf.Dictionary) -> Element:
    attributes = element.get("/A", pikepdf.Array())
    scopes = [it.get("/Scope") for it in attributes if isinstance(it, pikepdf.Dictionary)]
    return Element(
        role=str(element.get("/S", "")),
        language=str(element.get("/Lang", "")),
        alt=str(element.get("/Alt", "")),
        scope=next((str(scope) for scope in scopes if scope), ""),
    )


def _walk(element: pikepdf.Object):
    yield element
    children = element.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary):
            yield from _walk(child)


def _is(thing, kind: str) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == kind
