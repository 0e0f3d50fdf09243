"""Writing rules of the registers: the only writer of a state."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .models import StateChange


@transaction.atomic
def change_state(record, state: str, user=None) -> StateChange | None:
    """Bring ``record`` into ``state`` and log it; staying in its state changes nothing.

    Raises ``ValidationError`` where ``state`` may not follow the stored one.
    """
    old = _stored_state(record)
    check_transition(record, old, state)
    if old == state:
        return None
    record.state = state
    record.save(update_fields=["state", "changed_at"])
    return _log(record, old, user)


@transaction.atomic
def save_record(record, user=None, save: Callable | None = None) -> StateChange | None:
    """Save a new or edited record, by ``save`` where it is a form's, and log its state.

    Raises ``ValidationError`` where its state may not follow the stored one.
    """
    old = _stored_state(record)
    check_transition(record, old, record.state)
    (save or record.save)()
    return None if old == record.state else _log(record, old, user)


def check_transition(record, old: str, new: str):
    """Raise ``ValidationError`` unless ``new`` may follow ``old``.

    A new record (``old`` is empty) may be in any state.
    """
    possible = record.transitions.get(old, ())
    if old in ("", new) or new in possible:
        return
    labels = dict(record._meta.get_field("state").flatchoices)
    names = {"old": capfirst(labels[old]), "new": capfirst(labels[new])}
    if not possible:
        raise ValidationError(
            _("“%(old)s” is final and cannot become “%(new)s”."), code="transition", params=names
        )
    names["possible"] = ", ".join(
        str(label) for state, label in labels.items() if state in possible
    )
    raise ValidationError(
        _("“%(old)s” cannot become “%(new)s”. Possible: %(possible)s."),
        code="transition",
        params=names,
    )


def _stored_state(record) -> str:
    """The state in the database, its row locked; empty for a new record."""
    rows = type(record).objects.select_for_update().filter(pk=record.pk)
    return rows.values_list("state", flat=True).first() or ""


def _log(record, old: str, user) -> StateChange:
    return StateChange.objects.create(
        record=record, old_state=old, new_state=record.state, changed_by=user
    )
