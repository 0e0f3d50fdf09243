"""What a query is read as."""

import pytest

from ascc.search.terms import MAX_LENGTH, MAX_TERMS, read_query


def needles(typed):
    return [term.needles for term in read_query(typed).terms]


def test_words_are_parted_by_any_space():
    assert [term.folded for term in read_query("横浜　山中\tMayor \n").terms] == [
        "横浜",
        "山中",
        "mayor",
    ]


def test_a_latin_word_is_found_by_its_beginning_japanese_anywhere():
    assert needles("cat 循環") == [(" cat",), ("循環",)]


def test_kana_are_looked_up_in_latin_letters_and_by_sound_too():
    (term,) = read_query("くあらるんぷーる").terms

    assert term.needles == ("くあらるんぷる", " kuararunpuru", " kuararumpuru")
    assert term.sounds == (" krnpr ",)


def test_one_sign_counts_as_far_as_it_says_something():
    assert needles("水") == [("水",)]
    assert needles("a") == [(" a ",)]
    assert read_query("や").terms[0].name_needles == ("\n や",)


def test_a_word_typed_twice_is_one():
    assert len(read_query("ASCC ascc ＡＳＣＣ").terms) == 1


def test_a_query_is_cut_short():
    query = read_query("word " * 500)

    assert len(read_query("あ" * 5000).text) == MAX_LENGTH
    assert len(query.text) <= MAX_LENGTH
    assert len(read_query(" ".join(map(str, range(100, 150)))).terms) == MAX_TERMS


@pytest.mark.parametrize("typed", ["", " ", "　", "%", "_", "\\", "\x00", "\ud800", "！？"])
def test_signs_that_mean_nothing_are_no_query(typed):
    assert not read_query(typed)


def test_what_no_database_takes_is_left_out():
    assert read_query("山\x00中\ud800竹\ufffd春").text == "山中竹春"
