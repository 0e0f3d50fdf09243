"""What the site shell lets readers find: its pages, the news, documents."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField
from django.db.models.functions import Cast
from django.utils import translation
from wagtail.models import CollectionViewRestriction, ReferenceIndex

from .enums import SearchKind
from .i18n import Localized, language_codes
from .models import BasePage, ContentPage, HomePage, NewsIndexPage, NewsPage, SiteDocument
from .search.documents import SearchDocument, Version
from .search.pages import describe_pages, page_document, parents_of
from .search.sources import Source, follow, register


def describe_news(pages):
    """News, the newest first."""
    parents = parents_of(pages)
    return [
        page_document(
            page,
            ("introduction", "body"),
            parents,
            kind=SearchKind.NEWS,
            day=page.date,
            place=-page.date.toordinal(),
        )
        for page in pages
    ]


def public_documents():
    """Documents that a published page offers; one that is only uploaded is nobody's yet.

    Those of a collection that is kept for some readers stay out.
    """
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(SiteDocument),
        base_content_type=ContentType.objects.get_for_model(BasePage),
    ).annotate(page_id=Cast("object_id", BigIntegerField()))
    pages = BasePage.objects.live().public().values("pk")
    offered = references.filter(page_id__in=pages).annotate(
        document_id=Cast("to_object_id", BigIntegerField())
    )
    documents = SiteDocument.objects.filter(pk__in=offered.values("document_id"))
    for restriction in CollectionViewRestriction.objects.select_related("collection"):
        inside = restriction.collection.get_descendants(inclusive=True)
        documents = documents.exclude(collection__in=inside)
    return documents.order_by("pk")


def describe_documents(documents):
    """Files, by their title; they say which language they are in."""
    for document in documents:
        versions = {}
        for code in language_codes():
            with translation.override(code):
                language = document.get_language_display()
                versions[code] = Version(
                    title=Localized(document.title, _language_of(document, code), False),
                    url=document.url,
                    text=Localized("", None, False),
                    detail=f"{document.file_extension.upper()} · {language}",
                )
        yield SearchDocument(document, SearchKind.DOCUMENT, versions, names=[document.title])


def documents_of(page) -> list[int]:
    """The documents that a page refers to."""
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(SiteDocument),
        base_content_type=ContentType.objects.get_for_model(BasePage),
        object_id=str(page.pk),
    )
    return [int(pk) for pk in references.values_list("to_object_id", flat=True).distinct()]


def _language_of(document, code: str) -> str:
    """The language of a document's title, as far as it is one of the site's."""
    return document.language if document.language in language_codes() else code


def _public(model):
    return lambda: model.objects.live().public().order_by("path")


register(
    Source(HomePage, _public(HomePage), describe_pages(("introduction", "body"))),
    Source(ContentPage, _public(ContentPage), describe_pages(("introduction", "body"))),
    Source(NewsIndexPage, _public(NewsIndexPage), describe_pages(("introduction",))),
    Source(NewsPage, _public(NewsPage), describe_news),
    Source(SiteDocument, public_documents, describe_documents),
)
follow(BasePage, SiteDocument, documents_of)
