"""The order of names, as JIS X 4061 and the alphabet have it."""

import pytest

from speakers.sorting import kana_key, kana_row, latin_key, latin_letter


def sorts_to(names, key):
    """Whether ``names`` is the only order: equal keys would keep the turned one."""
    turned = names[::-1]
    return tuple(sorted(turned, key=key)) == names


@pytest.mark.parametrize(
    "readings",
    [
        (
            "あおき",
            "いとう",
            "うえだ",
            "えんどう",
            "おおた",
            "かとう",
            "わたなべ",
            "をのだ",
            "んだ",
        ),
        ("あおき", "イトウ", "うえだ", "エンドウ"),  # katakana stands with hiragana
        ("はやし", "ばんば", "ひらの"),  # voiced with voiceless
        ("はら", "ばら", "ぱら"),  # voiceless, voiced, half-voiced
        ("かき", "がき", "かぎや"),  # plain letters decide before marks do
        ("きた", "きつた", "きや"),
        ("きっか", "きつか"),  # small before large
        ("らーめん", "らあめん"),  # a long mark is the vowel, and stands before it
        ("おお", "おおー"),
        ("さーや", "さーら", "さあら"),  # ー as あ
        ("はは", "ハハ"),  # hiragana before katakana
        ("さゝき", "ささき", "さざき"),  # a repeat mark before the letter
        ("すずき いちろう", "すずき じろう", "すずきだ あい"),  # a family stays together
        ("すず きいちろう", "すずき いちろう"),
        ("いとう・あい", "いとう けん"),  # a middle dot parts words as a space does
        ("りんご", "ゐとう"),
    ],
)
def test_kana(readings):
    assert sorts_to(readings, kana_key)


def test_spacing_does_not_matter():
    assert kana_key(" やまなか　たけはる ") == kana_key("やまなか たけはる")


@pytest.mark.parametrize(
    ("reading", "row"),
    [
        ("うえだ", "あ"),
        ("がくどう", "か"),
        ("ヴァン", "あ"),
        ("ジョン", "さ"),
        ("づか", "た"),
        ("ぱく", "は"),
        ("ゃま", "や"),
        ("わたなべ", "わ"),
        ("んだ", "わ"),
        ("", ""),
        ("ー", ""),
    ],
)
def test_the_row_of_a_reading(reading, row):
    assert kana_row(reading) == row


@pytest.mark.parametrize(
    "names",
    [
        ("Abe", "Ábel X", "abele", "Zeta"),
        ("Dan", "Đặng", "Dao"),
        ("Müller", "Mullin"),
        ("Øberg", "Olsen"),
        ("O'Brien", "Obst", "O’Connor"),
        ("Jean Paul", "Jean-Paul Z", "Jeanne"),
    ],
)
def test_latin(names):
    assert sorts_to(names, latin_key)


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Élise", "E"), ("đặng", "D"), ("'t Hooft", "T"), ("山中", ""), ("ชัชชาติ", ""), ("", "")],
)
def test_the_letter_of_a_name(name, letter):
    assert latin_letter(name) == letter
