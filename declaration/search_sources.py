"""What of the letter and the declaration readers may find: both texts, the cities, the PDF."""

from django.db.models import Prefetch
from django.utils import translation
from django.utils.translation import get_language_info
from django_countries import countries

from ascc.enums import SearchKind
from ascc.i18n import Localized, language_codes, localized
from ascc.search.documents import SearchDocument, Version, in_every_language, listed, told, versions
from ascc.search.pages import describe_pages, page_document, parents_of
from ascc.search.sources import Source, follow, register

from .models import (
    Body,
    CityIndexPage,
    DeclarationPage,
    DeclarationSignature,
    LetterPage,
    LetterRecord,
)

_SIGNER = ("signer_name", "signer_office")


def _public(model):
    return lambda: model.objects.live().public().order_by("path")


# --- Cities and bodies -------------------------------------------------------


def public_bodies():
    """Published bodies with what the public may read of their acts."""
    letters = LetterPage.objects.live().public()
    records = LetterRecord.objects.public().filter(letter__in=letters).in_protocol_order()
    signatures = DeclarationSignature.objects.public().select_related("framework")
    return (
        Body.objects.public()
        .select_related("parent")
        .prefetch_related(
            Prefetch("letter_records", records, to_attr="found_records"),
            Prefetch("signatures", signatures, to_attr="found_signatures"),
        )
        .order_by("pk")
    )


def describe_bodies(bodies):
    """Cities and bodies by every name; also found by country and by who signed for them."""
    return [_describe(body) for body in bodies]


def _describe(body) -> SearchDocument:
    acts = [*body.found_records, *body.found_signatures]
    parent = body.parent if body.parent and body.parent.live else None

    def parts(code):
        signers = [
            listed(code, *(localized(act, field, code) for field in _SIGNER)) for act in acts
        ]
        messages = [localized(record, "message", code) for record in body.found_records]
        notes = [localized(act, "note", code) for act in acts]
        return [localized(body, "profile", code), *signers, *messages, *notes]

    def detail(code):
        return told(code, _country(body), localized(parent, "name", code) if parent else "")

    return SearchDocument(
        obj=body,
        kind=SearchKind.BODY,
        versions=versions(body, parts, title="name", detail=detail),
        names=[*in_every_language(body, "name"), body.native_name],
        related=[
            *_in_each_language(lambda: _country(body)),
            *(in_every_language(parent, "name") if parent else ()),
            *(name for act in acts for name in in_every_language(act, "signer_name")),
        ],
    )


def _country(body) -> str:
    return str(countries.name(body.country.code)) if body.country else ""


def _in_each_language(words) -> list[str]:
    found = []
    for code in language_codes():
        with translation.override(code):
            found.append(words())
    return found


# --- The letter and the declaration ------------------------------------------


def describe_letters(letters):
    """Open letters with what they ask for and what was answered."""
    parents = parents_of(letters)
    fields = ("introduction", "letter_text", "summary_note", "body")
    for letter in letters:
        requests = list(letter.requests.all())

        def parts(code, requests=requests):
            names = ("text", "answer")
            return [localized(each, name, code) for each in requests for name in names]

        yield page_document(letter, fields, parents, parts=parts, day=letter.date)


def describe_letter_files(letters):
    """The letter as a file to take away, in each language."""
    for letter in letters:
        found = {}
        for code in language_codes():
            with translation.override(code):
                language = get_language_info(code)["name_translated"]
                found[code] = Version(
                    title=localized(letter, "title", code),
                    url=letter.pdf_url(code),
                    text=Localized("", None, False),
                    detail=f"PDF · {language}",
                )
        names = in_every_language(letter, "title")
        yield SearchDocument(letter, SearchKind.DOCUMENT, found, names, related=["PDF"])


def describe_declarations(declarations):
    """Declarations with their commitments and the names of the framework."""
    parents = parents_of(declarations)
    for page in declarations:
        commitments = list(page.commitments.all())

        def parts(code, commitments=commitments):
            return [localized(each, "text", code) for each in commitments]

        fields = ("introduction", "body", "commitments_note")
        names = [
            name
            for field in ("name", "short_name")
            for name in in_every_language(page.framework, field)
        ]
        yield page_document(page, fields, parents, parts=parts, related=names)


register(
    Source(LetterPage, _public(LetterPage), describe_letters),
    Source(LetterPage, _public(LetterPage), describe_letter_files),
    Source(
        DeclarationPage,
        lambda: _public(DeclarationPage)().select_related("framework"),
        describe_declarations,
    ),
    Source(CityIndexPage, _public(CityIndexPage), describe_pages(("introduction",))),
    Source(Body, public_bodies, describe_bodies),
)
follow(Body, Body, lambda body: body.parts.values_list("pk", flat=True))
follow(LetterRecord, Body, lambda record: [record.body_id])
follow(DeclarationSignature, Body, lambda signature: [signature.body_id])
follow(LetterPage, Body, lambda letter: letter.records.values_list("body", flat=True))
