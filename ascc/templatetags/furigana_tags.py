"""The filter that sets readings over kanji."""

from django import template
from django.utils.html import conditional_escape

from ..furigana import ruby_html

register = template.Library()


@register.filter
def furigana(html):
    """``会議《かいぎ》`` with the reading above the word (:func:`ascc.furigana.ruby_html`)."""
    return ruby_html(conditional_escape(html))
