"""Slides, papers and links of a session, with what a reader wants to know before fetching."""

from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ascc.enums import DocumentLanguage
from ascc.i18n import language_codes, localized
from ascc.templatetags.ascc_tags import localized_html


@dataclass(frozen=True)
class Download:
    """A file or link as the download component takes it; ``size`` in bytes."""

    title_html: SafeString | str
    url: str
    kind: str
    size: int | None
    language: str
    hreflang: str


def session_materials(session) -> list[Download]:
    """The materials of a session in the order that staff gave them."""
    items = list(session.materials.all())
    prefetch_related_objects(items, "document")
    return [_download(item) for item in items]


def _download(item) -> Download:
    document = item.document
    language = item.language or (document.language if document else "")
    title = localized_html(localized(item, "title"))
    return Download(
        title_html=title or (document.title if document else item.url),
        url=document.url if document else item.url,
        kind=document.file_extension.upper() if document else _("Web page"),
        size=document.file_size if document else None,
        language=capfirst(DocumentLanguage(language).label) if language else "",
        hreflang=language if language in language_codes() else "",
    )
