"""Short links (``/q/<code>``), their QR codes and their posters."""

from hashlib import sha256

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import re_path
from django.utils import translation
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header, quote_etag
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from . import link_targets
from .codes import normalise_code, print_batch
from .counting import count_scan
from .enums import LinkState
from .models import ShortLink
from .shortlink_files import FILES, BadParameterError, printed_url
from .shortlink_help import Problem, help_page
from .views import for_this_reader, readers_language


# Nothing is changed here: a POST is no method of these addresses (405), token or not.
@csrf_exempt
@require_safe
def follow(request, typed: str):
    """Lead to where the target is now, in the reader's language."""
    link, problem = _find(typed)
    if problem:
        return help_page(request, problem)
    language = readers_language(request)
    address = link_targets.address(link.target, request, language)
    if address is None:
        return help_page(request, _why_hidden(link))
    if _is_followed(request):
        count_scan(link, language)
    return _lead_to(address, request, printed=print_batch(typed))


@csrf_exempt
@require_safe
def file(request, typed: str, kind: str):
    """The QR code as ``svg`` or ``png`` (``?size=`` in pixels), or the poster as ``pdf``."""
    link, problem = _find(typed)
    if problem:
        return help_page(request, problem)
    link_file = FILES[kind.lower()]
    if link_file.names_target and not link_targets.is_public(link.target):
        return help_page(request, _why_hidden(link))
    with translation.override(readers_language(request)):
        try:
            content = link_file.make(link, printed_url(link, request), request.GET)
        except BadParameterError as error:
            return _refuse(str(error))
    return _cacheable(request, link, link_file, content)


def _find(typed: str) -> tuple[ShortLink | None, Problem | None]:
    """The link of a typed code, or why it leads nowhere."""
    code = normalise_code(typed)
    link = ShortLink.objects.filter(code=code).first() if code else None
    if link is None:
        return None, Problem.UNKNOWN
    if link.state == LinkState.WITHDRAWN:
        return None, Problem.WITHDRAWN
    return link, None


def _why_hidden(link: ShortLink) -> Problem:
    return Problem.HIDDEN if link.target else Problem.GONE


def _is_followed(request) -> bool:
    """Whether a reader asked; a browser that fetches ahead of them says so."""
    purposes = (request.headers.get(name, "") for name in ("Sec-Purpose", "Purpose"))
    return request.method == "GET" and not any("prefetch" in purpose for purpose in purposes)


def _lead_to(address: str, request, *, printed: str) -> HttpResponse:
    """A 302 that takes the query along, and the print batch: the page tells what changed since."""
    given = request.GET.copy()
    if printed:
        given["printed"] = printed
    query = f"?{given.urlencode()}" if given else ""
    return for_this_reader(HttpResponseRedirect(address + query))


def _refuse(message: str) -> HttpResponse:
    response = HttpResponse(f"{message}\n", status=400, content_type="text/plain; charset=utf-8")
    response.headers["Content-Language"] = translation.get_language()
    return for_this_reader(response)


def _cacheable(request, link, link_file, content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type=link_file.content_type)
    filename = link_file.name.format(code=link.code)
    response.headers["Content-Disposition"] = content_disposition_header(False, filename)
    response.headers["ETag"] = quote_etag(sha256(content).hexdigest()[:32])
    response.headers["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, public=True, max_age=link_file.max_age)
    return get_conditional_response(request, response.headers["ETag"], response=response)


urlpatterns = [
    re_path(r"^(?P<typed>[^/]+)\.(?P<kind>(?i:svg|png|pdf))$", file, name="short_link_file"),
    re_path(r"^(?P<typed>.*?)/?$", follow, name="short_link"),
]
