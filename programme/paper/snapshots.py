"""What a batch froze: the facts of the sessions on it, and which days and rooms it is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..enums import ChangeField
from ..models import Room
from ..services import public_facts


@dataclass(frozen=True)
class Snapshot:
    """``facts`` by session code; ``day`` (ISO 8601) and ``room`` (guid) where it is about one."""

    facts: dict[str, dict]
    day: str | None = None
    room: str | None = None

    def concerns(self, facts: dict) -> bool:
        """Whether a session with these facts would stand on the paper."""
        room = facts[ChangeField.ROOM.value]
        on_day = self.day in (None, facts[ChangeField.TIME.value]["day"])
        return on_day and self.room in (None, room and room["guid"])


def take_snapshot(sessions: Iterable, day: date | None, room: Room | None) -> Snapshot:
    """Freeze what readers know now of the public ``sessions`` of an edition."""
    scope = Snapshot({}, day and day.isoformat(), room and str(room.guid))
    facts = {code: told for code, told in facts_by_code(sessions).items() if scope.concerns(told)}
    return Snapshot(facts, scope.day, scope.room)


def snapshot_of(batch) -> Snapshot:
    """What a stored batch froze; read ``room`` with it."""
    return Snapshot(
        batch.snapshot, batch.day and batch.day.isoformat(), batch.room and str(batch.room.guid)
    )


def facts_by_code(sessions: Iterable) -> dict[str, dict]:
    """What readers were last told of each session."""
    return {session.code: _told(session) for session in sessions}


def _told(session) -> dict:
    record = getattr(session, "published_record", None)
    return record.facts if record else public_facts(session)
