"""How every export answers over HTTP: once, and then 304 for as long as it has not changed."""

import gzip
import hashlib
import re
from datetime import datetime

from django.http import HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.http import content_disposition_header, http_date, quote_etag
from django.views.decorators.http import require_http_methods

MAX_AGE = 60
_TAKES_GZIP = re.compile(r"\bgzip\b")
# Other sites may read what is public anyway, and ask with the tag that they hold (Fetch).
_FOR_OTHER_SITES = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag",
}
_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since",
    "Access-Control-Max-Age": "86400",
    "Allow": "GET, HEAD, OPTIONS",
}

export_methods = require_http_methods(["GET", "HEAD", "OPTIONS"])


def preflight() -> HttpResponse:
    """What a browser asks for before a script of another site may ask with conditions."""
    return HttpResponse(status=204, headers={**_FOR_OTHER_SITES, **_PREFLIGHT})


def export_response(
    request, content: bytes, content_type: str, changed_at: datetime, file_name: str = ""
) -> HttpResponse:
    """``content`` with strong ETag, Last-Modified, gzip and CORS, or 304 (RFC 9110, 8.8 and 13).

    The tag is of the bytes themselves, so that it cannot miss a change. ``changed_at`` is for
    clients that know times only. With ``file_name`` browsers keep the export as a file.
    """
    changed = int(changed_at.timestamp())
    response = HttpResponse(content_type=content_type)
    response.headers["Last-Modified"] = http_date(changed)
    if file_name:
        response.headers["Content-Disposition"] = content_disposition_header(True, file_name)
    patch_cache_control(response, public=True, max_age=MAX_AGE)
    _set_content(response, request, content)
    etag = response.headers["ETag"]
    response = get_conditional_response(request, etag, changed, response)
    for name, value in _FOR_OTHER_SITES.items():
        response.headers[name] = value
    return response


def _set_content(response, request, content):
    """The content, packed where the client takes that: each form under a tag of its own.

    Django's own gzip varies its bytes and would therefore make the tag a weak one.
    """
    tag = hashlib.sha256(content).hexdigest()[:32]
    if _TAKES_GZIP.search(request.headers.get("Accept-Encoding", "")):
        content, tag = gzip.compress(content, mtime=0), f"{tag}-gzip"
        response.headers["Content-Encoding"] = "gzip"
    patch_vary_headers(response, ["Accept-Encoding"])
    response.headers["ETag"] = quote_etag(tag)
    response.headers["Content-Length"] = str(len(content))
    response.content = b"" if request.method == "HEAD" else content
