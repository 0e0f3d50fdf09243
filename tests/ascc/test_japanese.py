"""Japanese headings break between phrases."""

import pytest

from ascc.japanese import phrased_html, phrased_page, phrases
from tests.factories.pages import make_content_page


@pytest.mark.parametrize(
    "expected",
    [
        "循環型都市の|実現に|向けた|アジアの|都市間連携",
        "公開書簡を|PDFで|ダウンロードする",
        # Longer than a phone is wide, though one phrase
        "アジア太平洋循環型都市|フォーラム",
        "国際協力機構|（JICA）に|よる|セッション",
        # A compound of kanji, which the model would cut: 東|京
        "世界銀行東京開発|ラーニングセンター",
        "アジア・|スマートシティ|会議",
        # A number stays whole
        "会議を|2025年11月25日（火）から|開きます",
        # Nothing to cut
        "山中竹春",
        "開催概要",
    ],
)
def test_a_line_ends_with_a_phrase(expected):
    assert phrases(expected.replace("|", "")) == tuple(expected.split("|"))


def test_no_phrase_is_a_single_character():
    for text in ("会議の話", "都市と水の話", "アジアの都市の環", "これからの町の木"):
        assert all(len(phrase) > 1 for phrase in phrases(text)), phrases(text)


def test_the_text_itself_is_not_changed():
    html = '会議&amp;展示のための<span lang="en">Q&amp;A</span>を<b title="a&gt;b">開きます</b>'

    phrased = phrased_html(html)

    assert "<wbr>" in phrased
    assert phrased.replace("<wbr>", "") == html


@pytest.mark.parametrize(
    "html",
    [
        "Circular cities of Asia",
        "<ruby>山中<rp>（</rp><rt>やまなか</rt><rp>）</rp></ruby>さんの都市の話",
    ],
)
def test_english_and_ruby_stay_as_they_are(html):
    assert phrased_html(html) == html


def test_a_particle_stays_with_the_bracket_before_it():
    html = phrased_html("「都市宣言」が発足")

    assert html == '「都市宣言<span class="whole">」が</span><wbr>発足'


def test_only_short_texts_are_cut():
    text = "公開書簡をダウンロードする"
    cut = "公開書簡を<wbr>ダウンロードする"

    for whole in (f"<p>{text}</p>", f'<a href="/">{text}</a>', f"<hr>{text}"):
        assert phrased_page(whole) == whole
    for start, end in (
        ('<h2 class="x">', "</h2>"),
        ('<a class="button button--primary"\n href="/"><span>', "</span></a>"),
        ("<button>", "</button>"),
        ("<summary>", "</summary>"),
    ):
        assert phrased_page(f"{start}{text}{end}") == f"{start}{cut}{end}"


def test_a_page_brings_the_breaks_of_its_headings(home, client):
    title = "循環型都市の実現に向けて"
    make_content_page(home, "goal", title_ja=title, title_en="Towards circular cities")

    japanese = client.get("/ja/goal/").content.decode()
    assert "循環型都市の<wbr>実現に<wbr>向けて</h1>" in japanese
    assert title in japanese  # in the title of the document, whole
    assert "<wbr>" not in client.get("/en/goal/").content.decode()
