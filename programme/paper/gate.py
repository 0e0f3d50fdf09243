"""The gate before print: each code is read back, leads somewhere, in every language."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

import zxingcpp
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from PIL import Image

from ascc import link_targets, qr
from ascc.codes import normalise_code
from ascc.i18n import language_codes, localized
from ascc.models import ShortLink

from .reading import Programme

# Pixels a side: about what a phone's camera sees of a code at arm's length.
_SEEN = 320


@dataclass(frozen=True)
class Finding:
    """Why something should not go to print yet: the page and what is wrong with it."""

    page: object
    text: str


def findings(programme: Programme, pages: Iterable, request) -> list[Finding]:
    """Everything that is wrong with the codes and texts of ``pages``; empty opens the gate."""
    return [
        Finding(page, text) for page in pages for text in _page_problems(programme, page, request)
    ]


def _page_problems(programme, page, request):
    code = programme.codes.of(page)
    if code is None:
        yield _("It has no short link, so there is nothing to print as a QR code.")
    else:
        yield from _code_problems(code.qr_url, request)
    for language in language_codes():
        title = localized(page, "title", language)
        if title.fell_back or not title.value:
            yield _("It has no title in %(language)s.") % {"language": _name(language)}


def _code_problems(url: str, request):
    if read_back(url) != [url]:
        yield _("Its QR code cannot be read back.")
    code = normalise_code(url.rpartition("/")[2])
    link = ShortLink.objects.active().filter(code=code).first()
    for language in language_codes():
        if link is None or link_targets.address(link.target, request, language) is None:
            yield _("Its short link leads to no public page in %(language)s.") % {
                "language": _name(language)
            }


def read_back(url: str) -> list[str]:
    """What a reader that did not make it finds in the code of ``url``."""
    with Image.open(BytesIO(qr.png(url, _SEEN))) as picture:
        return [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))]


def _name(language: str) -> str:
    return get_language_info(language)["name_translated"]
