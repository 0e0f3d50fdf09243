"""Addresses that people seldom open: pictures for sharing, feed, manifest, robots, llms.txt."""

import hashlib

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from .. import link_targets
from ..i18n import localized
from ..models import BasePage, SiteSettings
from . import feeds
from .card import share_card
from .llms import llms_text

HOUR = 60 * 60
YEAR = 365 * 24 * HOUR


@require_safe
def card(request, guid):
    """The picture for sharing a public page or record, as PNG in the language of the address.

    ``?v=`` is the digest of the card that the page named: that one never changes.
    """
    drawn = share_card(_public_target(guid), SiteSettings.load(request_or_site=request))

    @condition(etag_func=lambda request: f'"{drawn.digest}"')
    def respond(request):
        response = HttpResponse(drawn.png(), content_type="image/png")
        if request.GET.get("v") == drawn.digest:
            patch_cache_control(response, public=True, max_age=YEAR, immutable=True)
        else:
            patch_cache_control(response, public=True, max_age=HOUR)
        return response

    return respond(request)


def _public_target(guid):
    """The published page or record with an identifier; everything else is not found."""
    page = BasePage.objects.live().public().filter(guid=guid, depth__gt=1).first()
    if page:
        return page.specific
    for model in link_targets.record_models():
        if record := model.objects.filter(guid=guid, live=True).first():
            return record
    raise Http404


@require_safe
def news_feed(request):
    """The news as Atom feed in the language of the address; 304 where the reader has it."""
    news = feeds.latest_news()
    content = feeds.news_feed(news, request).encode()
    digest = hashlib.sha256(content).hexdigest()[:32]

    @condition(
        etag_func=lambda request: f'"{digest}"',
        last_modified_func=lambda request: feeds.last_change(news),
    )
    def respond(request):
        response = HttpResponse(content, content_type="application/atom+xml; charset=utf-8")
        patch_cache_control(response, public=True, max_age=HOUR // 4)
        return response

    return respond(request)


@require_safe
@cache_control(public=True, max_age=24 * HOUR)
def manifest(request):
    """The web app manifest (W3C) in the language of the address."""
    site, code = SiteSettings.load(request_or_site=request), get_language()
    return JsonResponse(
        {
            "name": localized(site, "site_name").value,
            "short_name": localized(site, "short_name").value,
            "description": localized(site, "organiser").value,
            "lang": code,
            "dir": "ltr",
            "id": "/",
            "start_url": f"/{code}/",
            "scope": "/",
            "display": "minimal-ui",
            "background_color": "#ffffff",
            "theme_color": "#ffffff",
            "icons": [
                _icon("icon-192.png", 192, "any"),
                _icon("icon-512.png", 512, "any"),
                _icon("icon-maskable-192.png", 192, "maskable"),
                _icon("icon-maskable-512.png", 512, "maskable"),
            ],
        },
        content_type="application/manifest+json",
        json_dumps_params={"ensure_ascii": False},
    )


def _icon(name, size, purpose) -> dict:
    return {
        "src": static(f"img/{name}"),
        "sizes": f"{size}x{size}",
        "type": "image/png",
        "purpose": purpose,
    }


@require_safe
@cache_control(public=True, max_age=24 * HOUR)
def favicon(request):
    """``/favicon.ico``, for which browsers ask without being told, under its hashed name."""
    return redirect(static("img/favicon.ico"))


@require_safe
def robots(request):
    """``robots.txt``: everything public may be read; redirects and the admin need not be."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /language/",
        f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=HOUR)
def llms(request):
    """``llms.txt``: the key pages in every language, as Markdown."""
    return HttpResponse(llms_text(request), content_type="text/plain; charset=utf-8")
