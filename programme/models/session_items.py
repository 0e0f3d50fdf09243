"""What belongs to a session: its people, organisers and materials."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from ascc.enums import DocumentLanguage
from ascc.models import SiteDocument
from ascc.panels import bilingual
from declaration.models import Body
from speakers.models import SpeakerPage

from ..enums import SpeakerRole
from .sessions import SessionPage


class SessionSpeaker(Orderable):
    """A person in a session; without a profile, the office that was announced."""

    session = ParentalKey(SessionPage, on_delete=models.CASCADE, related_name="session_speakers")
    speaker = models.ForeignKey(
        SpeakerPage,
        verbose_name=_("speaker"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="session_speakers",
    )
    placeholder = models.CharField(
        _("in place of a name"),
        max_length=200,
        blank=True,
        help_text=_("Where only the office is announced: “Governor of Bangkok”."),
    )
    role = models.CharField(
        _("role"),
        max_length=20,
        choices=SpeakerRole.choices,
        default=SpeakerRole.SPEAKER,
    )
    represented_by = models.ForeignKey(
        SpeakerPage,
        verbose_name=_("represented by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="represented_in",
        help_text=_("Who comes in this person's place."),
    )
    represented_by_text = models.CharField(
        _("represented by, without a profile"),
        max_length=200,
        blank=True,
        help_text=_("Name and office of a deputy who has no profile on this site."),
    )
    note = models.CharField(
        _("note"),
        max_length=200,
        blank=True,
        help_text=_("For example “by video message”."),
    )

    panels = [
        FieldPanel("speaker"),
        bilingual("placeholder"),
        FieldPanel("role"),
        FieldPanel("represented_by"),
        bilingual("represented_by_text"),
        bilingual("note"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("person in a session")
        verbose_name_plural = _("people in a session")

    def __str__(self):
        return str(self.speaker) if self.speaker else self.placeholder

    def clean(self):
        """Ask for a speaker or for the office that stands in place of the name."""
        super().clean()
        if not (self.speaker_id or self.placeholder_ja or self.placeholder_en):
            raise ValidationError(
                {
                    "speaker": ValidationError(
                        _("Choose a speaker, or write what stands in place of the name."),
                        code="required",
                    )
                }
            )


class SessionOrganiser(Orderable):
    """A body that organises a session."""

    session = ParentalKey(SessionPage, on_delete=models.CASCADE, related_name="session_organisers")
    body = models.ForeignKey(
        Body,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="organised_sessions",
    )

    panels = [FieldPanel("body")]

    class Meta(Orderable.Meta):
        verbose_name = _("organiser of a session")
        verbose_name_plural = _("organisers of a session")

    def __str__(self):
        return str(self.body)


class SessionMaterial(Orderable):
    """Slides, papers or a link that belong to a session."""

    session = ParentalKey(SessionPage, on_delete=models.CASCADE, related_name="materials")
    title = models.CharField(_("title"), max_length=200, blank=True)
    document = models.ForeignKey(
        SiteDocument,
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    url = models.URLField(_("link"), max_length=500, blank=True)
    language = models.CharField(
        _("language"), max_length=10, choices=DocumentLanguage.choices, blank=True
    )

    panels = [
        bilingual("title"),
        FieldPanel("document"),
        FieldPanel("url"),
        FieldPanel("language"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("material of a session")
        verbose_name_plural = _("materials of a session")

    def __str__(self):
        return self.title

    def clean(self):
        """Ask for a document or a link, and for one of them only."""
        super().clean()
        if bool(self.document_id) == bool(self.url):
            raise ValidationError(
                {
                    "document": ValidationError(
                        _("Choose a document or give a link, one of the two."),
                        code="one_of_two",
                    )
                }
            )
