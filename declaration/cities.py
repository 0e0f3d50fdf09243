"""What the list of cities and the page of a city show."""

from django.utils.html import format_html
from django.utils.text import capfirst
from django_countries.fields import Country

from ascc.i18n import localized
from ascc.templatetags.ascc_tags import MenuItem, localized_html

from .cards import city_card, native_language
from .enums import SIGNING_KINDS, SIGNING_ROLES, Geography
from .facts import body_facts, letter_act, signature_act
from .forms import CityFilterForm
from .landmarks import city_index, declaration_page, letter_page
from .models import Body, DeclarationPage, DeclarationSignature, Framework, LetterRecord
from .signatories import group_by_country


def city_list_context(request) -> dict:
    """The public bodies of the registers asked for, with one line an act, country by country.

    Parameters that make no sense count as not given.
    """
    form = CityFilterForm(request.GET, _countries())
    form.is_valid()
    chosen = form.cleaned_data
    bodies = Body.objects.public().in_register(chosen["register"]).with_records()
    fields = {name: chosen[name] for name in ("country", "kind") if chosen[name]}
    frameworks = list(Framework.objects.filter(geography=Geography.ASIA))
    cards = [city_card(body, frameworks) for body in bodies.filter(**fields)]
    return {
        "filter_form": form,
        "reset_url": request.path if any(chosen.values()) else "",
        "groups": group_by_country(cards, lambda card: card.country_name),
        "count": len(cards),
        "letter_page": letter_page(),
        "declaration_page": declaration_page(),
    }


def city_context(request, body) -> dict:
    """The profile of a body, and what it did, each register by itself."""
    name_html = localized_html(localized(body, "name"))
    records = _letter_records(body)
    return {
        "page": city_index(),
        "body": body,
        # What search engines and messengers are told of.
        "subject": body,
        "name_html": name_html,
        "native_name_html": _native_name_html(body),
        "kind": capfirst(body.get_kind_display()),
        "facts": body_facts(body, _published(body.parent), _parts(body)),
        "letter_acts": [letter_act(record, request) for record in records],
        "signature_acts": _signature_acts(request, body),
        "may_sign": _may_sign(body, records),
        "speakers": _speakers(body, request),
        "breadcrumb_tail": MenuItem(name_html, body.get_url(request), is_current=True),
    }


def _countries() -> list[Country]:
    codes = Body.objects.public().exclude(country="").order_by().values_list("country", flat=True)
    return [Country(code) for code in codes.distinct()]


def _native_name_html(body) -> str:
    """The name in its own language, where that is not the one in the title."""
    if body.native_name in ("", localized(body, "name").value):
        return ""
    return format_html('<span lang="{}">{}</span>', native_language(body), body.native_name)


def _published(body):
    return body if body and body.live else None


def _parts(body):
    # By id, as in the rest of this module: the preview of a new body has none yet.
    return Body.objects.public().filter(parent_id=body.pk) if body.pk else ()


def _letter_records(body):
    records = LetterRecord.objects.public().filter(body_id=body.pk).in_protocol_order()
    return list(records.select_related("body", "letter"))


def _may_sign(body, records) -> bool:
    """Whether a reader may ask if the body signed a declaration; of a ministry nobody does."""
    return body.kind in SIGNING_KINDS or any(record.role in SIGNING_ROLES for record in records)


def _signature_acts(request, body):
    signatures = DeclarationSignature.objects.public().filter(body_id=body.pk)
    pages = {page.framework_id: page for page in DeclarationPage.objects.live()}
    return [
        signature_act(signature, _url(pages.get(signature.framework_id), request))
        for signature in signatures.select_related("body", "framework")
    ]


def _url(page, request) -> str:
    return page.get_url(request) if page else ""


def _speakers(body, request):
    """Cards of the published people of a body; their app gives the reverse relation."""
    if body.pk is None:
        return []
    return [speaker.card for speaker in body.speakers.live().public().for_cards()]
