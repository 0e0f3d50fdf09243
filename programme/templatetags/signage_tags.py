"""Texts that the script of a screen fills in by itself, and short days."""

from django import template
from django.utils.translation import ngettext

from ascc import dates

register = template.Library()
register.filter("short_date", dates.short_date)

# What the script puts the number of minutes in place of.
_PLACE = "{minutes}"


@register.simple_tag
def minutes_left(count: int) -> str:
    """The words for the time that a session still runs, in the form for ``count``."""
    return ngettext("%(minutes)s minute left", "%(minutes)s minutes left", count) % {
        "minutes": _PLACE
    }


@register.simple_tag
def minutes_until(count: int) -> str:
    """The words for the time until a session begins, in the form for ``count``."""
    return ngettext("in %(minutes)s minute", "in %(minutes)s minutes", count) % {"minutes": _PLACE}
