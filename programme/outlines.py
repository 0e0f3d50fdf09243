"""What an edition and a session are, in a few words."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ascc.dates import long_date
from ascc.discovery.description import plain_text
from ascc.discovery.outline import Outline, outline, told
from ascc.i18n import localized

from .editions import edition_dates
from .enums import SessionKind, SessionState
from .models import EditionPage, SessionPage


@outline.register
def _edition_outline(edition: EditionPage):
    dates = plain_text(edition_dates(edition))
    facts = told(localized(edition, "theme"), dates, localized(edition, "venue"))
    return Outline(_("Programme"), facts)


@outline.register
def _session_outline(session: SessionPage):
    """Day and venue only: a time or a room that changes would stay in cards already shared.

    A field tour leaves the venue.
    """
    day = long_date(session.held_on) if session.held_on else ""
    place = localized(session.edition, "venue") if session.kind != SessionKind.FIELD_TOUR else ""
    return Outline(_kind(session), told(day, place))


def _kind(session) -> str:
    kind = session.get_kind_display()
    # “Opening session” says nothing above a title that says just that.
    if kind.casefold() == (localized(session, "title").value or "").casefold():
        kind = _("session")
    state = "" if session.state == SessionState.PLANNED else session.get_state_display()
    return " · ".join(capfirst(word) for word in (state, kind) if word)
