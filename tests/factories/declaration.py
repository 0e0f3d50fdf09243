"""Cities, the letter, declarations and the two registers to test with."""

from datetime import date

from declaration.enums import Geography, LetterRole, LetterState, SignatureState
from declaration.models import (
    Body,
    CityIndexPage,
    DeclarationPage,
    DeclarationSignature,
    Framework,
    LetterPage,
    LetterRecord,
)

from .pages import add_page

DAY_OF_THE_LETTER = date(2025, 11, 25)


def make_body(slug, name_en="", name_ja="", *, live=True, **fields):
    """A city; its names default to the slug."""
    fields = {"country": "JP", **fields}
    body = Body.objects.create(
        slug=slug,
        name_en=name_en or slug.title(),
        name_ja=name_ja or f"{slug}市",
        live=False,
        **fields,
    )
    revision = body.save_revision()
    if live:
        revision.publish()
    return Body.objects.get(pk=body.pk)


def make_many_bodies(count, **fields):
    """``count`` published cities in five countries, inserted at once."""
    countries = ("JP", "TH", "VN", "ID", "PH")
    return Body.objects.bulk_create(
        Body(
            slug=f"city-{number}",
            name_ja=f"第{number}市",
            name_en=f"City {number}",
            country=countries[number % len(countries)],
            live=True,
            **fields,
        )
        for number in range(count)
    )


def make_letter(home, *, live=True, **fields):
    """The open letter."""
    fields = {"date": DAY_OF_THE_LETTER, "place_ja": "横浜", "place_en": "Yokohama", **fields}
    return add_page(home, LetterPage, "open-letter", live=live, **fields)


def make_record(letter, body, role=LetterRole.CO_SIGNATORY, state=LetterState.SIGNED, **fields):
    """What a body did for the letter, on the day of the letter."""
    fields.setdefault("acted_on", DAY_OF_THE_LETTER)
    return LetterRecord.objects.create(letter=letter, body=body, role=role, state=state, **fields)


def make_many_records(letter, bodies, **fields):
    """A co-signature of each of ``bodies``, inserted at once."""
    defaults = {"role": LetterRole.CO_SIGNATORY, "state": LetterState.SIGNED}
    return LetterRecord.objects.bulk_create(
        LetterRecord(letter=letter, body=body, **{**defaults, **fields}) for body in bodies
    )


def make_framework(slug="asian", geography=Geography.ASIA, **fields):
    """A declaration as a framework."""
    fields = {"name_ja": f"{slug}宣言", "name_en": f"{slug.title()} Declaration", **fields}
    return Framework.objects.create(slug=slug, geography=geography, **fields)


def make_signature(framework, body, state=SignatureState.SIGNED, **fields):
    """A body's signature under a declaration."""
    return DeclarationSignature.objects.create(
        framework=framework, body=body, state=state, **fields
    )


def make_many_signatures(framework, bodies):
    """A signature of each of ``bodies``, inserted at once."""
    return DeclarationSignature.objects.bulk_create(
        DeclarationSignature(framework=framework, body=body, state=SignatureState.SIGNED)
        for body in bodies
    )


def make_declaration(parent, framework, slug="declaration", **fields):
    """The page of a declaration."""
    return add_page(parent, DeclarationPage, slug, framework=framework, **fields)


def make_city_index(declaration, **fields):
    """The list of cities."""
    return add_page(declaration, CityIndexPage, "cities", **fields)
