"""Addresses that are no pages: the way in, the choice of a language, the health of the site."""

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language_from_request
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from .i18n import language_codes, swap_language


def readers_language(request) -> str:
    """The language for a reader whose address says none.

    Their own choice (cookie), then what the browser prefers, then Japanese.
    """
    return get_language_from_request(request)


def redirect_in_language(request, path: str, language: str) -> HttpResponse:
    """A 302 to ``path`` in ``language``, the query kept."""
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return for_this_reader(HttpResponseRedirect(swap_language(path, language) + query))


def for_this_reader(response: HttpResponse) -> HttpResponse:
    """Keep ``response`` out of every cache, because it depends on who asks."""
    response.headers["Cache-Control"] = "no-store"
    patch_vary_headers(response, ["Accept-Language", "Cookie"])
    return response


@require_safe
def entrance(request):
    """``/``: to the home page in the reader's language."""
    return redirect_in_language(request, "/", readers_language(request))


@never_cache
@require_safe
def choose_language(request, code: str):
    """Remember the language that a reader chose, and lead to the page they were on.

    ``to`` is a path of this site; anything else leads to the home page.
    """
    if code not in language_codes():
        raise Http404
    target = request.GET.get("to", "")
    if not target.startswith("/") or not url_has_allowed_host_and_scheme(target, None):
        target = f"/{code}/"
    path, mark, query = target.partition("?")
    response = redirect(swap_language(path, code) + mark + query)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )
    return response


@never_cache
@require_safe
def healthz(request):
    """Say that the process answers and reaches its database; for load balancers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")
