"""The declarations that cities sign: the Asian one, and the European one it follows."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from ascc.i18n import localized
from ascc.panels import bilingual, bilingual_title

from ..enums import Geography
from .bodies import Body


class Framework(models.Model):
    """A declaration as a framework: its name, who runs it and since when."""

    slug = models.SlugField(_("short key"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    geography = models.CharField(
        _("part of the world"),
        max_length=10,
        choices=Geography.choices,
        default=Geography.ASIA,
    )
    operator = models.ForeignKey(
        Body,
        verbose_name=_("run by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="frameworks",
    )
    established_on = models.DateField(_("established on"), null=True, blank=True)

    panels = [
        bilingual_title("name"),
        bilingual("short_name"),
        FieldPanel("slug"),
        FieldPanel("geography"),
        FieldPanel("operator"),
        FieldPanel("established_on"),
    ]

    class Meta:
        verbose_name = _("declaration framework")
        verbose_name_plural = _("declaration frameworks")
        ordering = ["geography", "pk"]

    def __str__(self):
        return localized(self, "name", settings.LANGUAGE_CODE).value or self.slug
