"""Start of the declaration app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeclarationConfig(AppConfig):
    """Cities and bodies, the open letter and the declaration: two registers, linked."""

    name = "declaration"
    verbose_name = _("Letter and declaration")

    def ready(self):
        """Tell how pages are searched, found and shared, once every model is there."""
        from . import outlines, search_sources, structured_data  # noqa: F401 - registered by import
