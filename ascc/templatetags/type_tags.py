"""How Japanese is set where style sheets alone cannot; see :mod:`ascc.japanese`."""

from django import template

from ..japanese import phrased_page

register = template.Library()


@register.simple_block_tag
def phrased(content):
    """Let the short texts within break between their phrases only."""
    return phrased_page(content)
