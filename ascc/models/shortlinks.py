"""Permanent short links: what every printed QR code holds."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..enums import LinkState
from ..querysets import ShortLinkQuerySet


class ShortLink(models.Model):
    """``/q/<code>``: never changes, is never used twice, leads where its target is now.

    The target is any object with ``get_url()`` (a page, a city); when it is deleted
    the link stays and shows a helpful page.
    """

    code = models.CharField(_("code"), max_length=6, unique=True, editable=False)
    label = models.CharField(
        _("label"),
        max_length=120,
        blank=True,
        help_text=_("For staff: what the link is printed on. Readers do not see it."),
    )
    content_type = models.ForeignKey(
        ContentType, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    object_id = models.PositiveBigIntegerField(null=True, blank=True)
    target = GenericForeignKey("content_type", "object_id")
    is_automatic = models.BooleanField(
        _("made automatically"),
        default=False,
        editable=False,
        help_text=_("The link that its target got when it was first published."),
    )
    state = models.CharField(
        _("state"), max_length=10, choices=LinkState.choices, default=LinkState.ACTIVE
    )
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("made by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = ShortLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("short link")
        verbose_name_plural = _("short links")
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="shortlink_target")]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"],
                condition=models.Q(is_automatic=True),
                name="one_automatic_link_a_target",
            )
        ]

    def __str__(self):
        return self.code

    @property
    def path(self) -> str:
        """The address without the host, as readers type it."""
        return f"/q/{self.code}"
