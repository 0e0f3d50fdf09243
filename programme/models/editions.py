"""The programme and the editions of the conference; an edition's name is data."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from ascc.fields import BodyField
from ascc.models import BasePage
from ascc.models.pages import IntroductionMixin
from ascc.panels import bilingual, bilingual_title

from .. import clock
from ..querysets import EditionPageManager


class ProgrammePage(IntroductionMixin, BasePage):
    """All editions, the current one first."""

    current_edition = models.ForeignKey(
        "programme.EditionPage",
        verbose_name=_("current edition"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The edition that the home page and the menu lead to."),
    )

    parent_page_types = ["ascc.HomePage"]
    subpage_types = ["programme.EditionPage"]
    max_count = 1
    notice_fields = ("introduction",)

    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search_fields,
    ]
    content_panels = [
        bilingual_title("title"),
        bilingual("introduction"),
        FieldPanel("current_edition"),
    ]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def get_context(self, request, *args, **kwargs):
        """Add the editions; see ``context.programme_context``."""
        from ..context import programme_context

        return {
            **super().get_context(request, *args, **kwargs),
            **programme_context(self, request),
        }


class EditionPage(IntroductionMixin, BasePage):
    """One conference, with its days and its sessions below it."""

    number = models.PositiveSmallIntegerField(
        _("number"), null=True, blank=True, help_text=_("14 for the 14th conference.")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    starts_on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    date_note = models.CharField(
        _("note at the date"),
        max_length=200,
        blank=True,
        help_text=_("For example “within Smart City Week 2013”."),
    )
    announced_at = models.DateTimeField(
        _("changes are told from"),
        null=True,
        blank=True,
        help_text=_(
            "When the programme is announced. From then on readers are told what changes: "
            "new sessions, times, rooms, people. Empty: not yet."
        ),
    )
    theme = models.CharField(_("theme"), max_length=250, blank=True)
    venue = models.CharField(_("venue"), max_length=200, blank=True)
    venue_address = models.CharField(_("address of the venue"), max_length=250, blank=True)
    body = BodyField(verbose_name=_("body"), blank=True)

    objects = EditionPageManager()

    parent_page_types = ["programme.ProgrammePage"]
    subpage_types = ["programme.SessionPage"]
    has_short_link = True
    notice_fields = ("introduction", "body")

    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search_fields,
        index.SearchField("theme_ja"),
        index.SearchField("theme_en"),
        index.SearchField("body_ja"),
        index.SearchField("body_en"),
        index.FilterField("year"),
    ]
    content_panels = [
        bilingual_title("title"),
        FieldRowPanel([FieldPanel("number"), FieldPanel("year")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                bilingual("date_note"),
                FieldPanel("announced_at"),
            ],
            heading=_("Days"),
        ),
        bilingual("theme"),
        MultiFieldPanel([bilingual("venue"), bilingual("venue_address")], heading=_("Venue")),
        bilingual("introduction"),
        bilingual("body"),
    ]

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")

    @property
    def is_announced(self) -> bool:
        """Whether readers are told what changes from now on."""
        return self.announced_at is not None and self.announced_at <= clock.now()

    def clean(self):
        """Check that the last day is not before the first one."""
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError(
                {
                    "ends_on": ValidationError(
                        _("The last day is before the first day."),
                        code="ends_before_start",
                    )
                }
            )

    def get_context(self, request, *args, **kwargs):
        """Add the timetable; see ``context.edition_context``."""
        from ..context import edition_context

        return {
            **super().get_context(request, *args, **kwargs),
            **edition_context(self, request),
        }
