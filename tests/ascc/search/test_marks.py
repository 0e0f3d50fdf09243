"""Where the words stand."""

import pytest

from ascc.search.marks import marked, snippet, spans_in_utf16
from ascc.search.terms import read_query


@pytest.mark.parametrize(
    ("text", "typed", "html"),
    [
        ("クアラルンプール市", "ｸｱﾗ", "<mark>クアラ</mark>ルンプール市"),
        ("クアラルンプール市", "くあらるんぷーる", "<mark>クアラルンプール</mark>市"),
        ("Kuala Lumpur", "くあらるんぷーる", "Kuala Lumpur"),
        ("Takeharu Yamanaka", "やまなか", "Takeharu <mark>Yamanaka</mark>"),
        ("Malmö", "malmo", "<mark>Malmö</mark>"),
        ("Category", "cat", "<mark>Cat</mark>egory"),
        ("Education", "cat", "Education"),
        ("アジアASCC会議", "ascc", "アジア<mark>ASCC</mark>会議"),
        ("日本語題", "日本", "<mark>日本</mark>語題"),
        ("循環型都市", "循環 環型", "<mark>循環型</mark>都市"),
        ("a < b & c", "b", "a &lt; <mark>b</mark> &amp; c"),
        ("<script>alert()</script>", "script", None),
    ],
)
def test_the_words_are_marked_in_the_text_as_it_is_written(text, typed, html):
    found = marked(text, read_query(typed))

    assert "<script" not in found
    assert html is None or found == html


def test_a_snippet_begins_with_the_sentence_of_the_first_mark():
    text = "はじめの文です。" * 30 + "都市の資源循環を進めます。" + "おわりの文です。" * 30

    found = snippet(text, read_query("資源循環"), "ja")

    assert found.startswith("…都市の<mark>資源循環</mark>を進めます。")
    assert found.endswith("…")
    assert len(found) < 140


def test_a_snippet_without_a_mark_is_how_the_text_begins():
    assert snippet("A short text.", read_query("other"), "en") == "A short text."
    assert snippet("word " * 100, read_query("other"), "en").endswith("word…")


def test_places_are_counted_as_javascript_counts():
    assert spans_in_utf16("😀 ASCC", read_query("ascc")) == [(3, 7)]
