"""Public addresses: a contract, because they are printed on paper (see the README)."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail import views as wagtail_views
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from . import shortlink_views, views
from .discovery import views as discovery
from .offline import views as offline
from .styleguide import views as styleguide

urlpatterns = [
    path("", views.entrance, name="entrance"),
    path("language/<slug:code>/", views.choose_language, name="choose_language"),
    # Readers type codes in small letters, printed QR codes hold capitals: both are taken.
    re_path(r"^[qQ]/", include(shortlink_views.urlpatterns)),
    path("styleguide/", styleguide.entrance, name="styleguide_entrance"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("healthz", views.healthz, name="healthz"),
    path("robots.txt", discovery.robots, name="robots"),
    path("llms.txt", discovery.llms, name="llms"),
    path("favicon.ico", discovery.favicon, name="favicon"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sw.js", offline.worker, name="worker"),
]

if settings.SERVE_MEDIA:
    urlpatterns.append(
        re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT})
    )

urlpatterns += i18n_patterns(
    path("card/<uuid:guid>.png", discovery.card, name="share_card"),
    path("manifest.webmanifest", discovery.manifest, name="manifest"),
    path("offline/", offline.offline_page, name="offline"),
    path("news/feed.atom", discovery.news_feed, name="news_feed"),
    path("search/", include("ascc.search.urls")),
    path("styleguide/", styleguide.styleguide, name="styleguide"),
    path("declaration/", include("declaration.urls")),
    path("signage/", include("programme.signage.urls")),
    path("programme/", include("programme.urls")),
    # A file that a page offers below its address (open-letter/letter.pdf): Wagtail's own
    # pattern takes no dot.
    re_path(r"^((?:[\w-]+/)+[\w-]+\.[a-z]+)$", wagtail_views.serve, name="page_file"),
    path("", include(wagtail_urls)),
    prefix_default_language=True,
)
