"""Codes that people read aloud, type and misread."""

import pytest

from ascc.codes import ALPHABET, new_code, normalise_code


def test_a_code_avoids_letters_that_look_like_digits():
    assert len(ALPHABET) == len(set(ALPHABET)) == 32
    assert not set("ILOU") & set(ALPHABET)


def test_new_codes_are_six_characters_of_the_alphabet_and_differ():
    codes = {new_code() for _ in range(200)}

    assert len(codes) > 195
    assert {len(code) for code in codes} == {6}
    assert set("".join(codes)) <= set(ALPHABET)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("7KD9QX", "7KD9QX"),
        ("7kd9qx", "7KD9QX"),
        ("7KD9QXA", "7KD9QX"),
        ("7kd9qxz", "7KD9QX"),
        (" 7KD9QX ", "7KD9QX"),
        ("７ｋｄ９ＱＸ", "7KD9QX"),
        ("OoIiLl", "001111"),
    ],
)
def test_what_readers_type_becomes_the_code(typed, code):
    assert normalise_code(typed) == code


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "7KD9Q",
        "7KD9QX1",
        "7KD9QXAB",
        "7KD9QU",
        "7KD-QX",
        "7KD9Q\x00",
        "横浜横浜横浜",
        "7KD9QX A",
    ],
)
def test_what_cannot_be_a_code_is_none(typed):
    assert normalise_code(typed) is None
