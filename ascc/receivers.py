"""What follows when something is published; the work itself stands in ``services``."""

from django.dispatch import receiver
from wagtail.signals import page_published, published

from .services import ensure_short_link


# A page that is copied in its published state sends only the signal of pages.
@receiver([published, page_published])
def give_short_link(sender, instance, **kwargs):
    """Give what is first published, or set to be, its permanent short link.

    Pages and drafted records (cities) send this signal; those that are printed say so
    with ``has_short_link``.
    """
    if getattr(instance, "has_short_link", False):
        ensure_short_link(instance)
