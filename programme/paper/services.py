"""Writing rules of print batches: a letter is given once, what it stands for never changes."""

from datetime import date

from django.db import transaction

from ascc.codes import ALPHABET

from .. import clock
from ..models import EditionPage, PrintBatch, Room
from .snapshots import take_snapshot

#: The letters that the code before them has, too: none that is misread as a digit.
LETTERS = "".join(sign for sign in ALPHABET if sign.isalpha())


class NoLetterLeftError(Exception):
    """Every letter of an edition names a batch already."""


def next_letter(edition) -> str:
    """The first letter that no batch of ``edition`` has. Raises :class:`NoLetterLeftError`."""
    taken = set(edition.print_batches.values_list("letter", flat=True))
    free = next((letter for letter in LETTERS if letter not in taken), None)
    if free is None:
        raise NoLetterLeftError
    return free


@transaction.atomic
def freeze(
    edition,
    sessions,
    *,
    kind: str,
    label: str,
    user,
    day: date | None = None,
    room: Room | None = None,
    override_reason: str = "",
) -> PrintBatch:
    """Freeze what readers know of ``sessions`` now, under the next letter.

    Raises :class:`NoLetterLeftError`.
    """
    # One at a time an edition: two members of staff must not get the same letter.
    EditionPage.objects.select_for_update().get(pk=edition.pk)
    return PrintBatch.objects.create(
        edition=edition,
        letter=next_letter(edition),
        kind=kind,
        label=label,
        printed_at=clock.now(),
        made_by=user,
        override_reason=override_reason,
        day=day,
        room=room,
        snapshot=take_snapshot(sessions, day, room).facts,
    )
