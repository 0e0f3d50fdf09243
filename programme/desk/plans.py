"""What staff are about to change, before it is done. Pure computing: items in, plan out."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from ascc.dates import yokohama_day
from ascc.i18n import language_codes

from ..conflicts import Conflict, find_conflicts
from ..enums import ActionKind, SessionState
from ..public_facts import Place
from ..states import state_after_move
from .items import DeskItem, DeskRoom


@dataclass(frozen=True)
class Planned:
    """One session before and after, and the fields that make the difference."""

    before: DeskItem
    after: DeskItem
    values: dict


@dataclass(frozen=True)
class Plan:
    """Everything that one action of staff will change."""

    kind: ActionKind
    changes: tuple[Planned, ...]

    @property
    def values(self) -> dict[int, dict]:
        """Session pk → field → value; a room is given by its pk."""
        return {change.before.pk: change.values for change in self.changes}

    @property
    def token(self) -> str:
        """Names the versions that the plan was made on; it differs once one was changed."""
        versions = sorted((change.before.pk, change.before.version) for change in self.changes)
        return hashlib.sha256(repr(versions).encode()).hexdigest()[:16]

    def new_conflicts(self, items: Iterable[DeskItem]) -> list[Conflict]:
        """What would be wrong afterwards and is not now; ``items`` are all of the edition."""
        items, after = list(items), {change.before.pk: change.after for change in self.changes}
        known = set(find_conflicts(items))
        found = find_conflicts(after.get(item.pk, item) for item in items)
        return [conflict for conflict in found if conflict not in known]


@dataclass(frozen=True)
class Scope:
    """Which sessions: those named, or all that begin on a day from a time on.

    ``room`` narrows it down to one; ``following_days`` takes in the days after it, too.
    """

    sessions: frozenset[int] = frozenset()
    day: date | None = None
    since: time | None = None
    room: int | None = None
    following_days: bool = False

    def picks(self, item: DeskItem) -> bool:
        """Whether a session is meant."""
        if self.sessions:
            return item.pk in self.sessions
        if item.starts_at is None or (self.room and getattr(item.room, "pk", None) != self.room):
            return False
        if self.following_days and item.starts_at and yokohama_day(item.starts_at) > self.day:
            return True
        return item.starts_at >= at(self.day, self.since) and item.day == self.day


def plan_move(
    item: DeskItem,
    day: date | None,
    starts_at: datetime | None,
    ends_at: datetime | None,
    room: DeskRoom | None,
) -> Plan:
    """Give one session another time and room."""
    wanted = {"day": day, "starts_at": starts_at, "ends_at": ends_at, "room": room}
    changed = {name: value for name, value in wanted.items() if getattr(item, name) != value}
    return Plan(ActionKind.MOVE, (_moved(item, changed),) if changed else ())


def plan_delay(items: Iterable[DeskItem], scope: Scope, minutes: int) -> Plan:
    """Let what is meant, and takes place, begin and end later."""
    meant = [item for item in items if scope.picks(item) and item.takes_place and item.starts_at]
    later = timedelta(minutes=minutes)
    return Plan(ActionKind.DELAY, tuple(_moved(item, _shifted(item, later)) for item in meant))


def plan_stop(items: Iterable[DeskItem], scope: Scope, kind: ActionKind, notes: dict) -> Plan:
    """Cancel or suspend what is meant; ``notes`` is the reason, column → text."""
    state = {
        ActionKind.CANCEL: SessionState.CANCELLED,
        ActionKind.SUSPEND: SessionState.SUSPENDED,
    }[kind]
    stoppable = (item for item in items if item.takes_place or _is_stopped_for_good(item, kind))
    return Plan(
        kind, tuple(_in_state(each, state, notes) for each in stoppable if scope.picks(each))
    )


def plan_resume(
    items: Iterable[DeskItem], scope: Scope, minutes: int, earlier_states: dict[int, str]
) -> Plan:
    """Let what was suspended take place after all, ``minutes`` later than it stands.

    One that was cancelled comes back only by name. ``earlier_states``: what each session was
    before (see ``changes``); it is as planned where nothing is known.
    """
    meant = [item for item in items if scope.picks(item) and _is_resumable(item, scope)]
    changes, codes = [], language_codes()
    for item in meant:
        state = SessionState.DELAYED if minutes else earlier_states.get(item.pk, "planned")
        change = _in_state(item, SessionState(state), {f"state_note_{code}": "" for code in codes})
        shifted = _shifted(item, timedelta(minutes=minutes)) if minutes and item.starts_at else {}
        changes.append(
            Planned(item, replace(change.after, **shifted), {**change.values, **shifted})
        )
    return Plan(ActionKind.RESUME, tuple(changes))


def at(day: date, moment: time) -> datetime:
    """A time of a day in Yokohama."""
    return datetime.combine(day, moment, timezone.get_default_timezone())


def _is_stopped_for_good(item, kind) -> bool:
    return kind == ActionKind.CANCEL and item.state == SessionState.SUSPENDED


def _is_resumable(item, scope) -> bool:
    is_named = item.state == SessionState.CANCELLED and bool(scope.sessions)
    return item.state == SessionState.SUSPENDED or is_named


def _shifted(item, later: timedelta) -> dict:
    starts_at = item.starts_at + later
    ends_at = item.ends_at + later if item.ends_at else None
    return {"starts_at": starts_at, "ends_at": ends_at, "day": yokohama_day(starts_at)}


def _moved(item, changed: dict) -> Planned:
    after = replace(item, **changed)
    if item.told is not None:
        place = Place(after.starts_at, after.ends_at, after.room and after.room.guid)
        after = replace(after, state=state_after_move(item.state, item.told, place))
    values = {
        name: value.pk if name == "room" and value else value for name, value in changed.items()
    }
    return Planned(item, after, values)


def _in_state(item, state, notes: dict) -> Planned:
    return Planned(item, replace(item, state=state.value), {"state": state.value, **notes})
