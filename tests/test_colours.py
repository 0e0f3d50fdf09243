"""The colours of the design can be told apart, by day, by night and on the water.

WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for what a control or a drawing is known by (1.4.11).
"""

import pytest

from ascc.styleguide.contrast import contrast
from ascc.styleguide.tokens import DRAWING, TEXT, read_schemes


@pytest.fixture(scope="module")
def schemes():
    """The colours by day, by night, and on the water by day and by night."""
    return read_schemes()


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
