"""Days as each language writes them; see :mod:`ascc.dates`."""

from django import template

from .. import dates

register = template.Library()
register.filter("long_date", dates.long_date)
register.filter("date_html", dates.date_html)
register.filter("document_date", dates.document_date)
register.simple_tag(dates.range_sign, name="range_sign")
