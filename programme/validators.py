"""Rules that a session's time and room keep."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from .enums import SessionState


def session_errors(session) -> dict[str, ValidationError]:
    """What is wrong with a session's time and room, by field.

    The rules: an end needs a start and comes after it; both stand within the days of the
    edition; no other session that takes place stands in the room at that time. Sets
    ``session.day`` from the start, so that the two cannot differ.
    """
    if session.starts_at:
        session.day = timezone.localdate(session.starts_at)
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
                _("The session ends before it starts."), code="ends_before_start"
            )
        }
    return {}


def _edition_errors(session):
    edition = parent_edition(session)
    if edition is None or not edition.starts_on:
        return {}
    first, last = edition.starts_on, edition.ends_on or edition.starts_on
    days = {
        "starts_at" if session.starts_at else "day": session.day,
        "ends_at": session.ends_at and timezone.localdate(session.ends_at),
    }
    return {
        field: ValidationError(
            _("%(day)s is not a day of the edition (%(first)s to %(last)s)."),
            code="outside_edition",
            params={
                name: date_format(value, "DATE_FORMAT")
                for name, value in {"day": day, "first": first, "last": last}.items()
            },
        )
        for field, day in days.items()
        if day and not first <= day <= last
    }


def _room_errors(session):
    if not (session.room_id and session.starts_at and session.ends_at):
        return {}
    clash = (
        type(session)
        .objects.filter(
            room_id=session.room_id,
            starts_at__lt=session.ends_at,
            ends_at__gt=session.starts_at,
        )
        .exclude(state=SessionState.CANCELLED)
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
                "start": date_format(timezone.localtime(clash.starts_at), "H:i"),
                "end": date_format(timezone.localtime(clash.ends_at), "H:i"),
            },
        )
    }


def parent_edition(session):
    """The edition above a session, also while the session is being added; else ``None``."""
    parent = getattr(session, "_cached_parent_obj", None)
    if parent is None and session.path:
        parent = session.get_parent()
    return parent.specific if parent else None
