"""What of a print batch is no longer right: its snapshot against what holds now. Pure computing."""

from dataclasses import dataclass
from datetime import datetime

from ..enums import ChangeField
from ..public_facts import differences
from .snapshots import Snapshot


@dataclass(frozen=True)
class Difference:
    """One thing that is wrong on paper; the shape of a change record, see ``change_words``.

    ``new`` is ``None`` where the whole session is gone from the programme.
    """

    field: ChangeField
    old: object
    new: object
    made_at: datetime | None = None


@dataclass(frozen=True)
class Correction:
    """A session with what is wrong of it; ``facts`` are those on paper, or of a new one."""

    code: str
    facts: dict
    differences: tuple[Difference, ...]

    @property
    def is_gone(self) -> bool:
        """Whether the session is not in the programme any more."""
        return any(each.new is None and each.old is self.facts for each in self.differences)


def corrections(snapshot: Snapshot, now: dict[str, dict]) -> list[Correction]:
    """What has changed since ``snapshot``, in the order of time; ``now``: facts by code."""
    found = [_corrected(code, facts, now.get(code)) for code, facts in snapshot.facts.items()]
    found += [
        Correction(code, facts, (Difference(ChangeField.ADDED, None, facts),))
        for code, facts in now.items()
        if code not in snapshot.facts and snapshot.concerns(facts)
    ]
    return sorted((each for each in found if each.differences), key=_when)


def wrong_places(snapshot: Snapshot, now: dict[str, dict]) -> int:
    """How many things on the paper are wrong."""
    return sum(len(each.differences) for each in corrections(snapshot, now))


def _corrected(code, facts, now) -> Correction:
    if now is None:
        return Correction(code, facts, (Difference(ChangeField.STATE, facts, None),))
    return Correction(code, facts, tuple(Difference(*each) for each in differences(facts, now)))


def _when(correction: Correction) -> tuple:
    time = correction.facts[ChangeField.TIME.value]
    return (time["day"] or "~", time["starts_at"] or "~", correction.code)
