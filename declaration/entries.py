"""A line of either register, computed from its record, in the active language."""

from dataclasses import dataclass

from django.template.defaultfilters import linebreaksbr
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from ascc.i18n import Localized, localized
from ascc.templatetags.ascc_tags import localized_html

from .wording import Status, letter_status, number_text, signature_status


@dataclass(frozen=True)
class Entry:
    """What a register says of one body's act; texts with their language.

    ``signer`` and ``office`` are those of the day of the act, as the record keeps them.
    ``url`` is empty where the body's profile is not published. The properties that end in
    ``_html`` are what the register row component shows.
    """

    name: Localized
    country: str
    url: str
    role: str
    status: Status
    signer: Localized
    office: Localized
    note: Localized
    source_url: str
    message: Localized | None = None
    number: str = ""
    is_founding: bool = False

    @property
    def name_html(self) -> str:
        """The name of the body."""
        return localized_html(self.name)

    @property
    def signer_html(self) -> str:
        """Who signed."""
        return localized_html(self.signer)

    @property
    def office_html(self) -> str:
        """In what office."""
        return localized_html(self.office)

    @property
    def note_html(self) -> str:
        """The public note, and the message of support as a quotation."""
        note = element_html("p", self.note)
        return note + element_html("blockquote", self.message) if self.message else note


def element_html(element: str, text: Localized) -> str:
    """A text of some lines in an HTML element with its language; nothing where there is none."""
    if not text.value:
        return mark_safe("")
    language = format_html(' lang="{}"', text.language) if text.fell_back else ""
    return format_html("<{0}{1}>{2}</{0}>", element, language, linebreaksbr(text.value))


def letter_entry(record) -> Entry:
    """The line of a letter record."""
    return Entry(
        **_shared(record),
        role=record.get_role_display(),
        status=letter_status(record),
        message=localized(record, "message"),
    )


def signature_entry(signature) -> Entry:
    """The line of a signature under a declaration."""
    return Entry(
        **_shared(signature),
        role="",
        status=signature_status(signature),
        number=number_text(signature),
        is_founding=signature.is_founding,
    )


def _shared(record) -> dict:
    body = record.body
    return {
        "name": localized(body, "name"),
        "country": str(body.country.name),
        "url": body.url if body.live else "",
        "signer": localized(record, "signer_name"),
        "office": localized(record, "signer_office"),
        "note": localized(record, "note"),
        "source_url": record.source_url,
    }
