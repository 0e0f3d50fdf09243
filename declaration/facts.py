"""What there is to say of a letter, a declaration, a city and its acts, as terms and values."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ascc.dates import date_html
from ascc.facts import Fact, HeaderLine, header_lines, known_facts
from ascc.i18n import localized
from ascc.templatetags.ascc_tags import localized_html

from .entries import Entry, element_html, letter_entry, signature_entry


@dataclass(frozen=True)
class Act:
    """One record of a city, under a heading that names the letter or the declaration."""

    title_html: str
    url: str
    facts: list[Fact]


def body_facts(body, parent, parts) -> list[Fact]:
    """What a body is. ``parent`` and ``parts`` are published, or not given."""
    website = format_html('<a href="{0}" rel="external">{0}</a>', body.website)
    return known_facts(
        (_("Country"), body.country.name),
        (_("Kind"), capfirst(body.get_kind_display())),
        (_("Part of"), body_link(parent) if parent else ""),
        (_("Parts"), format_html_join(" · ", "{}", ((body_link(part),) for part in parts))),
        (_("Website"), website if body.website else ""),
    )


def letter_header(page) -> list[HeaderLine]:
    """When and where the letter was written."""
    return header_lines(
        ("calendar", date_html(page.date)), ("place", localized_html(localized(page, "place")))
    )


def letter_facts(page) -> list[Fact]:
    """How the letter is filed, and which language of it counts."""
    return known_facts(
        (_("Document number"), page.document_number),
        (_("Authoritative language"), capfirst(page.get_authoritative_language_display())),
    )


def framework_facts(framework, signatories: int) -> list[Fact]:
    """What a declaration is, with the number of its signatories."""
    return known_facts(
        (capfirst(_("name")), localized_html(localized(framework, "name"))),
        (_("Short name"), localized_html(localized(framework, "short_name"))),
        (_("Established on"), date_html(framework.established_on)),
        (_("Run by"), body_link(framework.operator) if framework.operator else ""),
        (_("Signatories on record"), str(signatories)),
    )


def letter_act(record, request=None) -> Act:
    """What a body did for the letter."""
    letter, entry = record.letter, letter_entry(record)
    role, state = capfirst(entry.role), entry.status.label
    facts = known_facts(
        (_("Role"), role),
        # Of a witness or an addressee the role says it all.
        (_("State"), state if state != role else ""),
        (_("Decided on"), date_html(record.decided_on)),
        (_("Date"), date_html(record.acted_on)),
        *_who_and_why(entry),
    )
    return Act(localized_html(localized(letter, "title")), letter.get_url(request), facts)


def signature_act(signature, url: str) -> Act:
    """What a body signed; ``url`` is the page of the declaration, if there is one."""
    entry = signature_entry(signature)
    facts = known_facts(
        (_("State"), entry.status.label),
        (_("Decided on"), date_html(signature.decided_on)),
        (_("Signed on"), date_html(signature.signed_on) or entry.status.date_text),
        *_who_and_why(entry),
    )
    return Act(localized_html(localized(signature.framework, "name")), url, facts)


def body_link(body) -> str:
    """The name of a body, as a link where its profile is published."""
    name = localized_html(localized(body, "name"))
    return format_html('<a href="{}">{}</a>', body.url, name) if body.live else name


def source_link(url: str) -> str:
    """A link that is named by the site it leads to, which says more than a long address."""
    host = urlsplit(url).hostname or url
    return format_html('<a href="{}" rel="external">{}</a>', url, host.removeprefix("www."))


def _who_and_why(entry: Entry):
    yield pgettext("of a person", "Name"), entry.signer_html
    yield _("Office on that day"), entry.office_html
    yield _("Note"), element_html("p", entry.note)
    if entry.message:
        yield _("Message"), element_html("blockquote", entry.message)
    if entry.source_url:
        yield _("Source"), source_link(entry.source_url)
