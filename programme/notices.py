"""What a reader of a session must not overlook: that it does not take place as planned."""

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ascc.dates import date_html
from ascc.i18n import localized
from ascc.templatetags.ascc_tags import localized_html

from .change_words import text_in
from .enums import SessionState
from .former import Former
from .phrases import day_html, joined, room_html, time_html


@dataclass(frozen=True)
class Notice:
    """As the notice component takes it."""

    kind: str
    title: str
    text_html: SafeString


def state_notice(session, former: Former) -> Notice | None:
    """The notice of a session that is not as planned, with the old and the new time and room."""
    if session.state == SessionState.PLANNED:
        return None
    text = render_to_string(
        "programme/_state_text.html",
        {
            "note_html": localized_html(localized(session, "state_note")),
            "before_html": _before(former),
            "now_html": _now(session) if session.takes_place else "",
            "instead_html": _instead(session),
        },
    )
    return Notice("warning" if session.takes_place else "error", _sentence(session), text)


def _sentence(session) -> str:
    return {
        SessionState.MOVED: _("This session has been moved."),
        SessionState.DELAYED: _("This session begins later than planned."),
        SessionState.SUSPENDED: _("This session has been suspended until further notice."),
        SessionState.CANCELLED: _("This session has been cancelled."),
        SessionState.REPLACED: _("This session has been replaced."),
    }[SessionState(session.state)]


def _before(former) -> SafeString:
    """Where the session stood when it was announced."""
    start = former.starts_at
    return joined(
        [
            date_html(former.day) if start else "",
            time_html(start, former.ends_at) if start else "",
            localized_html(text_in(former.room)) if former.room else "",
        ]
    )


def _instead(session) -> SafeString | str:
    """The way to the session that takes its place, where readers may see that."""
    public = type(session).objects.public_sessions().filter(pk=session.replaced_by_id)
    other = public.first() if session.replaced_by_id else None
    if other is None:
        return ""
    title = localized_html(localized(other, "title"))
    return format_html('<a href="{}">{}</a>', other.get_url(), title)


def _now(session) -> SafeString:
    return joined(
        [
            day_html(session),
            time_html(session.starts_at, session.ends_at, session.time_is_sample),
            room_html(session.room, session.room_is_sample),
        ]
    )
