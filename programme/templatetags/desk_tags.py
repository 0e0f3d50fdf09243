"""Small helpers of the timetable in the admin."""

from django import template

from ..desk.board import item_time
from ..desk.plans import Plan, Planned

register = template.Library()
register.filter("item_time", item_time)


@register.filter
def of(mapping, key):
    """The entry of a mapping, or nothing: ``forms|of:item.pk``."""
    return mapping.get(key)


@register.filter
def version_token(item):
    """Names the version of one session, for a form that changes it."""
    return Plan("move", (Planned(item, item, {}),)).token
