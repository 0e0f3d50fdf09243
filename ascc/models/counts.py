"""Counts without personal data: a number a day, and nothing about who it was."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .shortlinks import ShortLink


class ScanCount(models.Model):
    """How often a short link was followed on a day, by the language it led to."""

    link = models.ForeignKey(ShortLink, on_delete=models.CASCADE, related_name="scans")
    day = models.DateField(_("day"))
    language = models.CharField(_("language"), max_length=10)
    count = models.PositiveIntegerField(_("number"), default=0)

    class Meta:
        verbose_name = _("scan count")
        verbose_name_plural = _("scan counts")
        ordering = ["-day", "language"]
        constraints = [
            models.UniqueConstraint(fields=["link", "day", "language"], name="one_scan_count_a_day")
        ]

    def __str__(self):
        return f"{self.link} {self.day} {self.language}: {self.count}"


class PageCount(models.Model):
    """How often a page was read on a day; kept only while staff have that switched on."""

    day = models.DateField(_("day"))
    path = models.CharField(_("address"), max_length=500)
    count = models.PositiveIntegerField(_("views"), default=0)

    class Meta:
        verbose_name = _("page views")
        verbose_name_plural = _("page views")
        ordering = ["-day", "-count"]
        constraints = [models.UniqueConstraint(fields=["day", "path"], name="one_page_count_a_day")]

    def __str__(self):
        return f"{self.path} {self.day}: {self.count}"
