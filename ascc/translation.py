"""Which fields of the site shell stand in one column a language."""

from modeltranslation.translator import TranslationOptions, register

from .models import (
    BasePage,
    ContentPage,
    HomePage,
    NewsIndexPage,
    NewsPage,
    Picture,
    SiteNotice,
    SiteSettings,
)


@register(BasePage)
class BasePageTranslation(TranslationOptions):
    """Every page."""

    fields = ("title", "seo_title", "search_description")


@register(HomePage)
class HomePageTranslation(TranslationOptions):
    """The front page."""

    fields = ("tagline", "introduction", "body")


@register([ContentPage, NewsPage])
class BodyPageTranslation(TranslationOptions):
    """Pages of blocks."""

    fields = ("introduction", "body")


@register(NewsIndexPage)
class NewsIndexPageTranslation(TranslationOptions):
    """The list of news."""

    fields = ("introduction",)


@register(Picture)
class PictureTranslation(TranslationOptions):
    """Pictures."""

    fields = ("alt", "credit")


@register(SiteNotice)
class SiteNoticeTranslation(TranslationOptions):
    """Notices for all."""

    fields = ("title", "text")


@register(SiteSettings)
class SiteSettingsTranslation(TranslationOptions):
    """What stands around every page."""

    fields = (
        "site_name",
        "short_name",
        "organiser",
        "venue_name",
        "venue_address",
        "venue_access",
        "contact_name",
        "footer_text",
    )
