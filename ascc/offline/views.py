"""The service worker and the page that stands where a page was not kept.

The worker (W3C, Service Workers) keeps pages on the reader's own device, so that they can be
read where there is no network. `templates/ascc/offline/sw.js` says what it keeps.
"""

import json

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from ..i18n import language_codes

HOUR = 60 * 60


@require_safe
@cache_control(no_cache=True)
def worker(request):
    """``/sw.js``: at the root, because a worker sees only what lies below its own address.

    A browser asks for it anew at each visit, and takes another one only if it differs.
    """
    fallbacks = {code: _fallback_address(code) for code in language_codes()}
    return render(
        request,
        "ascc/offline/sw.js",
        {"fallbacks": json.dumps(fallbacks)},
        content_type="text/javascript; charset=utf-8",
    )


def _fallback_address(code: str) -> str:
    with override(code):
        return reverse("offline")


@require_safe
@cache_control(public=True, max_age=HOUR)
def offline_page(request):
    """What a reader without network sees at an address that was not kept."""
    return render(request, "ascc/offline/page.html")
