"""Choices of the site shell."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class LinkState(models.TextChoices):
    """Whether a printed short link still leads somewhere."""

    ACTIVE = "active", _("active")
    WITHDRAWN = "withdrawn", _("withdrawn")


class NewsKind(models.TextChoices):
    """What sort of announcement a news page is."""

    NEWS = "news", _("news")
    PRESS_RELEASE = "press_release", _("press release")
    PROGRAMME_CHANGE = "programme_change", _("programme change")
    NOTICE = "notice", _("notice")


class DocumentLanguage(models.TextChoices):
    """The language that a document is written in, as readers are told before they download."""

    JAPANESE = "ja", _("Japanese")
    ENGLISH = "en", _("English")
    BOTH = "ja_en", _("Japanese and English")
    OTHER = "other", _("another language")


class NoticeLevel(models.TextChoices):
    """How urgent a notice for all is."""

    INFORMATION = "info", pgettext_lazy("level of a notice", "information")
    WARNING = "warning", pgettext_lazy("level of a notice", "warning")
    EMERGENCY = "emergency", pgettext_lazy("level of a notice", "emergency")


class SearchKind(models.TextChoices):
    """What is searched, in the order in which equally good finds are shown."""

    SPEAKER = "speaker", _("Speakers")
    BODY = "body", _("Cities and organisations")
    SESSION = "session", _("Sessions")
    PAGE = "page", _("Pages")
    NEWS = "news", _("News")
    DOCUMENT = "document", pgettext_lazy("to read", "Documents")
