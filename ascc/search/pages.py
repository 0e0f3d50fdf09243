"""Pages as search documents; what most kinds of pages have in common."""

from collections.abc import Iterable

from ..enums import SearchKind
from ..i18n import localized
from ..models import BasePage
from .documents import SearchDocument, in_every_language, told, versions

# The site's home page stands at this depth; what is right below it belongs to nothing else.
_HOME_DEPTH = 2


def page_document(
    page, fields: Iterable[str], parents: dict, kind=SearchKind.PAGE, parts=lambda code: (), **more
) -> SearchDocument:
    """A page with its translated ``fields`` as its text, and ``parts(language)`` after them.

    ``parents`` are from :func:`parents_of`; ``more`` are fields of the document.
    """
    parent = parents.get(page.pk)

    def texts(code):
        return [*(localized(page, name, code) for name in fields), *parts(code)]

    def detail(code):
        return told(code, localized(parent, "title", code)) if parent else ""

    return SearchDocument(
        obj=page,
        kind=kind,
        versions=versions(page, texts, detail=detail),
        names=in_every_language(page, "title"),
        **more,
    )


def parents_of(pages: Iterable[BasePage]) -> dict[int, BasePage]:
    """The published parent of each page by the page's id, the home page left out; one query."""
    paths = {page.pk: page.path[: -BasePage.steplen] for page in pages}
    above = BasePage.objects.live().filter(path__in=set(paths.values()), depth__gt=_HOME_DEPTH)
    by_path = {parent.path: parent for parent in above}
    return {pk: by_path[path] for pk, path in paths.items() if path in by_path}


def describe_pages(fields: Iterable[str], kind=SearchKind.PAGE):
    """How pages are described whose texts are only those ``fields``."""

    def describe(pages):
        parents = parents_of(pages)
        return [page_document(page, fields, parents, kind) for page in pages]

    return describe
