"""Kana in Latin letters, and what names sound like."""

import pytest

from ascc.search.folding import fold
from ascc.search.romaji import romanised, sound, sounds_of


@pytest.mark.parametrize(
    ("kana", "latin"),
    [
        ("やまなか", ["yamanaka"]),
        ("ヤマナカ", ["yamanaka"]),
        ("とうきょう", ["toukyou", "tokyo"]),
        ("おおさか", ["oosaka", "osaka"]),
        ("しんばし", ["shinbashi", "shimbashi"]),
        ("ミッチー", ["mitchi"]),
        ("きって", ["kitte"]),
        ("チェコ", ["cheko"]),
        ("ティ", ["ti"]),
        ("ディーゼル", ["dizeru"]),
        ("ツァイト", ["tsaito"]),
        ("ジョグジャカルタ", ["jogujakaruta"]),
        ("じゅんかん", ["junkan"]),
        ("ｸｱﾗ", ["kuara"]),
        ("東京", []),
        ("kuala", []),
        ("っ", []),
        ("", []),
    ],
)
def test_kana_are_romanised_as_people_write_them(kana, latin):
    assert romanised(kana)[: len(latin) or None] == latin


@pytest.mark.parametrize(
    ("kana", "name"),
    [
        ("クアラルンプール", "Kuala Lumpur"),
        ("ムナフリ", "Munafri"),
        ("アリフディン", "Arifuddin"),
        ("アムステルダム", "Amsterdam"),
        ("マカッサル", "Makassar"),
        ("ロッテルダム", "Rotterdam"),
    ],
)
def test_a_name_sounds_alike_in_kana_and_in_latin_letters(kana, name):
    assert any(sound(latin) in sounds_of(fold(name)) for latin in romanised(kana))


def test_two_consonants_are_not_enough_to_know_a_name():
    assert sound("cebu") == ""
    assert sounds_of("cebu city") == [sound("cebucity")]
