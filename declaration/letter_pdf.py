"""The open letter as a PDF: what an official letter shows, and nothing about where it comes from.

The caller gives every text, already in the language of the letter or marked with the one
that it fell back to, and every label translated; the template adds none of its own.
"""

from dataclasses import asdict, dataclass, field
from datetime import datetime

from ascc import qr
from ascc.pdf import Text, render


@dataclass(frozen=True)
class Addressee:
    """Whom the letter is to; ``honorific`` follows the name (様, 御中) where a language has one."""

    name: Text
    office: Text | None = None
    honorific: str = ""


@dataclass(frozen=True)
class Signatory:
    """A city or body that initiated, co-signed or witnessed the letter, as it was on that day.

    ``act`` says how, in the language of the letter: "Signed in person", "Endorsed, not present".
    ``note`` becomes a footnote; equal notes become one.
    """

    body: Text
    name: Text | None = None
    office: Text | None = None
    act: str = ""
    note: Text | None = None


@dataclass(frozen=True)
class Supporter:
    """A city or body that supports the letter; ``date`` is written out by the caller."""

    body: Text
    name: Text | None = None
    office: Text | None = None
    date: str = ""


@dataclass(frozen=True)
class Labels:
    """The words that the letter needs besides its own, in the language of the letter."""

    #: Above the requests, where they stand in for the full text: "Summary of the requests".
    requests: str
    #: Headings: "Initiating city", "Co-signatories", "Witness", "Annex: supporters".
    initiator: str
    co_signatories: str
    witnesses: str
    supporters: str
    #: Heads of the columns: "City or body", "Office", "Name", "How", "No.", "Date".
    body: str
    office: str
    name: str
    act: str
    row_number: str
    date: str
    #: Beside the QR code: "This letter on the web", and what the picture is for a reader who
    #: does not see it: "QR code of this letter's address".
    online: str
    qr_code: str
    #: In the footer, with ``{page}`` and ``{total}`` in it: "Page {page} of {total}".
    page: str


@dataclass(frozen=True)
class Letter:
    """One letter in one language.

    ``body`` is the full text as :func:`ascc.pdf_rich_text.rich_text` returns it. While it is
    empty, ``requests`` are set as a numbered list under ``summary_note``, which says that they
    are a summary. ``co_signatories`` are in protocol order. Dates, ``as_of`` ("As of 26
    November 2025") and the document's ``number`` are written out by the caller; ``short_url``
    is what :func:`ascc.qr.short_url` returns; ``made_at`` (with a time zone) becomes the date
    of the file, so that an unchanged letter gives an unchanged file.
    """

    language: str
    title: Text
    labels: Labels
    short_url: str
    made_at: datetime
    organiser: Text
    conference: Text | None = None
    number: str = ""
    date: str = ""
    place: Text | None = None
    addressees: tuple[Addressee, ...] = ()
    introduction: Text | None = None
    body: list[dict] = field(default_factory=list)
    body_language: str = ""
    requests: tuple[Text, ...] = ()
    summary_note: Text | None = None
    initiator: Signatory | None = None
    co_signatories: tuple[Signatory, ...] = ()
    witnesses: tuple[Signatory, ...] = ()
    supporters: tuple[Supporter, ...] = ()
    as_of: str = ""
    language_note: str = ""


def letter_pdf(letter: Letter) -> bytes:
    """Return ``letter`` as a PDF/UA-1 file; equal letters give equal bytes.

    Raises :class:`ascc.pdf.PdfError` where no valid file can be made of it.
    """
    data = asdict(letter)
    made_at = data.pop("made_at")
    data["qr_code"] = qr.svg(letter.short_url, label=letter.labels.qr_code).decode()
    data["url"] = qr.readable_url(letter.short_url)
    data["address"] = qr.readable_address(letter.short_url)
    return render("letter.typ", data, made_at=made_at)
