"""Readings over kanji: the notation editors type, and what readers see and hear."""

import pytest
from django.core.exceptions import ValidationError
from django.template import Context, Template
from django.utils.safestring import mark_safe

from ascc.blocks import BodyBlock
from ascc.furigana import kanji_without_reading, lone_brackets, ruby_html, without_readings


def ruby(word, kana):
    return f"<ruby>{word}<rp>（</rp><rt>{kana}</rt><rp>）</rp></ruby>"


@pytest.fixture
def block():
    return BodyBlock().child_blocks["easy_japanese"]


def test_a_reading_stands_over_the_kanji_before_it():
    html = ruby_html(mark_safe("<p>次の会議《かいぎ》です。</p>"))

    assert html == f"<p>次の{ruby('会議', 'かいぎ')}です。</p>"


def test_a_bar_shows_where_a_word_with_digits_begins():
    assert ruby_html(mark_safe("9月《がつ》｜2日《ふつか》")) == (
        f"9{ruby('月', 'がつ')}{ruby('2日', 'ふつか')}"
    )


def test_the_sign_of_repetition_and_katakana_readings_belong_to_the_word():
    assert ruby_html(mark_safe("人々《ひとびと》頁《ページ》")) == (
        ruby("人々", "ひとびと") + ruby("頁", "ページ")
    )


@pytest.mark.parametrize("html", ["会議《meeting》", "《かいぎ》", "会議《》", "会議《かいぎ"])
def test_what_is_no_reading_stays_as_it_was_typed(html):
    assert ruby_html(mark_safe(html)) == html
    assert lone_brackets(html)


def test_attributes_are_left_alone():
    html = mark_safe('<a href="/q/" title="会議《かいぎ》">会議《かいぎ》</a>')

    assert ruby_html(html) == f'<a href="/q/" title="会議《かいぎ》">{ruby("会議", "かいぎ")}</a>'


def test_a_word_cannot_bring_markup_of_its_own():
    template = Template("{% load furigana_tags %}{{ text|furigana }}")

    html = template.render(Context({"text": "｜<b>会議</b>《かいぎ》"}))

    assert "<b>" not in html


def test_the_words_alone_go_to_the_search_index(block):
    value = block.to_python("<p>会議《かいぎ》は｜2日《ふつか》から</p>")

    assert without_readings("会議《かいぎ》") == "会議"
    assert block.get_searchable_content(value) == ["会議は2日から"]


def test_words_without_a_reading_are_named_once():
    text = "横浜《よこはま》の会議と会議、都市"

    assert kanji_without_reading(text) == ["会議", "都市"]


def test_the_editor_refuses_a_kanji_without_reading(block):
    with pytest.raises(ValidationError, match="会議"):
        block.clean(block.to_python("<p>横浜《よこはま》の会議</p>"))


def test_the_editor_refuses_a_reading_out_of_place(block):
    with pytest.raises(ValidationError, match="会議《かいぎ》"):
        block.clean(block.to_python("<p>会議《かいぎ</p>"))


def test_the_editor_takes_a_text_with_all_readings(block):
    value = block.to_python("<p>横浜《よこはま》の <b>会議《かいぎ》</b>です。</p>")

    assert block.clean(value).source == value.source


def test_a_page_shows_the_readings(block):
    html = block.render(block.to_python("<p>会議《かいぎ》</p>"))

    assert 'lang="ja"' in html
    assert ruby("会議", "かいぎ") in html
