"""Tags of the page's frame and of texts in two languages."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe
from wagtail.admin.templatetags.wagtailuserbar import wagtailuserbar
from wagtail.models import Site
from wagtail.rich_text import expand_db_html

from .. import i18n
from ..models import BasePage, NewsIndexPage, NewsPage, SiteSettings

register = template.Library()


@dataclass(frozen=True)
class MenuItem:
    """An entry of a menu or of the breadcrumbs; ``title_html`` is safe and says its language."""

    title_html: str
    url: str
    is_current: bool = False
    is_ancestor: bool = False


# --- Texts -------------------------------------------------------------------


@register.simple_tag
def text(obj, field):
    """A translated text, escaped; in a ``span`` with its language where it fell back."""
    return localized_html(i18n.localized(obj, field))


@register.filter
def localized_text(value):
    """As ``text``, for a value that was read before (:class:`ascc.i18n.Localized`)."""
    return localized_html(value)


@register.simple_tag
def rich(obj, field):
    """A translated rich text; in a ``div`` with its language where it fell back."""
    value = i18n.localized(obj, field)
    return _in_block(value, mark_safe(expand_db_html(value.value or "")))


@register.simple_tag(takes_context=True)
def stream(context, obj, field):
    """A translated StreamField, rendered; in a ``div`` with its language where it fell back."""
    value = i18n.localized(obj, field)
    if not value.value:
        return ""
    return _in_block(value, value.value.render_as_block(context.flatten()))


def localized_html(value: i18n.Localized):
    """Escaped text of a :class:`~ascc.i18n.Localized`, marked where it fell back."""
    if value.fell_back:
        return format_html('<span lang="{}">{}</span>', value.language, value.value)
    return conditional_escape(value.value or "")


def _in_block(value, html):
    if value.fell_back and html:
        return format_html('<div lang="{}">{}</div>', value.language, html)
    return html


@register.inclusion_tag("components/translation_notice.html")
def translation_notice(page):
    """Say that texts of the page are not there yet in the reader's language."""
    fell_back = any(
        i18n.localized(page, field).fell_back for field in getattr(page, "notice_fields", ())
    )
    return {"show": fell_back}


@register.inclusion_tag("ascc/_latest_news.html")
def latest_news(limit=3):
    """The newest announcements, with the way to all of them; nothing while there are none."""
    index = NewsIndexPage.objects.live().public().first()
    news = NewsPage.objects.live().public().order_by("-date", "-pk")[:limit] if index else []
    return {"index": index, "news": news}


# --- The page's frame --------------------------------------------------------


@register.simple_tag(takes_context=True)
def language_links(context):
    """The current page in each language; see :func:`ascc.i18n.language_links`."""
    request = context.get("request")
    return i18n.language_links(request) if request else []


@register.simple_tag(takes_context=True)
def site_settings(context):
    """The site's settings, read once a request."""
    return SiteSettings.load(request_or_site=context.get("request"))


@register.simple_tag(takes_context=True)
def main_menu(context):
    """The pages under the home page that editors put in the menus."""
    return [_entry(context, page) for page in _pages_below_home(context) if page.show_in_menus]


@register.simple_tag(takes_context=True)
def footer_menu(context):
    """The other pages under the home page: press, privacy, accessibility …"""
    return [_entry(context, page) for page in _pages_below_home(context) if not page.show_in_menus]


@register.simple_tag(takes_context=True)
def breadcrumbs(context):
    """The way from the home page to the current one, itself included; empty on the home page.

    A view of something below a page (a city) gives its own last step as
    ``breadcrumb_tail`` (a :class:`MenuItem`).
    """
    page, home = context.get("page"), _home_page(context)
    if not isinstance(page, BasePage) or home is None:
        return []
    tail = context.get("breadcrumb_tail")
    steps = page.get_ancestors(inclusive=True).filter(depth__gte=home.depth)
    items = [_menu_item(step, None if tail else page, context.get("request")) for step in steps]
    if tail:
        items.append(tail)
    return items if len(items) > 1 else []


@register.simple_tag(takes_context=True)
def home_page(context):
    """The site's home page, or ``None`` before there is one."""
    return _home_page(context)


@register.simple_tag(takes_context=True)
def staff_bar(context):
    """Wagtail's bar for staff at work; public pages do not even read the session."""
    request = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return ""
    return wagtailuserbar(context)


def _home_page(context):
    request = context.get("request")
    site = Site.find_for_request(request) if request else None
    return site.root_page if site else None


def _pages_below_home(context):
    """Read once a request: the two menus share them."""
    request, home = context.get("request"), _home_page(context)
    if home is None:
        return []
    if not hasattr(request, "pages_below_home"):
        request.pages_below_home = list(home.get_children().live().public())
    return request.pages_below_home


def _entry(context, page):
    return _menu_item(page, context.get("page"), context.get("request"))


def _menu_item(page, current, request):
    is_page = isinstance(current, BasePage)
    return MenuItem(
        title_html=localized_html(i18n.localized(page, "title")),
        url=page.get_url(request),
        is_current=is_page and page.pk == current.pk,
        is_ancestor=is_page and current.is_descendant_of(page),
    )
