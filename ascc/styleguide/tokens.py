"""The values of the design, read from the style sheet that sets them.

WCAG 2.2 asks for 4.5:1 between text and its ground (1.4.3) and for 3:1 where a control or a
drawing is known by a colour (1.4.11).
"""

import re
from dataclasses import dataclass

from django.conf import settings

from .contrast import contrast

LEAST_FOR_TEXT, LEAST_FOR_DRAWING = 4.5, 3

TRACKS = ("blue", "green", "teal", "amber", "violet", "rose")
SURFACES = ("paper", "mist", "haze")
#: Colours that text has, each with the ground that it may stand on.
TEXT = (
    *((text, surface) for text in ("ink", "ink-soft", "harbour") for surface in SURFACES),
    *((text, surface) for text in ("leaf", "warning", "danger") for surface in ("paper", "mist")),
    *((f"track-{track}", f"track-{track}-tint") for track in TRACKS),
    *((text, f"track-{track}-tint") for text in ("ink", "ink-soft", "warning") for track in TRACKS),
    ("on-harbour", "harbour"),
    ("on-harbour", "harbour-strong"),
    ("leaf", "leaf-tint"),
    ("warning", "warning-tint"),
    ("danger", "danger-tint"),
)
#: Colours that lines and drawings have.
DRAWING = (
    *((edge, surface) for edge in ("edge", "focus") for surface in ("paper", "mist")),
    ("leaf-bright", "paper"),
    ("ring-base", "paper"),
)


@dataclass(frozen=True)
class Pair:
    """A colour on a ground, with their contrast by day and by night."""

    front: str
    ground: str
    by_day: float
    by_night: float
    least: float


def read_schemes() -> dict[str, dict[str, str]]:
    """The colours by day, by night, and on the water by day and by night."""
    day, rest = _style_sheet().split("prefers-color-scheme: dark")
    night, water = (_colours(part) for part in rest.split(":is(.water"))
    day = _colours(day)
    night = {**day, **night}
    return {
        "day": day,
        "night": night,
        "water by day": {**day, **water, "paper": day["water"]},
        "water by night": {**night, **water, "paper": night["water"]},
    }


def colour_pairs() -> list[Pair]:
    """Every pair that the design uses, those of text first."""
    schemes = read_schemes()
    return [_pair(schemes, *names, LEAST_FOR_TEXT) for names in TEXT] + [
        _pair(schemes, *names, LEAST_FOR_DRAWING) for names in DRAWING
    ]


def steps(kind: str) -> dict[str, str]:
    """The steps of ``text`` (sizes) or ``space`` with what they measure, smallest first."""
    found = re.findall(rf"--{kind}-(\w+): ([^;#]+);", _style_sheet())
    return dict(found)


def _pair(schemes, front, ground, least) -> Pair:
    day, night = (
        round(contrast(schemes[scheme][front], schemes[scheme][ground]), 1)
        for scheme in ("day", "night")
    )
    return Pair(front, ground, day, night, least)


def _colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", css))


def _style_sheet() -> str:
    return (settings.BASE_DIR / "static/css/tokens.css").read_text(encoding="utf-8")
