"""The declaration's pages: its text with the commitments, and the cities."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from ascc.fields import BodyField
from ascc.models import BasePage
from ascc.models.base import latest, sitemap_entries
from ascc.models.pages import IntroductionMixin
from ascc.panels import bilingual, bilingual_title

from .bodies import Body
from .frameworks import Framework


class DeclarationPage(IntroductionMixin, BasePage):
    """A declaration: what it is, its commitments, who signed it.

    The European one stands as a page of the same kind below the Asian one.
    """

    framework = models.ForeignKey(
        Framework,
        verbose_name=_("declaration"),
        on_delete=models.PROTECT,
        related_name="pages",
        help_text=_("Whose signatories the page lists."),
    )
    body = BodyField(verbose_name=_("body"), blank=True)
    commitments_note = models.TextField(
        _("note at the commitments"),
        blank=True,
        help_text=_("Where the wording comes from, if it is not the official text."),
    )

    parent_page_types = ["ascc.HomePage", "declaration.DeclarationPage"]
    subpage_types = [
        "declaration.CityIndexPage",
        "declaration.DeclarationPage",
        "ascc.ContentPage",
    ]
    notice_fields = ("introduction", "body")

    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search_fields,
        index.SearchField("body_ja"),
        index.SearchField("body_en"),
    ]
    content_panels = [
        bilingual_title("title"),
        FieldPanel("framework"),
        bilingual("introduction"),
        bilingual("body"),
        MultiFieldPanel(
            [
                bilingual("commitments_note"),
                InlinePanel("commitments", heading=_("Commitments"), label=_("commitment")),
            ],
            heading=_("Commitments"),
        ),
    ]

    class Meta:
        verbose_name = _("declaration page")
        verbose_name_plural = _("declaration pages")

    def get_context(self, request, *args, **kwargs):
        """Add what the page says from the register; see ``context.declaration_context``."""
        from ..context import declaration_context

        return {
            **super().get_context(request, *args, **kwargs),
            **declaration_context(self, request),
        }

    def last_change(self):
        """When the page or a line of its register was last changed."""
        return latest(super().last_change(), self.framework.signatures.public(), "changed_at")


class Commitment(Orderable):
    """One of the commitments that a signatory takes on."""

    page = ParentalKey(DeclarationPage, on_delete=models.CASCADE, related_name="commitments")
    number = models.PositiveSmallIntegerField(_("number"))
    text = models.TextField(_("commitment"), blank=True)

    panels = [FieldPanel("number"), bilingual("text")]

    class Meta(Orderable.Meta):
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")

    def __str__(self):
        return f"{self.number}. {self.text[:60]}"


class CityIndexPage(IntroductionMixin, BasePage):
    """The list of all cities and bodies; each has a page below it by its own address."""

    parent_page_types = ["declaration.DeclarationPage"]
    subpage_types = []
    max_count = 1
    notice_fields = ("introduction",)

    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search_fields,
    ]
    content_panels = [bilingual_title("title"), bilingual("introduction")]

    class Meta:
        verbose_name = _("list of cities")
        verbose_name_plural = _("lists of cities")

    def get_context(self, request, *args, **kwargs):
        """Add the filtered list; see ``cities.city_list_context``."""
        from ..cities import city_list_context

        return {
            **super().get_context(request, *args, **kwargs),
            **city_list_context(request),
        }

    def get_sitemap_urls(self, request=None):
        """The list itself and the profile of each published city."""
        entries = super().get_sitemap_urls(request)
        for body in Body.objects.public().with_last_change():
            entries += sitemap_entries(body, body.last_change, request)
        return entries
