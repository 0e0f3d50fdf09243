"""What stands before, after and beside a session. Pure computing."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime

from .timetable import Placed


@dataclass(frozen=True)
class Neighbours:
    """The sessions before and after in the same room, and those at the same time."""

    before: Placed | None = None
    after: Placed | None = None
    alongside: tuple[Placed, ...] = ()

    def __bool__(self):
        return bool(self.before or self.after or self.alongside)


def find_neighbours(
    starts_at: datetime | None,
    ends_at: datetime | None,
    room: Hashable | None,
    others: Iterable[Placed],
) -> Neighbours:
    """Look among ``others``: the other sessions of the day that take place, in time order.

    A session without a time has no neighbours; one without a room only those alongside.
    """
    if not (starts_at and ends_at):
        return Neighbours()
    timed = [other for other in others if other.starts_at and other.ends_at]
    same_room = [other for other in timed if room is not None and other.room == room]
    before = [other for other in same_room if other.ends_at <= starts_at]
    after = [other for other in same_room if other.starts_at >= ends_at]
    return Neighbours(
        before=max(before, key=lambda other: other.ends_at, default=None),
        after=min(after, key=lambda other: other.starts_at, default=None),
        alongside=tuple(
            other for other in timed if other.starts_at < ends_at and starts_at < other.ends_at
        ),
    )
