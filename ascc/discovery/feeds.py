"""The news as an Atom feed (RFC 4287), one in each language."""

from datetime import UTC, datetime, time

from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Site

from ..i18n import localized
from ..models import NewsPage, SiteSettings
from .description import description

ENTRIES = 30
_LONG_AGO = datetime(2012, 1, 1, tzinfo=UTC)


def latest_news() -> list[NewsPage]:
    """The newest public announcements, the newest first."""
    return list(NewsPage.objects.live().public().order_by("-date", "-pk")[:ENTRIES])


def last_change(news: list[NewsPage]) -> datetime:
    """When one of ``news`` was last published, to the second as HTTP has it."""
    moments = [page.last_published_at for page in news if page.last_published_at]
    return max(moments, default=_LONG_AGO).replace(microsecond=0)


def news_feed(news: list[NewsPage], request) -> str:
    """The feed of ``news`` in the active language.

    An entry is known by the page's permanent identifier, so that a feed reader shows it once
    whatever is renamed, and as one in both languages.
    """
    site = SiteSettings.load(request_or_site=request)
    address = request.build_absolute_uri(reverse("news_feed"))
    feed = NewsFeed(
        title=_("News – %(site)s") % {"site": localized(site, "site_name").value},
        link=request.build_absolute_uri(reverse("wagtail_serve", args=["news/"])),
        description="",
        language=get_language(),
        author_name=localized(site, "organiser").value,
        feed_url=address,
        feed_guid=address,
        updated=last_change(news),
    )
    Site.find_for_request(request)
    for page in news:
        _add(feed, page, request, localized(site, "site_name").value)
    return feed.writeString("utf-8")


class NewsFeed(Atom1Feed):
    """An Atom feed that knows when it changed, also while it is empty."""

    def latest_post_date(self):
        """When the feed was last changed."""
        return self.feed["updated"]


def _add(feed, page, request, site_name):
    summary = localized(page, "introduction")
    feed.add_item(
        title=localized(page, "title").value,
        link=request.build_absolute_uri(page.get_url(request)),
        description=summary.value if summary.value else description(page, site_name),
        unique_id=page.guid.urn,
        pubdate=_midnight(page.date),
        updateddate=page.last_published_at or _midnight(page.date),
        categories=[page.get_kind_display()],
    )


def _midnight(day) -> datetime:
    return datetime.combine(day, time(), timezone.get_default_timezone())
