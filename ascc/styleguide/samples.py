"""Texts, times and names for examples: all of them say that they are samples."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model

from ..i18n import Localized, language_codes

#: Links of the examples lead to where the reader is.
URL = "#main"
#: A short link that no site gives out: it has no code.
SHORT_URL = "https://example.org/q/"

TITLE = _("Sample title")
LONG_TITLE = _(
    "A sample title so long that it breaks over several lines, even where there is "
    "plenty of room beside it"
)
SENTENCE = _("A sample sentence that shows how text runs in this place.")
LABEL = _("Sample label")
NAME = _("Sample name")
LONG_NAME = _("A sample name much longer than the names that people usually have")
OFFICE = _("Sample office")
CITY = _("Sample city")
COUNTRY = _("Sample country")
ROOM = _("Sample room")
KANA = "みほん なまえ"
INITIALS = "AB"

DAY = date(2030, 1, 15)
STARTS_AT, ENDS_AT = (
    datetime(2030, 1, 15, hour, 30, tzinfo=ZoneInfo(settings.TIME_ZONE)) for hour in (10, 11)
)


def localized(text) -> Localized:
    """A sample that exists in the reader's language."""
    return Localized(text, get_language(), False)


def fallen_back(text) -> Localized:
    """A sample that exists in another language only."""
    other = next(code for code in language_codes() if code != get_language())
    with override(other):
        return Localized(str(text), other, True)


def picture():
    """Any picture of the library; ``None`` while there is none."""
    return get_image_model().objects.order_by("pk").first()
