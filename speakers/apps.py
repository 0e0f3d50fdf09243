"""Start of the speakers app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SpeakersConfig(AppConfig):
    """Speaker profiles."""

    name = "speakers"
    verbose_name = _("Speakers")

    def ready(self):
        """Tell how pages are searched, found and shared, once every model is there."""
        from . import outlines, search_sources, structured_data  # noqa: F401 - registered by import
