"""The notices for all on a page."""

from dataclasses import dataclass

from django import template
from django.utils.html import format_html, linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from ..dates import short_date, yokohama_day, yokohama_time
from ..i18n import Localized, localized
from ..notices import ShownNotice, current_notices, known_notices
from .ascc_tags import localized_html

register = template.Library()


@dataclass(frozen=True)
class NoticeCard:
    """A notice as ``components/site_notice.html`` takes it, in the active language."""

    level: str
    title_html: SafeString
    text_html: SafeString
    since: str


@register.inclusion_tag("components/site_notice.html")
def site_notices():
    """What every page says now, in the active language; nothing where there is no notice."""
    return {"notices": [notice_card(notice) for notice in current_notices()]}


@register.inclusion_tag("components/site_notice.html")
def known_site_notices():
    """The same for an error page: from the cache alone, and never failing.

    It says its language itself, because such a page holds both.
    """
    # Without the drawn sign: its file is looked up, and that could fail again.
    notices = [notice_card(notice) for notice in known_notices()]
    return {"notices": notices, "is_plain": True, "language": get_language()}


def notice_card(notice: ShownNotice) -> NoticeCard:
    """A notice in the active language; a text that fell back says its own."""
    return NoticeCard(
        level=notice.level,
        title_html=localized_html(localized(notice, "title")),
        text_html=_paragraphs(localized(notice, "text")),
        since=_moment(notice.shows_from),
    )


def _moment(moment) -> str:
    return f"{short_date(yokohama_day(moment))} {yokohama_time(moment)}"


def _paragraphs(text: Localized) -> SafeString:
    html = mark_safe(linebreaks(text.value or "", autoescape=True)) if text.value else ""
    return format_html('<div lang="{}">{}</div>', text.language, html) if text.fell_back else html
