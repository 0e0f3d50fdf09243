"""The short link of a page or record with its QR code, for the reader to share."""

from urllib.parse import quote, urlencode

from django import template
from django.template.loader import render_to_string

from .. import link_targets, qr
from ..models import ShortLink
from ..shortlink_files import printed_url

register = template.Library()


@register.simple_tag(takes_context=True)
def share_box(context, target):
    """The box with short link, QR code and poster; nothing before ``target`` has a link."""
    request = context.get("request")
    link = ShortLink.objects.for_target(target).active().first() if target.pk else None
    if link is None or request is None:
        return ""
    short_url, title = qr.readable_url(printed_url(link, request)), link_targets.title(target)
    return render_to_string(
        "components/qr_box.html",
        {
            "short_url": short_url,
            "title": title,
            # A mail program takes %20 for a space, and a plus sign for itself (RFC 6068).
            "mail": urlencode({"subject": title, "body": short_url}, quote_via=quote),
            "svg_url": f"{link.path}.svg",
            "poster_url": f"{link.path}.pdf",
        },
    )
