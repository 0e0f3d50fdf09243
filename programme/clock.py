"""The time that the programme is read at; one place, so that a test can set it."""

from datetime import datetime

from django.utils import timezone


def now() -> datetime:
    """The present moment, aware; call it as ``clock.now()``."""
    return timezone.now()
