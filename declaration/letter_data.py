"""What the letter's PDF says, computed from the page and the register, in the active language."""

from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _
from wagtail.rich_text import expand_db_html

from ascc.dates import document_date
from ascc.i18n import Localized, localized
from ascc.pdf_rich_text import rich_text

from .entries import Entry
from .enums import AuthoritativeLanguage
from .letter import LetterRegister
from .letter_pdf import Addressee, Labels, Letter, Signatory, Supporter

# What follows the name of a body in an address; only Japanese has it.
BODY_HONORIFIC = {"ja": "御中"}


def letter_data(page, register: LetterRegister, site, short_url: str, changed_at: datetime):
    """The :class:`~declaration.letter_pdf.Letter` of a letter page.

    ``site`` are the site settings, whose organiser and name make the letterhead;
    ``changed_at`` is when the page or a record was last changed.
    """
    initiator = register.initiating[0] if register.initiating else None
    co_signatories = register.signatories[1:] if initiator else register.signatories
    return Letter(
        language=get_language(),
        title=localized(page, "title"),
        labels=letter_labels(),
        short_url=short_url,
        made_at=changed_at,
        organiser=localized(site, "organiser"),
        conference=_known(localized(site, "site_name")),
        number=page.document_number,
        date=document_date(page.date),
        place=_known(localized(page, "place")),
        addressees=tuple(_addressee(entry) for entry in register.addressees),
        initiator=_signatory(initiator) if initiator else None,
        co_signatories=tuple(map(_signatory, co_signatories)),
        witnesses=tuple(map(_signatory, register.witnesses)),
        supporters=tuple(map(_supporter, register.supporters)),
        as_of=_("As of %(date)s") % {"date": document_date(localdate(changed_at))},
        language_note=language_note(page),
        **_text(page),
    )


def letter_labels() -> Labels:
    """The words of the PDF besides the letter's own."""
    return Labels(
        requests=_("Summary of the requests"),
        initiator=_("Initiating city"),
        co_signatories=_("Co-signatories"),
        witnesses=_("Witness"),
        supporters=_("Annex: supporters of the letter"),
        body=_("City or body"),
        office=_("Office"),
        name=pgettext("of a person", "Name"),
        act=_("How"),
        row_number=_("No."),
        date=_("Date"),
        online=_("This letter on the web"),
        qr_code=_("QR code of this letter's address"),
        page=_("Page {page} of {total}"),
    )


def language_note(page) -> str:
    """Which language of the letter counts; empty where it is not known."""
    match page.authoritative_language:
        case AuthoritativeLanguage.JAPANESE:
            return _("The Japanese text is the authoritative one.")
        case AuthoritativeLanguage.ENGLISH:
            return _("The English text is the authoritative one.")
        case AuthoritativeLanguage.BOTH:
            return _("The Japanese and the English text are equally authoritative.")
    return ""


def _text(page) -> dict:
    """The full text; until there is one, the requests as a summary that says that it is one."""
    text = localized(page, "letter_text")
    if text.value:
        return {"body": rich_text(expand_db_html(text.value)), "body_language": text.language}
    return {
        "introduction": _known(localized(page, "introduction")),
        "requests": tuple(localized(request, "text") for request in page.requests.all()),
        "summary_note": summary_note(page),
    }


def summary_note(page) -> Localized:
    """The note at the summary; a plain one where staff wrote none."""
    note = localized(page, "summary_note")
    if note.value:
        return note
    plain = _("This is a summary of the requests. It is not the text of the letter.")
    return Localized(plain, get_language(), False)


def _addressee(entry: Entry) -> Addressee:
    return Addressee(entry.name, honorific=BODY_HONORIFIC.get(entry.name.language, ""))


def _signatory(entry: Entry) -> Signatory:
    return Signatory(
        body=entry.name,
        name=_known(entry.signer),
        office=_known(entry.office),
        act=entry.status.label,
        note=_known(entry.note),
    )


def _supporter(entry: Entry) -> Supporter:
    return Supporter(
        body=entry.name,
        name=_known(entry.signer),
        office=_known(entry.office),
        date=document_date(entry.status.date),
    )


def _known(text: Localized) -> Localized | None:
    return text if text.value else None
