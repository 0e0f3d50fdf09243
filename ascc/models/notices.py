"""Notices for all: what every page says while an earthquake, a typhoon or trains demand it."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..enums import NoticeLevel
from ..i18n import localized
from ..querysets import SiteNoticeQuerySet


class SiteNotice(models.Model):
    """A notice that stands above every page from ``shows_from`` on, until it is taken down.

    Put up and taken down by ``services``, which log who did it. ``effect`` is what another
    app did together with it, such as delaying sessions; that app knows how to undo it.
    """

    level = models.CharField(
        _("level"), max_length=10, choices=NoticeLevel.choices, default=NoticeLevel.WARNING
    )
    title = models.CharField(_("title"), max_length=120, blank=True)
    text = models.TextField(
        _("text"),
        max_length=600,
        blank=True,
        help_text=_("What readers should do, and where they learn more."),
    )
    shows_from = models.DateTimeField(
        _("shown from"), default=timezone.now, help_text=_("Time in Yokohama.")
    )
    shows_until = models.DateTimeField(
        _("shown until"),
        null=True,
        blank=True,
        help_text=_("Empty: until somebody takes it down."),
    )
    is_on = models.BooleanField(_("put up"), default=True)
    put_up_at = models.DateTimeField(_("put up at"), default=timezone.now, editable=False)
    put_up_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("put up by"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    taken_down_at = models.DateTimeField(_("taken down at"), null=True, editable=False)
    taken_down_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("taken down by"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    effect_type = models.ForeignKey(
        ContentType, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    effect_id = models.PositiveBigIntegerField(null=True, editable=False)
    effect = GenericForeignKey("effect_type", "effect_id")

    objects = SiteNoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice for all")
        verbose_name_plural = _("notices for all")
        ordering = ["-put_up_at", "-pk"]

    def __str__(self):
        return localized(self, "title", settings.LANGUAGE_CODE).value or ""

    def clean(self):
        """Check that the notice ends after it begins."""
        super().clean()
        if self.shows_until and self.shows_until <= self.shows_from:
            raise ValidationError(
                {
                    "shows_until": ValidationError(
                        _("The end is not after the start."), code="ends_before_start"
                    )
                }
            )
