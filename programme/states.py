"""How the state of a session follows from a change of its time or room. Pure computing."""

from ascc.dates import yokohama_day

from .enums import SessionState
from .public_facts import Place


def state_after_move(state: str, before: Place, after: Place) -> str:
    """The state of a session that readers saw at ``before`` and will see at ``after``.

    One that stood as planned is delayed when it begins later on the same day in the same
    room, and moved when its time or room differs otherwise. A time or room that was not
    announced before is no move, and any other state is one that staff chose.
    """
    if state != SessionState.PLANNED:
        return state
    if _differs(before.room_guid, after.room_guid):
        return SessionState.MOVED
    if not _differs(before.starts_at, after.starts_at):
        return state
    same_day = yokohama_day(before.starts_at) == yokohama_day(after.starts_at)
    is_later = same_day and after.starts_at > before.starts_at
    return SessionState.DELAYED if is_later else SessionState.MOVED


def _differs(before, after) -> bool:
    return None not in (before, after) and before != after
