"""What of a screen's entries is on now, what follows and what comes later. Pure computing.

``static/js/signage.js`` does the same in the browser, because a screen that lost its network
goes on by itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from .entries import ScreenEntry


@dataclass(frozen=True)
class Slots:
    """The entries of a screen by place on it, each in time order.

    ``next`` begins on the next day with entries and ends with the first one that is held: a
    cancelled session before it is news, but nothing to wait for. ``later`` are those behind
    it on that day; ``away`` is not shown now.
    """

    now: tuple[ScreenEntry, ...] = ()
    next: tuple[ScreenEntry, ...] = ()
    later: tuple[ScreenEntry, ...] = ()
    away: tuple[ScreenEntry, ...] = ()


def slots_at(entries: Iterable[ScreenEntry], now: datetime) -> Slots:
    """Where each of ``entries`` (in time order) stands at ``now``."""
    over, running, coming = [], [], []
    for entry in entries:
        is_over, runs = entry.ends_at <= now, entry.starts_at <= now
        (over if is_over else running if runs else coming).append(entry)
    day = coming[0].day if coming else None
    same_day = [entry for entry in coming if entry.day == day]
    held = (place for place, entry in enumerate(same_day, start=1) if entry.is_held)
    cut = next(held, len(same_day))
    return Slots(
        now=tuple(sorted(running, key=lambda entry: not entry.is_held)),
        next=tuple(same_day[:cut]),
        later=tuple(same_day[cut:]),
        away=(*over, *coming[len(same_day) :]),
    )
