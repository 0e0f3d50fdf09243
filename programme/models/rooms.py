"""Rooms, tracks and themes: records of an edition, kept apart from its drafts.

They are no inline items of the edition's page, because setting that page back to an
earlier draft would then delete rooms that sessions stand in.
"""

import uuid

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from ascc.i18n import localized
from ascc.panels import bilingual

from ..enums import TrackColour
from .editions import EditionPage


class EditionItem(models.Model):
    """What an edition's sessions are sorted by."""

    guid = models.UUIDField(
        _("permanent identifier"), default=uuid.uuid4, unique=True, editable=False
    )
    edition = models.ForeignKey(
        EditionPage,
        verbose_name=_("edition"),
        on_delete=models.CASCADE,
        related_name="%(class)ss",
    )
    name = models.CharField(_("name"), max_length=120, blank=True)
    slug = models.SlugField(
        _("name in addresses"),
        blank=True,
        help_text=_(
            "Latin letters, digits and hyphens, as in /signage/hall-a/. "
            "Empty: made from the English name. Printed addresses keep it."
        ),
    )
    sort_order = models.PositiveSmallIntegerField(
        _("place in the order"), default=0, help_text=_("Smaller numbers stand first.")
    )

    class Meta:
        abstract = True
        ordering = ["-edition__year", "sort_order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "slug"],
                name="%(class)s_slug_in_edition",
                violation_error_message=_("This edition has this name in addresses already."),
            )
        ]

    def __str__(self):
        return localized(self, "name", settings.LANGUAGE_CODE).value or str(self.guid)

    def save(self, *args, **kwargs):
        """Store a name for addresses where staff gave none; it is never derived later."""
        self.slug = self.slug or self._free_slug()
        super().save(*args, **kwargs)

    def _free_slug(self) -> str:
        stem = slugify(self.name_en)[:40] or self._meta.model_name
        others = type(self).objects.filter(edition_id=self.edition_id).exclude(pk=self.pk)
        taken = set(others.values_list("slug", flat=True))
        numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
        return next(slug for slug in (stem, *numbered) if slug not in taken)


class Room(EditionItem):
    """A room of the venue."""

    floor = models.CharField(_("floor"), max_length=60, blank=True)
    directions = models.CharField(
        _("way to the room"),
        max_length=250,
        blank=True,
        help_text=_("For example the lift to take, and the way without steps."),
    )
    receivers = models.CharField(
        _("where receivers are"),
        max_length=250,
        blank=True,
        help_text=_("Where the receivers for interpretation are handed out and given back."),
    )
    opens_at = models.TimeField(
        _("opens"), null=True, blank=True, help_text=_("Time in Yokohama. Empty: all day.")
    )
    closes_at = models.TimeField(_("closes"), null=True, blank=True)
    capacity = models.PositiveIntegerField(_("seats"), null=True, blank=True)

    panels = [
        FieldPanel("edition"),
        bilingual("name"),
        bilingual("floor"),
        bilingual("directions"),
        bilingual("receivers"),
        FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
        FieldRowPanel([FieldPanel("capacity"), FieldPanel("sort_order")]),
        FieldPanel("slug"),
    ]

    class Meta(EditionItem.Meta):
        verbose_name = _("room")
        verbose_name_plural = _("rooms")

    def clean(self):
        """Check that the room closes after it opens."""
        super().clean()
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            raise ValidationError(
                {
                    "closes_at": ValidationError(
                        _("The room closes before it opens."), code="closes_before_opens"
                    )
                }
            )


class Track(EditionItem):
    """A thread of the programme."""

    colour = models.CharField(
        _("colour"),
        max_length=10,
        choices=TrackColour.choices,
        default=TrackColour.BLUE,
    )

    panels = [
        FieldPanel("edition"),
        bilingual("name"),
        FieldRowPanel([FieldPanel("colour"), FieldPanel("sort_order")]),
        FieldPanel("slug"),
    ]

    class Meta(EditionItem.Meta):
        verbose_name = _("track")
        verbose_name_plural = _("tracks")


class Theme(EditionItem):
    """A subject that sessions share across tracks; a session may have several."""

    panels = [
        FieldPanel("edition"),
        bilingual("name"),
        FieldPanel("sort_order"),
        FieldPanel("slug"),
    ]

    class Meta(EditionItem.Meta):
        verbose_name = pgettext_lazy("of a session", "theme")
        verbose_name_plural = pgettext_lazy("of sessions", "themes")
