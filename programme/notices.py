"""What a reader of a session must not overlook: that it was moved or cancelled."""

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ascc.dates import date_html, yokohama_day
from ascc.i18n import localized
from ascc.templatetags.ascc_tags import localized_html

from .enums import SessionState
from .phrases import day_html, joined, room_html, time_html


@dataclass(frozen=True)
class Notice:
    """As the notice component takes it."""

    kind: str
    title: str
    text_html: SafeString


def state_notice(session) -> Notice | None:
    """The notice of a moved or cancelled session, with the old and the new time and room."""
    if session.state == SessionState.PLANNED:
        return None
    is_cancelled = session.state == SessionState.CANCELLED
    text = render_to_string(
        "programme/_state_text.html",
        {
            "note_html": localized_html(localized(session, "state_note")),
            "before_html": _before(session),
            "now_html": "" if is_cancelled else _now(session),
        },
    )
    if is_cancelled:
        return Notice("error", _("This session has been cancelled."), text)
    return Notice("warning", _("This session has been moved."), text)


def _before(session) -> SafeString:
    """Where the session stood; only what staff recorded."""
    start, end, room = session.previous_starts_at, session.previous_ends_at, session.previous_room
    return joined(
        [
            date_html(yokohama_day(start)) if start else "",
            time_html(start, end) if start else "",
            room_html(room) if room else "",
        ]
    )


def _now(session) -> SafeString:
    return joined(
        [
            day_html(session),
            time_html(session.starts_at, session.ends_at, session.time_is_sample),
            room_html(session.room, session.room_is_sample),
        ]
    )
