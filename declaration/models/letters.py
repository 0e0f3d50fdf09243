"""The open letter: its page, its text and what it asks for."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index

from ascc.fields import BodyField
from ascc.i18n import swap_language
from ascc.models import BasePage
from ascc.models.base import latest
from ascc.models.pages import IntroductionMixin
from ascc.panels import bilingual, bilingual_title

from ..enums import AuthoritativeLanguage

# The last part of the address of the PDF, below the page's own.
PDF_NAME = "letter.pdf"


class LetterPage(RoutablePageMixin, IntroductionMixin, BasePage):
    """An open letter with its campaign; who signed it stands in the register.

    Until staff enter the letter's text, page and PDF show the requests as a summary that
    says that it is one.
    """

    date = models.DateField(_("date of the letter"), null=True, blank=True)
    document_number = models.CharField(_("document number"), max_length=60, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    letter_text = RichTextField(
        _("text of the letter"),
        blank=True,
        features=["h2", "h3", "bold", "italic", "ol", "ul"],
        help_text=_("The full text. While it is empty, readers get the requests as a summary."),
    )
    summary_note = models.TextField(
        _("note at the summary"),
        blank=True,
        help_text=_("Says that the summary is not the letter's text."),
    )
    authoritative_language = models.CharField(
        _("authoritative language"),
        max_length=10,
        choices=AuthoritativeLanguage.choices,
        blank=True,
        help_text=_("Which language counts where the two differ. Empty where it is not known."),
    )
    body = BodyField(verbose_name=_("story and timeline"), blank=True)

    parent_page_types = ["ascc.HomePage"]
    subpage_types = []
    has_short_link = True
    notice_fields = ("introduction", "letter_text", "body")
    description_fields = ("search_description", "introduction", "letter_text")

    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search_fields,
        index.SearchField("letter_text_ja"),
        index.SearchField("letter_text_en"),
    ]
    content_panels = [
        bilingual_title("title"),
        bilingual("introduction"),
        MultiFieldPanel(
            [FieldPanel("date"), FieldPanel("document_number"), bilingual("place")],
            heading=_("Date, number and place"),
        ),
        MultiFieldPanel(
            [bilingual("letter_text"), FieldPanel("authoritative_language")],
            heading=_("Text of the letter"),
        ),
        MultiFieldPanel(
            [
                bilingual("summary_note"),
                InlinePanel("requests", heading=_("Requests"), label=_("request")),
            ],
            heading=_("What the letter asks for"),
        ),
        bilingual("body"),
    ]

    class Meta:
        verbose_name = _("open letter")
        verbose_name_plural = _("open letters")

    def get_context(self, request, *args, **kwargs):
        """Add what the page says from the register; see ``context.letter_context``."""
        from ..context import letter_context

        return {
            **super().get_context(request, *args, **kwargs),
            **letter_context(self, request),
        }

    def last_change(self):
        """When the letter or a line of its register was last changed."""
        return latest(super().last_change(), self.records.public(), "changed_at")

    def pdf_url(self, language, request=None) -> str:
        """The address of the PDF in ``language``."""
        return swap_language(self.get_url(request), language) + PDF_NAME

    # Wagtail puts a slash behind every address before it looks for the route.
    @path(f"{PDF_NAME}/", name="pdf")
    def pdf(self, request):
        """The letter as PDF in the language of the address."""
        from ..views import letter_pdf_response

        return letter_pdf_response(self, request)


class LetterRequest(Orderable):
    """One thing that the letter asks for, and what came of it."""

    letter = ParentalKey(LetterPage, on_delete=models.CASCADE, related_name="requests")
    text = models.TextField(_("request"), blank=True)
    answer = models.TextField(
        _("answer"),
        blank=True,
        help_text=_("What the addressees answered, as reported."),
    )
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    source_url = models.URLField(_("source"), max_length=500, blank=True)

    panels = [
        bilingual("text"),
        bilingual("answer"),
        FieldPanel("answered_on"),
        FieldPanel("source_url"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("request")
        verbose_name_plural = _("requests")

    def __str__(self):
        return self.text[:60]
