"""What the components show of cities, requests and commitments, in the active language."""

from dataclasses import dataclass

from babel.languages import get_official_languages
from django.utils.formats import localize
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ascc.dates import date_html
from ascc.i18n import Localized, localized
from ascc.templatetags.ascc_tags import localized_html

from .entries import element_html
from .enums import SIGNING_ROLES
from .wording import Status, letter_line, no_signature_line, signature_line


@dataclass(frozen=True)
class CityCard:
    """A city in the list, as the body card component shows it.

    The list is cut by country, so the card itself does not repeat it.
    """

    name: Localized
    country_name: str
    native_name: str
    native_language: str
    url: str
    statuses: tuple[Status, ...]

    @property
    def name_html(self) -> str:
        """The name in the reader's language, or marked with its own."""
        return localized_html(self.name)


@dataclass(frozen=True)
class Numbered:
    """An item of the numbered list component."""

    number: int
    text_html: str
    detail_html: str = ""


@dataclass(frozen=True)
class Figure:
    """An item of the figures component."""

    value: str
    label: str


def letter_figures(register) -> list[Figure]:
    """How many put their name under the letter and how many support it, from its register."""
    initiating, others = len(register.initiating), len(register.co_signatories)
    supporters = len(register.supporters)
    return _counted(
        (initiating, ngettext("initiating city", "initiating cities", initiating)),
        (others, ngettext("co-signatory", "co-signatories", others)),
        (supporters, ngettext("supporter", "supporters", supporters)),
    )


def signatory_figures(register) -> list[Figure]:
    """How many signed a declaration, in how many countries, from its register."""
    signed, countries, founding = len(register.signed), register.countries, register.founding
    return _counted(
        (signed, ngettext("signatory known by name", "signatories known by name", signed)),
        (countries, ngettext("country", "countries", countries)),
        (founding, ngettext("founding signatory", "founding signatories", founding)),
    )


def _counted(*pairs) -> list[Figure]:
    return [Figure(localize(number), label) for number, label in pairs if number]


def city_card(body, asian_frameworks) -> CityCard:
    """The card of a body read by ``with_records``."""
    name = localized(body, "name")
    is_same = body.native_name == name.value
    return CityCard(
        name=name,
        country_name=str(body.country.name),
        native_name="" if is_same else body.native_name,
        native_language=native_language(body),
        url=body.url,
        statuses=tuple(_statuses(body, asian_frameworks)),
    )


def _statuses(body, asian_frameworks):
    """One line an act; and for a city of the letter, what it has not signed."""
    for record in body.public_letter_records:
        yield letter_line(record)
    for signature in body.public_signatures:
        yield signature_line(signature)
    if any(record.role in SIGNING_ROLES for record in body.public_letter_records):
        signed = {signature.framework_id for signature in body.public_signatures}
        for framework in asian_frameworks:
            if framework.pk not in signed:
                yield no_signature_line(framework)


def native_language(body) -> str:
    """The language that the name in its own language is in; empty where it may be several.

    Source: official languages by country in the Unicode CLDR.
    """
    if not body.country:
        return ""
    languages = get_official_languages(body.country.code, de_facto=True)
    return languages[0] if len(languages) == 1 else ""


def request_item(number: int, request) -> Numbered:
    """A request of the letter with what came of it."""
    return Numbered(number, localized_html(localized(request, "text")), _answer_html(request))


def commitment_item(commitment) -> Numbered:
    """A commitment of the declaration."""
    return Numbered(commitment.number, localized_html(localized(commitment, "text")))


def _answer_html(request) -> str:
    answer = localized(request, "answer")
    if not answer.value:
        return format_html("<p>{}</p>", _("No answer on record yet."))
    about = [_("Answer")]
    if request.answered_on:
        about.append(date_html(request.answered_on))
    if request.source_url:
        label = _("Source")
        about.append(format_html('<a href="{}" rel="external">{}</a>', request.source_url, label))
    line = format_html_join(" · ", "{}", ((item,) for item in about))
    return element_html("p", answer) + format_html("<p>{}</p>", line)
