"""Start of the programme app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgrammeConfig(AppConfig):
    """Editions, rooms, tracks, sessions and the timetable."""

    name = "programme"
    verbose_name = _("Programme")

    def ready(self):
        """Tell how pages are published, searched and shared, once every model is there."""
        from . import outlines, receivers, search_sources, structured_data  # noqa: F401
