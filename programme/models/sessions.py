"""Sessions: one page each."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from ascc.codes import CODE_LENGTH, new_code
from ascc.dates import yokohama_day
from ascc.models import BasePage
from ascc.models.pages import IntroductionMixin
from ascc.panels import bilingual, bilingual_title

from ..enums import TAKES_PLACE, FloorLanguage, Interpretation, SessionKind, SessionState
from ..querysets import SessionPageManager
from ..session_form import SessionPageForm
from ..validators import session_errors
from .rooms import Room, Theme, Track


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
    themes = ParentalManyToManyField(
        Theme,
        verbose_name=pgettext_lazy("of sessions", "themes"),
        blank=True,
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
        help_text=_("What else readers need to know about languages."),
    )
    channels = models.CharField(
        _("channels of the interpretation"),
        max_length=200,
        blank=True,
        help_text=_("For example “Japanese: channel 1, English: channel 2”."),
    )
    sign_language = models.BooleanField(_("interpreted into sign language"), default=False)
    captions = models.BooleanField(_("with captions"), default=False)
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
    replaced_by = models.ForeignKey(
        "self",
        verbose_name=_("replaced by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The session that takes its place, if its state is “replaced”."),
    )
    registration_url = models.URLField(_("registration"), max_length=500, blank=True)
    stream_url = models.URLField(_("stream or recording"), max_length=500, blank=True)

    objects = SessionPageManager()

    base_form_class = SessionPageForm
    parent_page_types = ["programme.EditionPage"]
    subpage_types = []
    has_short_link = True
    notice_fields = ("introduction", "abstract")
    description_fields = ("search_description", "introduction", "abstract")
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
        FieldPanel("themes", widget=forms.CheckboxSelectMultiple),
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
                FieldPanel("replaced_by"),
            ],
            heading=_("Moved or cancelled"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("floor_language"), FieldPanel("interpretation")]),
                bilingual("channels"),
                FieldRowPanel([FieldPanel("sign_language"), FieldPanel("captions")]),
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

    @property
    def held_on(self):
        """The day of the session: that of its start, or the one that staff entered."""
        return yokohama_day(self.starts_at) if self.starts_at else self.day

    @property
    def takes_place(self) -> bool:
        """Whether people can go to it at the time that it shows."""
        return self.state in TAKES_PLACE

    def can_follow(self, language: str) -> bool:
        """Whether somebody who knows only ``language`` can follow: spoken or interpreted.

        Interpretation at the conference is between its own languages.
        """
        interpreted = self.interpretation not in ("", Interpretation.NONE)
        return language in self.floor_language.split("_") or interpreted

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
