"""Speaker profiles: one page a person, whatever editions they speak at."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from ascc.models import BasePage
from ascc.models.pages import IntroductionMixin
from ascc.panels import bilingual, bilingual_title
from declaration.models import Body

from .cards import PersonCard, person_card
from .querysets import SpeakerPageManager

validate_kana = RegexValidator(
    r"^[\u3040-\u309f\u30a0-\u30ff\s・]*$",
    _("Write the reading in hiragana or katakana."),
    code="kana",
)


class SpeakerIndexPage(IntroductionMixin, BasePage):
    """All speakers, edition by edition.

    Who speaks where is known to the programme, whose inclusion tag fills the page.
    """

    parent_page_types = ["ascc.HomePage"]
    subpage_types = ["speakers.SpeakerPage"]
    max_count = 1
    notice_fields = ("introduction",)

    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search_fields,
    ]
    content_panels = [bilingual_title("title"), bilingual("introduction")]

    class Meta:
        verbose_name = _("list of speakers")
        verbose_name_plural = _("lists of speakers")


class SpeakerPage(BasePage):
    """A person: the title is the name.

    A name needs no Japanese form: a person whose Japanese name nobody has published is
    shown by the Latin one.
    """

    name_kana = models.CharField(
        _("reading in kana"),
        max_length=120,
        blank=True,
        validators=[validate_kana],
        help_text=_("Sorts the Japanese list and stands over the name: やまなか たけはる"),
    )
    family_name_latin = models.CharField(
        _("family name in Latin letters"),
        max_length=120,
        blank=True,
        help_text=_("Sorts the English list. Empty: the last word of the English name."),
    )
    office = models.CharField(
        _("office"), max_length=200, blank=True, help_text=_("For example “Mayor”.")
    )
    body = models.ForeignKey(
        Body,
        verbose_name=_("city or organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="speakers",
    )
    organisation = models.CharField(
        _("organisation"),
        max_length=200,
        blank=True,
        help_text=_("Only where it is not in the list of cities and organisations."),
    )
    biography = RichTextField(
        _("biography"), blank=True, features=["bold", "italic", "link", "ol", "ul"]
    )
    portrait = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Only a picture that the city may use. Empty: the initials."),
    )

    objects = SpeakerPageManager()

    parent_page_types = ["speakers.SpeakerIndexPage"]
    subpage_types = []
    has_short_link = True
    required_title_languages = ()
    notice_fields = ("biography",)
    description_fields = ("search_description", "biography")

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("name_kana"),
        index.SearchField("office_ja"),
        index.SearchField("office_en"),
        index.SearchField("biography_ja"),
        index.SearchField("biography_en"),
        index.FilterField("body"),
    ]
    content_panels = [
        bilingual_title("title", heading=pgettext_lazy("of a person", "Name")),
        MultiFieldPanel(
            [FieldPanel("name_kana"), FieldPanel("family_name_latin")],
            heading=_("Reading and sorting"),
        ),
        bilingual("office"),
        MultiFieldPanel(
            [FieldPanel("body"), bilingual("organisation")],
            heading=_("City or organisation"),
        ),
        bilingual("biography"),
        FieldPanel("portrait"),
    ]

    class Meta:
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")

    def clean(self):
        """Refuse a city and a free organisation at once: one of them would not be shown."""
        super().clean()
        if self.body_id and (self.organisation_ja or self.organisation_en):
            raise ValidationError(
                {
                    "body": ValidationError(
                        _("Choose from the list or write the organisation, not both."),
                        code="two_organisations",
                    )
                }
            )

    def get_context(self, request, *args, **kwargs):
        """Add ``profile``; see ``profile.speaker_profile``."""
        from .profile import speaker_profile

        return {
            **super().get_context(request, *args, **kwargs),
            "profile": speaker_profile(self),
        }

    @cached_property
    def card(self) -> PersonCard:
        """What the person card component shows of the speaker."""
        return person_card(self)
