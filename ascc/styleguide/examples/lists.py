"""What stands in lists: ways into the site, facts, figures, steps, news."""

from django.utils.translation import gettext as _

from .. import samples
from ..example import Example, State
from .labels import DEFAULT, EVERYTHING, LEAST, LONG


def examples():
    """The examples of this theme."""
    return (
        Example("card", _("A way into a part of the site."), _cards(), is_small=True),
        Example("news_item", _("An announcement in a list."), _news_items()),
        Example("facts", _("Terms and values side by side."), _facts()),
        Example("figures", _("A few large numbers side by side."), _figures()),
        Example("numbered", _("Requests or commitments with their numbers."), _numbered()),
        Example("timeline", _("What happened, step by step."), _timelines()),
    )


def _cards():
    least = {"title_html": samples.TITLE, "url": samples.URL, "level": 4}
    extra = {"eyebrow": samples.LABEL, "text_html": samples.SENTENCE}
    return (
        State(LEAST, least),
        State(EVERYTHING, {**least, **extra}),
        State(LONG, {**least, **extra, "title_html": samples.LONG_TITLE}),
    )


def _news_items():
    least = {"date": samples.DAY, "title_html": samples.TITLE, "url": samples.URL, "level": 4}
    extra = {"kind": samples.LABEL, "summary_html": samples.SENTENCE}
    return (
        State(LEAST, least),
        State(EVERYTHING, {**least, **extra}),
        State(LONG, {**least, **extra, "title_html": samples.LONG_TITLE}),
    )


def _facts():
    # A term stands once in a list.
    items = [
        {"term": samples.OFFICE, "value_html": samples.NAME},
        {"term": samples.LABEL, "value_html": samples.LONG_TITLE},
    ]
    return (State(DEFAULT, {"items": items}),)


def _figures():
    labels = {0: samples.CITY, 12: samples.ROOM, 3456: samples.LABEL}
    items = [{"value": value, "label": label} for value, label in labels.items()]
    noted = [{**item, "note": samples.SENTENCE} for item in items]
    return State(LEAST, {"items": items}), State(EVERYTHING, {"items": noted})


def _numbered():
    items = [
        {"number": 1, "text_html": samples.SENTENCE},
        {"number": 2, "text_html": samples.LONG_TITLE, "detail_html": samples.SENTENCE},
    ]
    return (State(DEFAULT, {"items": items}),)


def _timelines():
    items = [
        {"when": samples.LABEL, "title": samples.TITLE},
        {"when": samples.LABEL, "title": samples.LONG_TITLE, "text": samples.SENTENCE},
    ]
    return (State(DEFAULT, {"items": items, "level": 4}),)
