"""Start of the site shell: checks and receivers are registered here, nothing runs."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AsccConfig(AppConfig):
    """The site shell: pages, blocks, languages, short links, PDF."""

    name = "ascc"
    verbose_name = _("Website")

    def ready(self):
        """Connect what listens, once every model is there."""
        from . import checks, receivers, search_sources  # noqa: F401 - registered by import
        from .models import BasePage
        from .page_forms import BasePageForm
        from .search import receivers as search_receivers  # noqa: F401

        # Wagtail's admin puts its own form on the base page when it is ready.
        BasePage.base_form_class = BasePageForm
