"""What the content files gave the site already."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LoadedItem(models.Model):
    """An item of the content files that was loaded once, and is staff's from then on.

    Loading again skips it, so that nothing that staff changed, moved or deleted comes back.
    """

    key = models.CharField(_("key"), max_length=250, unique=True)
    loaded_at = models.DateTimeField(_("loaded"), auto_now_add=True)

    class Meta:
        verbose_name = _("loaded item")
        verbose_name_plural = _("loaded items")

    def __str__(self):
        return self.key
