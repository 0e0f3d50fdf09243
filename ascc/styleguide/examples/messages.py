"""What tells a reader something, and what stands where there is nothing."""

from types import SimpleNamespace

from django.utils.html import format_html
from django.utils.translation import gettext as _

from .. import samples
from ..example import Example, State
from .labels import DEFAULT, EVERYTHING, LEAST, LONG, variant

NOTICES = ("info", "success", "warning", "error")
LEVELS = ("info", "warning", "emergency")


def examples():
    """The examples of this theme."""
    return (
        Example("notice", _("A message set apart from the text."), _notices()),
        Example(
            "site_notice", _("A notice for all, above every page and on every screen."), _for_all()
        ),
        Example(
            "translation_notice",
            _("Says that texts of the page are not translated yet."),
            (State(DEFAULT, {"show": True}),),
        ),
        Example(
            "empty_state", _("Stands where a list would stand if it had anything."), _empty_states()
        ),
        Example("contact", _("Whom to write to."), _contacts()),
    )


def _notices():
    kinds = (
        State(
            variant("kind", kind),
            {"kind": kind, "title": samples.TITLE, "text": samples.SENTENCE},
        )
        for kind in NOTICES
    )
    return (*kinds, State(LEAST, {"text": samples.SENTENCE}))


def _for_all():
    return tuple(
        State(
            variant("level", level),
            {
                "notices": [
                    {
                        "level": level,
                        "title_html": samples.TITLE,
                        "text_html": format_html("<p>{}</p>", samples.SENTENCE),
                        "since": samples.DAY,
                    }
                ]
            },
        )
        for level in LEVELS
    )


def _empty_states():
    way_on = {"action_label": samples.LABEL, "action_url": samples.URL}
    return (
        State(LEAST, {"title": samples.TITLE}),
        State(EVERYTHING, {"title": samples.TITLE, "text": samples.SENTENCE, **way_on}),
        State(LONG, {"title": samples.LONG_TITLE, "text": samples.SENTENCE}),
    )


def _contacts():
    everything = SimpleNamespace(
        contact_name=samples.NAME,
        contact_email="sample@example.org",
        contact_phone="+81 00 0000 0000",
    )
    least = SimpleNamespace(contact_email="sample@example.org")
    least.contact_name = least.contact_phone = ""
    return State(LEAST, {"site": least}), State(EVERYTHING, {"site": everything})
