"""Pages that are not about a session, a person, a letter or a city."""

from django.core.paginator import Paginator
from django.db import models
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from ..enums import NewsKind
from ..fields import BodyField
from ..panels import bilingual, bilingual_title
from .base import BasePage

NEWS_PER_PAGE = 20
# Seconds.
HOME_PAGE_KEPT = 45


class IntroductionMixin(models.Model):
    """A page that opens with a sentence or two."""

    introduction = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("One to three sentences that stand under the title."),
    )

    description_fields = ("search_description", "introduction")
    introduction_search_fields = [
        index.SearchField("introduction_ja"),
        index.SearchField("introduction_en"),
    ]

    class Meta:
        abstract = True


class HomePage(IntroductionMixin, BasePage):
    """The front page; what of the programme it shows comes by inclusion tags."""

    tagline = models.CharField(
        _("tagline"),
        max_length=200,
        blank=True,
        help_text=_("The theme, in a few words."),
    )
    body = BodyField(verbose_name=_("body"), blank=True)

    parent_page_types = ["ascc.BasePage"]
    max_count = 1
    notice_fields = ("introduction", "body")

    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search_fields,
    ]
    content_panels = [
        bilingual_title("title"),
        bilingual("tagline"),
        bilingual("introduction"),
        bilingual("body"),
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def serve(self, request, *args, **kwargs):
        """The page, kept for less than a minute: it says how many minutes are left."""
        response = super().serve(request, *args, **kwargs)
        patch_cache_control(response, max_age=HOME_PAGE_KEPT)
        return response


class ContentPage(IntroductionMixin, BasePage):
    """A page of blocks, with pages of the same kind below it."""

    body = BodyField(verbose_name=_("body"), blank=True)

    parent_page_types = ["ascc.HomePage", "ascc.ContentPage"]
    subpage_types = ["ascc.ContentPage"]
    notice_fields = ("introduction", "body")

    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search_fields,
        index.SearchField("body_ja"),
        index.SearchField("body_en"),
    ]
    content_panels = [
        bilingual_title("title"),
        bilingual("introduction"),
        bilingual("body"),
    ]

    class Meta:
        verbose_name = _("content page")
        verbose_name_plural = _("content pages")


class NewsIndexPage(IntroductionMixin, BasePage):
    """All news, the newest first."""

    parent_page_types = ["ascc.HomePage"]
    subpage_types = ["ascc.NewsPage"]
    max_count = 1
    notice_fields = ("introduction",)

    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search_fields,
    ]
    content_panels = [bilingual_title("title"), bilingual("introduction")]

    class Meta:
        verbose_name = _("news list")
        verbose_name_plural = _("news lists")

    def get_context(self, request, *args, **kwargs):
        """Add ``news``: one Django ``Page`` of live :class:`NewsPage`, the newest first.

        A page number that does not exist gives the nearest page that does.
        """
        context = super().get_context(request, *args, **kwargs)
        news = NewsPage.objects.child_of(self).live().public().order_by("-date", "-pk")
        context["news"] = Paginator(news, NEWS_PER_PAGE).get_page(request.GET.get("page"))
        # The second part of the list is a page of its own for search engines.
        context["paginated"] = context["news"]
        return context


class NewsPage(IntroductionMixin, BasePage):
    """One announcement."""

    date = models.DateField(_("date"), default=timezone.localdate)
    kind = models.CharField(
        _("kind"), max_length=20, choices=NewsKind.choices, default=NewsKind.NEWS
    )
    body = BodyField(verbose_name=_("body"), blank=True)
    source_url = models.URLField(
        _("source"),
        blank=True,
        help_text=_("Where the announcement was first published."),
    )

    parent_page_types = ["ascc.NewsIndexPage"]
    subpage_types = []
    notice_fields = ("introduction", "body")

    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search_fields,
        index.SearchField("body_ja"),
        index.SearchField("body_en"),
        index.FilterField("date"),
        index.FilterField("kind"),
    ]
    content_panels = [
        bilingual_title("title"),
        FieldPanel("date"),
        FieldPanel("kind"),
        bilingual("introduction"),
        bilingual("body"),
        FieldPanel("source_url"),
    ]

    class Meta:
        verbose_name = _("news page")
        verbose_name_plural = _("news pages")
