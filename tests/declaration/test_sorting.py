import re

from django.utils import translation
from django_countries import countries

from declaration.sorting import collation_key, country_key


def test_accents_and_capitals_do_not_move_a_name():
    names = ["Zagreb", "évora", "Ealing", "Évora", "Fulda"]

    assert sorted(names, key=collation_key) == ["Ealing", "évora", "Évora", "Fulda", "Zagreb"]


def test_voiced_kana_stand_with_the_unvoiced():
    assert sorted(["キト", "ガザ", "カイロ"], key=collation_key) == ["カイロ", "ガザ", "キト"]


def test_countries_stand_in_the_order_in_which_they_are_read():
    names = ["日本", "ベトナム", "韓国", "オランダ", "南アフリカ", "タイ", "マレーシア"]

    assert sorted(names, key=country_key) == [
        "オランダ", "韓国", "タイ", "日本", "ベトナム", "マレーシア", "南アフリカ"
    ]  # fmt: skip


def test_every_country_that_is_named_in_kanji_has_a_reading():
    with translation.override("ja"):
        names = [str(country.name) for country in countries]

    in_kanji = [name for name in names if re.match("[\u4e00-\u9fff]", name)]
    assert [name for name in in_kanji if re.match("[\u4e00-\u9fff]", country_key(name))] == []
