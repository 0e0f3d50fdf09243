"""What the pages of the letter and of a declaration show: read here, computed elsewhere."""

from dataclasses import dataclass

from django.utils.translation import get_language_info

from ascc.i18n import language_codes
from ascc.models import SiteSettings
from ascc.services import ensure_short_link
from ascc.shortlink_files import printed_url

from .cards import Figure, commitment_item, letter_figures, request_item, signatory_figures
from .facts import framework_facts, letter_facts, letter_header
from .landmarks import cities_url, declaration_page, letter_page
from .letter import letter_register
from .letter_data import summary_note
from .letter_document import LetterDocument, letter_document
from .models import DeclarationPage, DeclarationSignature, LetterRecord
from .signatories import SignatoryRegister, signatory_register


@dataclass(frozen=True)
class Download:
    """The letter as a file in one language; ``size`` in bytes where it is known."""

    url: str
    language: str
    language_name: str
    size: int | None


@dataclass(frozen=True)
class Example:
    """A declaration that another one follows, with what its register counts."""

    page: DeclarationPage
    figures: list[Figure]


def letter_context(page, request) -> dict:
    """The register of a letter, its requests with their answers, its files and its links."""
    records = list(LetterRecord.objects.of_letter(page))
    register = letter_register(records)
    requests = page.requests.all()
    return {
        "register": register,
        "figures": letter_figures(register),
        "requests": [request_item(number, item) for number, item in enumerate(requests, 1)],
        "summary_note": summary_note(page),
        "header": letter_header(page),
        "facts": letter_facts(page),
        "downloads": _downloads(page, records, request),
        "declaration_page": declaration_page(),
        "cities_url": cities_url(request),
    }


def declaration_context(page, request) -> dict:
    """The register of a declaration, its commitments, and the declarations that it follows."""
    register = register_of(page.framework)
    examples = DeclarationPage.objects.child_of(page).live().select_related("framework")
    return {
        "register": register,
        "facts": framework_facts(page.framework, len(register.signed)),
        "commitments": [commitment_item(item) for item in page.commitments.all()],
        "examples": [
            Example(example, signatory_figures(register_of(example.framework)))
            for example in examples
        ],
        "figures": signatory_figures(register),
        "follower": DeclarationPage.objects.parent_of(page).live().first(),
        "letter_page": letter_page(),
        "cities_url": cities_url(request, page.framework.geography),
    }


def register_of(framework) -> SignatoryRegister:
    """The public register of a declaration."""
    return signatory_register(DeclarationSignature.objects.of_framework(framework))


def documents_of(page, records, request, languages) -> list[LetterDocument]:
    """The PDF of a published letter in each of ``languages``; none of them is made yet."""
    site = SiteSettings.load(request_or_site=request)
    short_url = printed_url(ensure_short_link(page), request)
    return [letter_document(page, records, site, short_url, code) for code in languages]


def _downloads(page, records, request) -> list[Download]:
    """One file a language. A draft has none: what delegates print has to be published."""
    if getattr(request, "is_preview", False) or not page.live:
        return []
    documents = documents_of(page, records, request, language_codes())
    return [
        Download(
            url=page.pdf_url(document.letter.language, request),
            language=document.letter.language,
            language_name=get_language_info(document.letter.language)["name_translated"],
            size=document.size(),
        )
        for document in documents
    ]
