"""What follows when something is published; the work itself stands in ``services``."""

from django.dispatch import receiver
from wagtail.signals import published

from .services import ensure_short_link


@receiver(published)
def give_short_link(sender, instance, **kwargs):
    """Give what is published for the first time its permanent short link.

    Pages and drafted records (cities) send this signal; those that are printed say so
    with ``has_short_link``.
    """
    if getattr(instance, "has_short_link", False):
        ensure_short_link(instance)
