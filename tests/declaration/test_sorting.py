from declaration.sorting import collation_key


def test_accents_and_capitals_do_not_move_a_name():
    names = ["Zagreb", "évora", "Ealing", "Évora", "Fulda"]

    assert sorted(names, key=collation_key) == ["Ealing", "évora", "Évora", "Fulda", "Zagreb"]


def test_voiced_kana_stand_with_the_unvoiced():
    assert sorted(["キト", "ガザ", "カイロ"], key=collation_key) == ["カイロ", "ガザ", "キト"]
