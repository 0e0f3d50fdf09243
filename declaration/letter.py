"""The letter's register, put in order: who signed, witnessed, was asked and supports it."""

from collections import defaultdict
from dataclasses import dataclass

from .entries import Entry, letter_entry
from .enums import JOINED_STATES, LetterRole, LetterState


@dataclass(frozen=True)
class LetterRegister:
    """The lines of the register by what each body did, every group in protocol order.

    A body that was announced counts nowhere else until it has joined; one that withdrew
    stays readable, and counts nowhere.
    """

    initiating: tuple[Entry, ...] = ()
    co_signatories: tuple[Entry, ...] = ()
    witnesses: tuple[Entry, ...] = ()
    addressees: tuple[Entry, ...] = ()
    supporters: tuple[Entry, ...] = ()
    announced: tuple[Entry, ...] = ()
    not_signed: tuple[Entry, ...] = ()
    withdrawn: tuple[Entry, ...] = ()

    @property
    def signatories(self) -> tuple[Entry, ...]:
        """All that put their name under the letter, the initiating city first."""
        return self.initiating + self.co_signatories


_GROUPS = {
    LetterRole.INITIATING: "initiating",
    LetterRole.CO_SIGNATORY: "co_signatories",
    LetterRole.WITNESS: "witnesses",
    LetterRole.SUPPORTER: "supporters",
}


def letter_register(records) -> LetterRegister:
    """Group ``records``, which are public, in protocol order and have their ``body`` read."""
    groups = defaultdict(list)
    for record in records:
        groups[_group(record)].append(letter_entry(record))
    return LetterRegister(**{name: tuple(entries) for name, entries in groups.items()})


def _group(record) -> str:
    if record.state == LetterState.WITHDRAWN:
        return "withdrawn"
    if record.role == LetterRole.ADDRESSEE:
        return "addressees"
    if record.state in JOINED_STATES:
        return _GROUPS[record.role]
    return "not_signed" if record.state == LetterState.NOT_SIGNED else "announced"
