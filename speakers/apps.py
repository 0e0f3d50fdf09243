"""Start of the speakers app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SpeakersConfig(AppConfig):
    """Speaker profiles."""

    name = "speakers"
    verbose_name = _("Speakers")
