"""The search page, what the field suggests, and how a browser is told of the search."""

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ..enums import SearchKind
from . import marks
from .entrances import entrances
from .results import Asked, search, suggest
from .terms import read_query

# What was withdrawn may be suggested no longer than this.
_SUGGESTIONS_KEPT = 60


@require_safe
def search_page(request):
    """The finds of ``?q=``; without it, ways into the site."""
    asked = read_request(request)
    results = search(asked) if asked.query else None
    context = {
        "asked": asked,
        "results": results,
        "entrances": () if results and results.total else entrances(request),
    }
    return render(request, "ascc/search_page.html", context)


@require_safe
def suggestions(request):
    """``suggest.json?q=``: titles for a list under the field.

    ``marks`` are the starts and ends of what matches, in UTF-16 code units as JavaScript
    counts them.
    """
    query = read_query(request.GET.get("q", ""))
    rows = suggest(query, get_language()) if query else []
    items = [
        {
            "title": row.title,
            "language": row.title_language,
            "kind": row.get_kind_display(),
            "detail": row.detail,
            "url": row.url,
            "marks": marks.spans_in_utf16(row.title, query),
        }
        for row in rows
    ]
    response = JsonResponse({"query": query.text, "items": items})
    patch_cache_control(response, public=True, max_age=_SUGGESTIONS_KEPT)
    return response


@require_safe
def opensearch(request):
    """The search described for browsers (OpenSearch 1.1)."""
    addresses = {
        "search": request.build_absolute_uri(reverse("search")),
        "icon": request.build_absolute_uri(static("img/favicon.svg")),
    }
    return render(
        request,
        "ascc/opensearch.xml",
        addresses,
        content_type="application/opensearchdescription+xml; charset=utf-8",
    )


def read_request(request) -> Asked:
    """What a request asks for; a parameter that makes no sense is left out."""
    parameters = request.GET
    kind, year = parameters.get("kind", ""), parameters.get("edition", "")
    return Asked(
        query=read_query(parameters.get("q", "")),
        language=get_language() or settings.LANGUAGE_CODE,
        kind=kind if kind in SearchKind.values else "",
        year=int(year) if len(year) == 4 and year.isascii() and year.isdigit() else None,
        page=parameters.get("page", ""),
        as_typed=parameters.get("exact") == "1",
    )
