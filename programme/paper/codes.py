"""QR codes of a paper: permanent short links, with the letter of the batch that it belongs to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ascc import qr
from ascc.models import ShortLink
from ascc.querysets import target_key


@dataclass(frozen=True)
class Code:
    """One code; ``qr_url`` is what it holds, in capitals, ``short`` what people read out."""

    qr_url: str
    url: str
    address: str
    short: str
    alt: str


def code_of(printed_url: str, alt: str) -> Code:
    """The code of an address as :func:`ascc.qr.short_url` returns it."""
    return Code(
        qr_url=printed_url,
        url=qr.readable_url(printed_url),
        address=qr.readable_address(printed_url),
        short=printed_url.rpartition("/")[2],
        alt=alt,
    )


@dataclass(frozen=True)
class Codes:
    """The codes of a paper, by the key of the page that each leads to."""

    by_page: dict[int, Code]

    def of(self, page) -> Code | None:
        """The code of a page; ``None`` before it has a short link."""
        return self.by_page.get(page.pk)


def read_codes(pages: Iterable, print_url: Callable[[ShortLink], str], alt: str) -> Codes:
    """The codes of ``pages``, in one query; ``alt`` has ``%(address)s`` in it."""
    pages = list(pages)
    if not pages:
        return Codes({})
    content_type, _pk = target_key(pages[0])
    links = ShortLink.objects.active().filter(
        content_type=content_type, object_id__in=[page.pk for page in pages]
    )
    found = {}
    # An automatic link, made first, goes before those that staff added.
    for link in links.order_by("is_automatic", "-pk"):
        url = print_url(link)
        found[link.object_id] = code_of(url, alt % {"address": qr.readable_address(url)})
    return Codes(found)
