"""The colours of the design can be told apart, by day, by night and on the water.

WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for what a control or a drawing is known by (1.4.11).
"""

import re

import pytest
from django.conf import settings

TRACKS = ("blue", "green", "teal", "amber", "violet", "rose")
SURFACES = ("paper", "mist", "haze")
TEXT = [
    *((text, surface) for text in ("ink", "ink-soft", "harbour") for surface in SURFACES),
    *((text, surface) for text in ("leaf", "warning", "danger") for surface in ("paper", "mist")),
    *((f"track-{track}", f"track-{track}-tint") for track in TRACKS),
    *((text, f"track-{track}-tint") for text in ("ink", "ink-soft", "warning") for track in TRACKS),
    ("on-harbour", "harbour"),
    ("on-harbour", "harbour-strong"),
    ("leaf", "leaf-tint"),
    ("warning", "warning-tint"),
    ("danger", "danger-tint"),
]
DRAWING = [
    *((edge, surface) for edge in ("edge", "focus") for surface in ("paper", "mist")),
    ("leaf-bright", "paper"),
    ("ring-base", "paper"),
]


def luminance(colour: str) -> float:
    """Relative luminance of ``#rgb`` or ``#rrggbb``, as WCAG 2.2 defines it."""
    digits = colour.lstrip("#")
    digits = digits if len(digits) == 6 else "".join(2 * digit for digit in digits)
    channels = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def read_tokens(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", css))


@pytest.fixture(scope="module")
def schemes():
    """The colours by day, by night, and on the water by day and by night."""
    css = (settings.BASE_DIR / "static/css/tokens.css").read_text(encoding="utf-8")
    day, rest = css.split("prefers-color-scheme: dark")
    night, water = (read_tokens(part) for part in rest.split(":is(.water"))
    day = read_tokens(day)
    night = {**day, **night}
    return {
        "day": day,
        "night": night,
        "water by day": {**day, **water, "paper": day["water"]},
        "water by night": {**night, **water, "paper": night["water"]},
    }


@pytest.mark.parametrize("scheme", ["day", "night"])
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 4.5), (DRAWING, 3)], ids=["text", "drawing"])
def test_colours_can_be_told_apart(schemes, scheme, pairs, least):
    colours = schemes[scheme]
    ratios = {pair: round(contrast(*(colours[name] for name in pair)), 2) for pair in pairs}

    assert {pair: ratio for pair, ratio in ratios.items() if ratio < least} == {}


@pytest.mark.parametrize("scheme", ["water by day", "water by night"])
def test_text_on_the_water_can_be_read(schemes, scheme):
    colours = schemes[scheme]

    for text in ("ink", "ink-soft", "harbour", "leaf"):
        assert contrast(colours[text], colours["paper"]) >= 4.5, text
    assert contrast(colours["on-harbour"], colours["harbour"]) >= 4.5
    assert contrast(colours["edge"], colours["paper"]) >= 3


def test_the_measure_is_that_of_wcag():
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
