"""Rules that a session's time and room keep."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ascc.dates import long_date, yokohama_day, yokohama_time

from .enums import GIVES_UP_ITS_ROOM, SessionState


def session_errors(session) -> dict[str, ValidationError]:
    """What is wrong with a session's time and room, by field.

    The rules: an end needs a start and comes after it; both stand within the days of the
    edition; a replaced session names what replaces it.
    """
    return {**_order_errors(session), **_edition_errors(session), **_state_errors(session)}


def _state_errors(session):
    if (session.state == SessionState.REPLACED) == bool(session.replaced_by_id):
        return {}
    if session.replaced_by_id:
        text, code = _("Choose the state “replaced” too, or leave this empty."), "not_replaced"
    else:
        text, code = _("Choose the session that takes its place."), "replacement_missing"
    return {"replaced_by": ValidationError(text, code=code)}


def _order_errors(session):
    if session.ends_at and not session.starts_at:
        return {"starts_at": ValidationError(_("Enter the start too."), code="start_missing")}
    if session.starts_at and not session.ends_at:
        return {"ends_at": ValidationError(_("Enter the end too."), code="end_missing")}
    if session.starts_at and session.ends_at <= session.starts_at:
        return {
            "ends_at": ValidationError(
                _("The end is not after the start."), code="ends_before_start"
            )
        }
    return {}


def _edition_errors(session):
    edition = session.edition
    if edition is None or not edition.starts_on:
        return {}
    first, last = edition.starts_on, edition.ends_on or edition.starts_on
    return {
        field: ValidationError(
            _("%(day)s is not a day of the edition (%(first)s to %(last)s)."),
            code="outside_edition",
            params={"day": long_date(day), "first": long_date(first), "last": long_date(last)},
        )
        for field, day in _days(session).items()
        if not first <= day <= last
    }


def _days(session):
    """The days that a session names, by field."""
    if not session.starts_at:
        return {"day": session.day} if session.day else {}
    days = {"starts_at": yokohama_day(session.starts_at)}
    if session.ends_at:
        days["ends_at"] = yokohama_day(session.ends_at)
    return days


def room_errors(session) -> dict[str, ValidationError]:
    """That another published session holds the room at that time, by field.

    Told where staff choose a room, and no rule of the page: a delay cannot wait for it, and
    a page that broke it could not be published again for another reason.
    """
    needs_room = session.state not in GIVES_UP_ITS_ROOM
    if not (needs_room and session.room_id and session.starts_at and session.ends_at):
        return {}
    clash = (
        type(session)
        .objects.in_room(session.room_id, session.starts_at, session.ends_at)
        .exclude(pk=session.pk)
        .first()
    )
    if clash is None:
        return {}
    return {
        "room": ValidationError(
            _("“%(other)s” is in this room at that time (%(start)s–%(end)s)."),
            code="room_taken",
            params={
                "other": clash.title,
                "start": yokohama_time(clash.starts_at),
                "end": yokohama_time(clash.ends_at),
            },
        )
    }
