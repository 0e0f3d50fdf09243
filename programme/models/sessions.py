"""Sessions: one page each, with the people, organisers and materials."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index

from ascc.codes import CODE_LENGTH, new_code
from ascc.enums import DocumentLanguage
from ascc.models import BasePage, SiteDocument
from ascc.models.pages import IntroductionMixin
from ascc.panels import bilingual, bilingual_title
from declaration.models import Body
from speakers.models import SpeakerPage

from ..dates import yokohama_day
from ..enums import (
    FloorLanguage,
    Interpretation,
    SessionKind,
    SessionState,
    SpeakerRole,
)
from ..querysets import SessionPageManager
from ..session_form import SessionPageForm
from ..validators import session_errors
from .rooms import Room, Track


class SessionPage(IntroductionMixin, BasePage):
    """A session of an edition. Without a time or a room it is shown as to be announced."""

    code = models.CharField(
        _("code"), max_length=CODE_LENGTH, unique=True, default=new_code, editable=False
    )
    kind = models.CharField(
        _("kind"), max_length=20, choices=SessionKind.choices, default=SessionKind.OTHER
    )
    track = models.ForeignKey(
        Track,
        verbose_name=_("track"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="sessions",
    )
    day = models.DateField(
        _("day"),
        null=True,
        blank=True,
        help_text=_("Needed only while the time is not known; otherwise taken from the start."),
    )
    starts_at = models.DateTimeField(
        _("start"),
        null=True,
        blank=True,
        help_text=_("Time in Yokohama. Empty: to be announced."),
    )
    ends_at = models.DateTimeField(_("end"), null=True, blank=True)
    time_is_sample = models.BooleanField(
        _("the time is sample data"),
        default=False,
        help_text=_("Readers are told that the time is not the published one."),
    )
    room = models.ForeignKey(
        Room,
        verbose_name=_("room"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="sessions",
        help_text=_("Empty: to be announced."),
    )
    room_is_sample = models.BooleanField(
        _("the room is sample data"),
        default=False,
        help_text=_("Readers are told that the room is not the published one."),
    )
    floor_language = models.CharField(
        _("language spoken"),
        max_length=10,
        choices=FloorLanguage.choices,
        blank=True,
        help_text=_("Empty: to be announced."),
    )
    interpretation = models.CharField(
        _("interpretation"),
        max_length=20,
        choices=Interpretation.choices,
        blank=True,
        help_text=_("Empty: to be announced."),
    )
    language_note = models.CharField(
        _("note on languages"),
        max_length=200,
        blank=True,
        help_text=_("For example where the receivers are handed out."),
    )
    abstract = RichTextField(
        _("abstract"), blank=True, features=["bold", "italic", "link", "ol", "ul"]
    )
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=SessionState.choices,
        default=SessionState.PLANNED,
    )
    state_note = models.CharField(
        _("note on the state"),
        max_length=250,
        blank=True,
        help_text=_("Why it was moved or cancelled, and where readers may turn."),
    )
    previous_starts_at = models.DateTimeField(_("start before"), null=True, blank=True)
    previous_ends_at = models.DateTimeField(_("end before"), null=True, blank=True)
    previous_room = models.ForeignKey(
        Room,
        verbose_name=_("room before"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    registration_url = models.URLField(_("registration"), max_length=500, blank=True)
    stream_url = models.URLField(_("stream or recording"), max_length=500, blank=True)

    objects = SessionPageManager()

    base_form_class = SessionPageForm
    parent_page_types = ["programme.EditionPage"]
    subpage_types = []
    has_short_link = True
    notice_fields = ("introduction", "abstract")
    exclude_fields_in_copy = [*BasePage.exclude_fields_in_copy, "code"]

    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search_fields,
        index.SearchField("abstract_ja"),
        index.SearchField("abstract_en"),
        index.FilterField("starts_at"),
        index.FilterField("kind"),
        index.FilterField("state"),
    ]
    content_panels = [
        bilingual_title("title"),
        bilingual("introduction"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("track")]),
        MultiFieldPanel(
            [
                FieldPanel("day"),
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldPanel("time_is_sample"),
                FieldPanel("room"),
                FieldPanel("room_is_sample"),
            ],
            heading=_("Time and room"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("state"),
                bilingual("state_note"),
                FieldRowPanel([FieldPanel("previous_starts_at"), FieldPanel("previous_ends_at")]),
                FieldPanel("previous_room"),
            ],
            heading=_("Moved or cancelled"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("floor_language"), FieldPanel("interpretation")]),
                bilingual("language_note"),
            ],
            heading=_("Languages"),
        ),
        InlinePanel("session_speakers", heading=_("People"), label=_("person")),
        InlinePanel("session_organisers", heading=_("Organisers"), label=_("organiser")),
        bilingual("abstract"),
        InlinePanel("materials", heading=_("Materials"), label=_("material")),
        MultiFieldPanel(
            [FieldPanel("registration_url"), FieldPanel("stream_url")],
            heading=_("Links"),
        ),
    ]

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")

    # The form says it while a session is being added and has no place in the tree yet.
    edition_to_be = None

    @property
    def edition(self):
        """The edition that the session belongs to, or will belong to."""
        return self.get_parent().specific if self.path else self.edition_to_be

    def clean(self):
        """Check time and room; see ``validators.session_errors`` for the rules."""
        super().clean()
        if self.starts_at:
            # Taken from the start, so that the two cannot differ.
            self.day = yokohama_day(self.starts_at)
        if errors := session_errors(self):
            raise ValidationError(errors)

    def get_context(self, request, *args, **kwargs):
        """Add people, times and neighbours; see ``context.session_context``."""
        from ..context import session_context

        return {
            **super().get_context(request, *args, **kwargs),
            **session_context(self, request),
        }


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
