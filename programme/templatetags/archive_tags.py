"""What marks the pages of an edition that is over."""

from django import template

from ..archive import ended
from ..models import EditionPage

register = template.Library()


@register.inclusion_tag("programme/_ended.html", takes_context=True)
def archive_banner(context, page):
    """That the edition of ``page`` (an edition or a session) has ended, and the current one."""
    edition = page if isinstance(page, EditionPage) else page.edition
    return {"ended": ended(edition, context.get("request"))}
