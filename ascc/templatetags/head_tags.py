"""Tags of the head of a page, and of the page that an address without one gets."""

from django import template

from .. import i18n
from ..discovery import lost
from ..discovery.head import Head, document_title, page_head
from ..models import BasePage

register = template.Library()


@register.simple_tag(takes_context=True)
def discovery_head(context) -> Head | None:
    """The :class:`~ascc.discovery.head.Head` of the page; ``None`` for an error and the like.

    It is about ``subject`` (a record that a view shows) or else about ``page``. Of a list in
    parts, ``paginated`` is the part (a paginator's page). Reads ``site`` and ``crumbs``.
    """
    obj, request = _subject(context), context.get("request")
    if obj is None or request is None:
        return None
    links = i18n.language_links(request, _own_query(context))
    return page_head(
        obj, context.flatten(), request, context["site"], links, context.get("crumbs", ())
    )


@register.simple_tag(takes_context=True)
def window_title(context) -> str:
    """The title of the page with the name of the site; the site's alone where there is none."""
    head, site = context.get("head"), context["site"]
    return document_title(_subject(context), head, site) if head else site.site_name


def _subject(context):
    subject = context.get("subject") or context.get("page")
    return subject if hasattr(subject, "description_fields") else None


def _own_query(context) -> str:
    """The query that belongs to the address: a further part of a list is a page of its own."""
    page = context.get("paginated")
    return f"?page={page.number}" if page and page.number > 1 else ""


@register.simple_tag(takes_context=True)
def nearest_page(context) -> BasePage | None:
    """The page that a lost address may have meant; see :mod:`ascc.discovery.lost`."""
    request = context.get("request")
    return lost.nearest_page(request) if request else None
