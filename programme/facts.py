"""The facts of a page as terms and values: what stands under its title and beside its text."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ascc.facts import Fact, HeaderLine, header_lines, known_facts
from ascc.i18n import localized
from ascc.templatetags.ascc_tags import localized_html

from .editions import edition_dates
from .enums import Interpretation, SessionKind
from .phrases import day_html, joined, organisers_html, room_html, tba_html, time_html


def edition_header(edition) -> list[HeaderLine]:
    """When and where, under the title of an edition."""
    return header_lines(("calendar", edition_dates(edition)), ("place", _text(edition, "venue")))


def edition_facts(edition) -> list[Fact]:
    """Number, days, theme and venue; what nobody has published is left out."""
    note = _text(edition, "date_note") if edition.starts_on else ""
    number = pgettext("of a conference", "No. %(number)s") % {"number": edition.number}
    return known_facts(
        (_("Edition"), number if edition.number else ""),
        (_("Dates"), _with_note(edition_dates(edition), note)),
        (_("Theme"), _text(edition, "theme")),
        (_("Venue"), _with_note(_text(edition, "venue"), _text(edition, "venue_address"))),
    )


def session_header(session) -> list[HeaderLine]:
    """Day, time and room, under the title of a session; each says if it is not known yet."""
    return header_lines(
        ("calendar", day_html(session)),
        ("clock", time_html(session.starts_at, session.ends_at, session.time_is_sample)),
        ("place", room_html(session.room, session.room_is_sample)),
    )


def session_facts(session) -> list[Fact]:
    """Kind, track, themes, languages, way to the room and organisers of a session."""
    return known_facts(
        (_("Kind"), capfirst(session.get_kind_display())),
        (_("Track"), _text(session.track, "name") if session.track else ""),
        (
            pgettext("of a session", "Themes"),
            joined(_text(each, "name") for each in session.themes.all()),
        ),
        *_language_facts(session),
        (_("Way to the room"), _text(session.room, "directions") if session.room else ""),
        (_("Organisers"), organisers_html(session)),
    )


def _language_facts(session):
    if session.kind == SessionKind.BREAK:
        return []
    spoken = capfirst(session.get_floor_language_display()) or tba_html()
    interpretation = capfirst(session.get_interpretation_display()) or tba_html()
    return [
        (_("Language"), spoken),
        (_("Interpretation"), _with_note(interpretation, _text(session, "channels"))),
        *_interpretation_facts(session),
        (_("On languages"), _text(session, "language_note")),
    ]


def _interpretation_facts(session):
    """Where receivers are, and what there is for readers who do not hear."""
    is_simultaneous = session.interpretation == Interpretation.SIMULTANEOUS
    receivers = _text(session.room, "receivers") if session.room and is_simultaneous else ""
    ways = [
        label
        for is_there, label in (
            (session.sign_language, _("Sign language")),
            (session.captions, _("Captions")),
        )
        if is_there
    ]
    return [(_("Receivers"), receivers), (_("Also"), joined(ways))]


def _text(obj, field) -> SafeString:
    return localized_html(localized(obj, field))


def _with_note(value, note) -> SafeString:
    return format_html("{}<br>{}", value, note) if value and note else value or note
