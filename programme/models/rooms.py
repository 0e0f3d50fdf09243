"""Rooms and tracks: records of an edition, kept apart from its drafts.

They are no inline items of the edition's page, because setting that page back to an
earlier draft would then delete rooms that sessions stand in.
"""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
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
    name = models.CharField(_("name"), max_length=120, blank=True)
    sort_order = models.PositiveSmallIntegerField(
        _("place in the order"), default=0, help_text=_("Smaller numbers stand first.")
    )

    class Meta:
        abstract = True

    def __str__(self):
        return localized(self, "name", settings.LANGUAGE_CODE).value or str(self.guid)


class Room(EditionItem):
    """A room of the venue."""

    edition = models.ForeignKey(
        EditionPage,
        verbose_name=_("edition"),
        on_delete=models.CASCADE,
        related_name="rooms",
    )
    floor = models.CharField(_("floor"), max_length=60, blank=True)
    capacity = models.PositiveIntegerField(_("seats"), null=True, blank=True)

    panels = [
        FieldPanel("edition"),
        bilingual("name"),
        bilingual("floor"),
        FieldRowPanel([FieldPanel("capacity"), FieldPanel("sort_order")]),
    ]

    class Meta:
        verbose_name = _("room")
        verbose_name_plural = _("rooms")
        ordering = ["-edition__year", "sort_order", "pk"]


class Track(EditionItem):
    """A thread of the programme."""

    edition = models.ForeignKey(
        EditionPage,
        verbose_name=_("edition"),
        on_delete=models.CASCADE,
        related_name="tracks",
    )
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
    ]

    class Meta:
        verbose_name = _("track")
        verbose_name_plural = _("tracks")
        ordering = ["-edition__year", "sort_order", "pk"]
