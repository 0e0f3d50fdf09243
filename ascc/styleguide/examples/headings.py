"""What opens a page or a section, and the small labels beside names."""

from django.utils.translation import gettext as _

from .. import samples
from ..example import Example, State
from .labels import DEFAULT, EVERYTHING, LEAST, LONG, variant

BADGES = ("neutral", "info", "sample", "changed", "cancelled", "live", "done")


def examples():
    """The examples of this theme."""
    return (
        Example("page_header", _("Opens every page and holds its only h1."), _page_headers()),
        Example("section_heading", _("Opens a section of a page."), _section_headings()),
        Example(
            "badge",
            _("A short state beside a name."),
            tuple(
                State(variant("kind", kind), {"label": samples.LABEL, "kind": kind})
                for kind in BADGES
            ),
            is_small=True,
        ),
        Example(
            "tba", _("Stands where something is not known yet."), _to_be_announced(), is_small=True
        ),
        Example(
            "sample_mark", _("Marks a value as sample data."), (State(DEFAULT),), is_small=True
        ),
    )


def _page_headers():
    badges = [{"kind": "changed", "label": samples.LABEL}]
    meta = [{"icon": icon, "text_html": samples.LABEL} for icon in ("calendar", "place")]
    everything = {
        "title_html": samples.TITLE,
        "eyebrow": samples.LABEL,
        "date": samples.DAY,
        "lead_html": samples.SENTENCE,
        "badges": badges,
        "meta": meta,
    }
    person = {
        "title_html": samples.NAME,
        "reading": samples.KANA,
        "initials": samples.INITIALS,
        "lead_html": samples.OFFICE,
    }
    # The guide itself has the only h1.
    return tuple(
        State(label, context, only_here={"level": 4})
        for label, context in (
            (LEAST, {"title_html": samples.TITLE}),
            (EVERYTHING, everything),
            (LONG, {"title_html": samples.LONG_TITLE}),
            (_("Of a person"), person),
        )
    )


def _section_headings():
    link = {"link_label": samples.LABEL, "link_url": samples.URL}
    return (
        State(LEAST, {"title": samples.TITLE}),
        State(EVERYTHING, {"title": samples.TITLE, "id": "sample-section", **link}),
        State(LONG, {"title": samples.LONG_TITLE, **link}),
    )


def _to_be_announced():
    return State(LEAST), State(EVERYTHING, {"label": samples.LABEL})
