"""The files of a short link: its QR code for screens and print, its poster."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from . import link_targets, qr
from .i18n import language_codes, localized
from .models import ShortLink, SiteSettings
from .pdf import Text
from .poster import Poster, poster_pdf

HOUR = 60 * 60
MONTH = 30 * 24 * HOUR


class BadParameterError(ValueError):
    """A query parameter that no file can be made from; the message is for the reader."""


@dataclass(frozen=True)
class LinkFile:
    """One kind of file.

    ``make(link, url, parameters)`` returns its bytes; ``url`` is what the QR code holds.
    ``max_age`` is how long caches may keep it, in seconds. A file that ``names_target``
    is made only while the public can see the target.
    """

    content_type: str
    name: str
    max_age: int
    make: Callable[[ShortLink, str, Mapping], bytes]
    names_target: bool = False


def printed_url(link: ShortLink, request) -> str:
    """The address that the QR code of ``link`` holds, in capitals."""
    base = settings.PUBLIC_URL or f"{request.scheme}://{request.get_host()}"
    return qr.short_url(base, link.code)


def _svg(link, url, parameters):
    # The address says what it is for in every language.
    return qr.svg(url, label=qr.readable_address(url))


def _png(link, url, parameters):
    return qr.png(url, _size(parameters.get("size", "")))


def _size(text: str) -> int:
    if not text:
        return qr.PNG_DEFAULT_SIZE
    size = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
    if not qr.PNG_MIN_SIZE <= size <= qr.PNG_MAX_SIZE:
        raise BadParameterError(
            _("“size” is the side in pixels: a whole number from %(smallest)d to %(largest)d.")
            % {"smallest": qr.PNG_MIN_SIZE, "largest": qr.PNG_MAX_SIZE}
        )
    return size


def _pdf(link, url, parameters):
    with translation.override(settings.LANGUAGE_CODE):
        qr_alt = _("QR code of %(address)s") % {"address": qr.readable_address(url)}
    target = link.target
    return poster_pdf(
        Poster(
            language=settings.LANGUAGE_CODE,
            conference=_in_each_language(_site_name),
            titles=tuple(link_targets.titles(target)),
            calls=_in_each_language(lambda code: _("Scan to open the page")),
            address_notes=_in_each_language(lambda code: _("Or type this address")),
            short_url=url,
            qr_alt=qr_alt,
            # Equal posters stay equal files: what they name changes by publishing only.
            # PDF counts in whole seconds.
            made_at=(target.last_published_at or link.created_at).replace(microsecond=0),
        )
    )


def _site_name(code: str) -> str:
    name = localized(SiteSettings.load(), "site_name", code)
    return "" if name.fell_back else name.value


def _in_each_language(text_in: Callable[[str], str]) -> tuple[Text, ...]:
    texts = []
    for code in language_codes():
        with translation.override(code):
            if text := text_in(code):
                texts.append(Text(text, code))
    return tuple(texts)


FILES = {
    "svg": LinkFile("image/svg+xml", "qr-{code}.svg", MONTH, _svg),
    "png": LinkFile("image/png", "qr-{code}.png", MONTH, _png),
    "pdf": LinkFile("application/pdf", "poster-{code}.pdf", HOUR, _pdf, names_target=True),
}
