"""The base page model that stands in for Wagtail's own (``WAGTAIL_PAGE_MODEL``)."""

import uuid

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from modeltranslation.translator import translator
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import AbstractPage
from wagtail.models.pages import AbstractPageMeta, ShowInMenusMixin
from wagtail.search import index

from ..i18n import language_codes, localized
from ..panels import bilingual, bilingual_title
from ..previews import PreviewInEachLanguage
from ..reserved import check_slug


class BasePage(PreviewInEachLanguage, ShowInMenusMixin, AbstractPage):
    """A page whose title and search texts stand in one column a language.

    ``page.title`` is in the reader's language everywhere. What is stored for staff
    (``draft_title``, ``str(page)``) is in the city's language, whoever saved last.
    """

    guid = models.UUIDField(
        _("permanent identifier"), default=uuid.uuid4, unique=True, editable=False
    )
    seo_title = models.CharField(
        _("title for search engines"),
        max_length=255,
        blank=True,
        help_text=_("Only where it has to differ from the page's title."),
    )
    search_description = models.TextField(
        _("description for search engines"),
        blank=True,
        help_text=_("One or two sentences, shown under the title in search results."),
    )
    share_image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("picture for sharing"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown when the page is shared. Empty: the picture of the site settings."),
    )

    # Languages that a title must have before the page is published; none means any one.
    required_title_languages: tuple[str, ...] = ("ja",)
    # Whether the page gets a permanent short link when it is first published.
    has_short_link = False
    # Translated fields whose absence in a language the page tells its readers.
    notice_fields: tuple[str, ...] = ()
    # Translated fields that describe the page for search engines; the first that has a text.
    description_fields: tuple[str, ...] = ("search_description",)

    exclude_fields_in_copy = ["guid"]

    search_fields = [
        *[field for field in AbstractPage.search_fields if field.field_name != "title"],
        index.SearchField("title_ja", boost=2),
        index.SearchField("title_en", boost=2),
        index.AutocompleteField("title_ja"),
        index.AutocompleteField("title_en"),
        index.FilterField("title"),
        index.SearchField("search_description_ja"),
        index.SearchField("search_description_en"),
        index.FilterField("show_in_menus"),
    ]

    content_panels = [bilingual_title("title")]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                bilingual("seo_title"),
                bilingual("search_description"),
                FieldPanel("share_image"),
            ],
            heading=_("Address, search engines and sharing"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus")], heading=_("Menus")),
    ]

    class Meta(AbstractPageMeta):
        verbose_name = _("page")
        verbose_name_plural = _("pages")

    def __str__(self):
        return localized(self, "title", settings.LANGUAGE_CODE).value or ""

    # --- Cleaning and saving -------------------------------------------------

    @classmethod
    def translated_fields(cls) -> set[str]:
        """Names of the fields that stand in one column a language."""
        return set(translator.get_options_for_model(cls).all_fields)

    def full_clean(self, exclude=None, **kwargs):
        """Clean the columns of each language, never the fields that stand for them.

        Cleaning reads and writes back: with English active, a fallen-back Japanese text
        would be written into the English column.
        """
        super().full_clean(exclude={*(exclude or ()), *self.translated_fields()}, **kwargs)

    def minimal_clean(self):
        """Check what a draft needs: a title in any language and a free slug."""
        self._set_core_field_defaults()
        self._check_title((), "title_ja")
        check_slug(self)
        self._check_slug_is_unique()

    def clean(self):
        """Check the titles that publishing needs and that the slug is not reserved."""
        super().clean()
        self._check_title(self.required_title_languages, "title_ja")
        check_slug(self)

    def _check_title(self, required: tuple[str, ...], default_column: str):
        errors = {
            f"title_{code}": ValidationError(_("Enter the title."), code="required")
            for code in required
            if not getattr(self, f"title_{code}")
        }
        if not any(getattr(self, f"title_{code}") for code in language_codes()):
            errors[default_column] = ValidationError(_("Enter the title."), code="required")
        if errors:
            raise ValidationError(errors)

    def _set_core_field_defaults(self):
        if not self.draft_title:
            self.draft_title = str(self)
        super()._set_core_field_defaults()

    def save_revision(self, *args, **kwargs):
        """Save a revision whose ``draft_title`` is in the city's language."""
        with translation.override(settings.LANGUAGE_CODE):
            return super().save_revision(*args, **kwargs)

    def get_sitemap_urls(self, request):
        """One entry a language, each naming all languages (Google's ``xhtml:link``)."""
        return sitemap_entries(self, self.last_change(), request)

    def last_change(self):
        """When what the page shows was last changed: a list shows the pages below it."""
        shown = self.get_children().live() if self.numchild else None
        return latest(self.last_published_at, shown, "last_published_at")


def latest(moment, rows, field: str):
    """The later of ``moment`` and of the last ``field`` in ``rows`` (a queryset or ``None``)."""
    last = rows.aggregate(last=models.Max(field))["last"] if rows is not None else None
    return max(filter(None, (moment, last)), default=None)


def sitemap_entries(obj, lastmod, request) -> list[dict]:
    """Sitemap entries of an object with ``get_url``, one a language.

    At the host that was asked, as the pages' own canonical addresses are.
    """
    locations = {}
    for code in language_codes():
        with translation.override(code):
            locations[code] = request.build_absolute_uri(obj.get_url(request))
    alternates = [{"lang_code": code, "location": location} for code, location in locations.items()]
    alternates.append({"lang_code": "x-default", "location": locations[settings.LANGUAGE_CODE]})
    return [
        {"location": location, "lastmod": lastmod, "alternates": alternates}
        for location in locations.values()
    ]
