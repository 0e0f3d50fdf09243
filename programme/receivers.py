"""What follows when a session is published; the work itself stands in ``services``."""

from django.dispatch import receiver
from wagtail.signals import page_published

from .models import SessionPage
from .services import record_publication


@receiver(page_published, sender=SessionPage)
def tell_changes(sender, instance, **kwargs):
    """Record what readers are told of."""
    record_publication(instance)
