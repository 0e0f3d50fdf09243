"""Sessions and their times."""

from django.utils.translation import gettext as _

from .. import samples
from ..example import Example, State
from ..tokens import TRACKS
from .labels import DEFAULT, EVERYTHING, LONG, UNKNOWN, variant


def examples():
    """The examples of this theme."""
    return (
        Example("session_card", _("A session in a list or in the timetable."), _session_cards()),
        Example(
            "session_time", _("From when to when, in Yokohama."), _session_times(), is_small=True
        ),
    )


def _session_cards():
    times = {"starts_at": samples.STARTS_AT, "ends_at": samples.ENDS_AT}
    session = {
        **times,
        "title_html": samples.TITLE,
        "url": samples.URL,
        "time_is_sample": True,
        "room_html": samples.ROOM,
        "room_is_sample": True,
        "kind": samples.LABEL,
        "people_html": samples.NAME,
        "track": _track("blue"),
        "badges": [{"kind": "changed", "label": samples.LABEL}],
    }
    tracks = (
        State(variant("colour", colour), {"session": {**session, "track": _track(colour)}})
        for colour in TRACKS[1:]
    )
    states = (
        State(EVERYTHING, {"session": session}),
        State(UNKNOWN, {"session": {"title_html": samples.TITLE}}),
        State(_("Cancelled"), {"session": {**session, "state": "cancelled"}}),
        State(LONG, {"session": {**session, "title_html": samples.LONG_TITLE}}),
        State(_("In the timetable"), {"session": session, "compact": True}),
        *tracks,
    )
    return tuple(State(state.label, {**state.context, "level": 4}) for state in states)


def _track(colour: str) -> dict:
    return {"colour": colour, "name_html": samples.LABEL}


def _session_times():
    starts_at = {"starts_at": samples.STARTS_AT}
    times = {**starts_at, "ends_at": samples.ENDS_AT}
    return (
        State(DEFAULT, times),
        State(_("Without an end"), starts_at),
        State(_("Sample data"), {**times, "is_sample": True}),
        State(UNKNOWN),
    )
