"""The nearest known word."""

import pytest

from ascc.search.spelling import nearest
from ascc.search.vocabulary import words_of

WORDS = {"circular": 9, "circulars": 1, "yamanaka": 3, "lumpur": 2, "cities": 5, "cebu": 1}
RUNS = {"循環型都市宣言制度": 4, "循環経済": 2, "くあらるんぷる": 1, "横浜市": 9}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("circlar", "circular"),
        ("circualr", "circular"),
        ("yamanka", "yamanaka"),
        ("lumper", "lumpur"),
        ("citys", None),
        ("abc", None),
        ("zzzzzzzz", None),
    ],
)
def test_a_slip_leads_to_the_nearest_word(typed, meant):
    assert nearest(typed, WORDS) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("循還型", "循環型"), ("くあらんぷる", "くあらるんぷる"), ("大阪府", None), ("水", None)],
)
def test_a_slip_in_japanese_leads_to_the_beginning_of_a_run(typed, meant):
    assert nearest(typed, RUNS) == meant


def test_of_equally_near_words_the_usual_one_is_meant():
    assert nearest("baker", {"maker": 1, "bakes": 1, "baked": 7}) == "baked"


def test_the_vocabulary_holds_words_and_runs_of_one_script():
    assert words_of(["循環型都市のクアラルンプール Circular Cities Malmö 2025 を"]) == [
        "circular",
        "cities",
        "malmo",
        "くあらるんぷる",
        "循環型都市",
    ]
