"""The A4 poster of a short link: a code to scan at a door, in every language of the site."""

from dataclasses import asdict, dataclass
from datetime import datetime

from . import qr
from .japanese import phrases
from .pdf import Text, render


@dataclass(frozen=True)
class Poster:
    """What stands on a poster, top to bottom; each text once per language, Japanese first.

    ``language`` is that of the file and of ``qr_alt`` ("QR code of ascc.example.jp/q/ABC234").
    ``titles`` name what the code leads to (one text is enough where there is no other
    language), ``calls`` ask to scan, ``address_notes`` say that the address can be typed
    instead. ``short_url`` is what :func:`ascc.qr.short_url` returns; ``made_at`` (with a time
    zone) is the date of the file.
    """

    language: str
    conference: tuple[Text, ...]
    titles: tuple[Text, ...]
    calls: tuple[Text, ...]
    address_notes: tuple[Text, ...]
    short_url: str
    qr_alt: str
    made_at: datetime


def poster_pdf(poster: Poster) -> bytes:
    """Return ``poster`` as a PDF/UA-1 file of one page; equal posters give equal bytes.

    Raises :class:`ascc.pdf.PdfError` where no valid file can be made of it.
    """
    data = asdict(poster)
    made_at = data.pop("made_at")
    data["phrases"] = [
        phrases(title.value) if title.language == "ja" else () for title in poster.titles
    ]
    data["qr_code"] = qr.svg(poster.short_url, label=poster.qr_alt).decode()
    data["url"] = qr.readable_url(poster.short_url)
    data["address"] = qr.readable_address(poster.short_url)
    return render("poster.typ", data, made_at=made_at)
