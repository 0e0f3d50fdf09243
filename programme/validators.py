"""Rules that a session's time and room keep."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ascc.dates import long_date, yokohama_day, yokohama_time

from .enums import SessionState


def session_errors(session) -> dict[str, ValidationError]:
    """What is wrong with a session's time and room, by field.

    The rules: an end needs a start and comes after it; both stand within the days of the
    edition; no other published session that takes place stands in the room at that time.
    """
    errors = {**_order_errors(session), **_edition_errors(session)}
    if not errors and session.state != SessionState.CANCELLED:
        errors.update(_room_errors(session))
    return errors


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


def _room_errors(session):
    if not (session.room_id and session.starts_at and session.ends_at):
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
