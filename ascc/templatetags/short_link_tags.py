"""The short link of a page, for its readers."""

from django import template

from .. import qr
from ..models import ShortLink
from ..shortlink_files import printed_url

register = template.Library()


@register.inclusion_tag("ascc/_short_link_box.html", takes_context=True)
def short_link_box(context, target):
    """The permanent short link of ``target``, its QR code and its poster.

    Nothing where ``target`` has no link in force or nobody asked for the page.
    """
    request = context.get("request")
    link = ShortLink.objects.for_target(target).active().first() if target.pk and request else None
    if link is None:
        return {"link": None}
    return {"link": link, "short_url": qr.readable_url(printed_url(link, request))}
