"""The list of pages that the service worker keeps; `templates/ascc/offline/sw.js` reads it."""

from django.http import Http404, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from ..editions import current_edition
from ..editions_at import public_edition
from .pages import offline_list

MINUTE = 60


@require_safe
@cache_control(public=True, max_age=MINUTE)
def pages_to_keep(request, edition: str):
    """``…/programme/<edition>/offline.json``: ``version``, ``pages`` with their ``url``."""
    return JsonResponse(
        offline_list(public_edition(edition), request),
        json_dumps_params={"ensure_ascii": False},
    )


@require_safe
@cache_control(public=True, max_age=MINUTE)
def current_pages_to_keep(request):
    """``…/programme/offline.json``: to the list of the current edition, for pages of no edition."""
    edition = current_edition()
    if edition is None:
        raise Http404
    return redirect("pages_to_keep", edition.slug)
