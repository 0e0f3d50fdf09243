"""The PDF of the open letter."""

import re
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from ascc.pdf import Text
from declaration.letter_pdf import Signatory, Supporter, letter_pdf
from tests import pdf_tools, qr_readers
from tests.factories.letter_pdf import ENGLISH, JAPANESE, LETTERS, LONG_WORD, en, ja

EVERY_LETTER = pytest.mark.parametrize("name", LETTERS)


def roles(pdf: bytes) -> list[str]:
    return [it.role for it in pdf_tools.structure(pdf, "/H1", "/H2", "/H3", "/H4")]


@EVERY_LETTER
def test_is_valid_pdf_ua_with_all_fonts_in_it(name):
    made = letter_pdf(LETTERS[name])

    assert pdf_tools.ua_failures(made) == []
    assert pdf_tools.fonts_not_embedded(made) == []


@EVERY_LETTER
def test_both_readers_read_the_code_on_its_first_page(name):
    url = LETTERS[name].short_url

    found = qr_readers.read(pdf_tools.picture(letter_pdf(LETTERS[name]), dpi=200))

    assert found == {"zxing": [url], "zbar": [url]}


@EVERY_LETTER
def test_nothing_runs_into_the_margin(name):
    made = letter_pdf(LETTERS[name])

    for number in range(len(pdf_tools.pages(made))):
        page = pdf_tools.picture(made, page=number, dpi=72)
        right_margin = page.crop((page.width - 68, 0, page.width, page.height))
        assert right_margin.getextrema() == (255, 255)


def test_an_overlong_word_can_still_be_searched():
    text = pdf_tools.text(letter_pdf(LETTERS["long names"])).replace("\n", "")

    assert LONG_WORD in text
    assert "asia-smart-city-conference.city.yokohama.lg.jp/q/7KD9QX" in text


def test_can_be_searched_in_japanese():
    text = pdf_tools.text(letter_pdf(JAPANESE))

    for expected in (
        "横浜市", "第123号", "2025年11月25日", "イクレイ日本 御中", "横浜市長 山中竹春",
        "アジアにおける循環型都市宣言制度の設立を求める公開書簡", "要望の要旨",
        "以下は書簡の全文ではなく要旨です。", "1. 循環型都市宣言制度をつくること。", "発起都市",
        "セブ市 市長 Nestor Archival 賛同（会場に不在）", "シティネット",
        "この書簡は日本語と英語で公表されています。", "2025年11月26日現在",
        "1 アムステルダム市 副市長 Zita Pels 2025年11月26日", "ascc.example.jp/q/7KD9QX",
    ):  # fmt: skip
        assert expected in text


def test_can_be_searched_in_english():
    text = pdf_tools.text(letter_pdf(ENGLISH))

    for expected in (
        "City of Yokohama", "Ref. 123", "Yokohama, 25 November 2025", "ICLEI Japan",
        "Open letter calling for an Asian Circular Cities Declaration", "Summary of the requests",
        "This is a summary, not the text of the letter.", "2. Give technical cooperation.",
        "Mayor Takeharu Yamanaka In person", "Cebu City Mayor Nestor Archival Endorsed",
        "1 City of Amsterdam Deputy Mayor Zita Pels 26 Nov", "As of 26 November 2025",
    ):  # fmt: skip
        assert expected in text


def test_every_page_has_its_number_and_the_date_of_its_state():
    first, annex = pdf_tools.pages(letter_pdf(ENGLISH))

    assert "Page 1 of 2" in first
    assert "Page 2 of 2" in annex
    assert first.count("As of 26 November 2025") == 1
    assert "As of 26 November 2025" in annex


def test_co_signatories_keep_the_order_of_protocol():
    text = pdf_tools.text(letter_pdf(JAPANESE))

    assert re.search("セブ市.*マカッサル市.*ダナン市", text, re.DOTALL)


def test_a_note_is_a_footnote_and_said_once():
    unnamed, storm = en("The name is not published."), en("A storm kept the delegation away.")
    letter = replace(
        ENGLISH,
        initiator=replace(ENGLISH.initiator, note=en("First of all.")),
        co_signatories=(
            Signatory(en("Bangkok"), note=unnamed),
            Signatory(en("Cebu City"), note=storm),
            Signatory(en("Da Nang City"), note=unnamed),
        ),
    )

    made = letter_pdf(letter)

    assert pdf_tools.ua_failures(made) == []
    text = pdf_tools.text(made)
    for expected in ("Yokohama1\n", "Bangkok2\n", "Cebu City3\n", "Da Nang City2\n"):
        assert expected in text
    for number, note in enumerate((letter.initiator.note, unnamed, storm), start=1):
        assert text.count(f"{number}{note.value}") == 1


def test_the_full_text_takes_the_place_of_the_summary():
    text = pdf_tools.text(letter_pdf(LETTERS["full text"]))

    assert "循環型社会は緊急の課題です。" in text
    assert "要旨" not in text
    assert "循環型都市宣言制度をつくること。" not in text


def test_headings_form_an_outline():
    assert roles(letter_pdf(JAPANESE)) == ["/H1"] + ["/H2"] * 5
    assert roles(letter_pdf(LETTERS["full text"])) == ["/H1", "/H2", "/H3"] + ["/H2"] * 4
    assert roles(letter_pdf(LETTERS["bare English"])) == ["/H1"]


def test_tables_have_header_cells_of_their_columns():
    headers = pdf_tools.structure(letter_pdf(ENGLISH), "/TH")

    assert [it.scope for it in headers] == ["/Column"] * (4 + 5)


def test_a_column_that_nobody_fills_is_left_out():
    nameless = replace(
        ENGLISH,
        co_signatories=(Signatory(en("Da Nang City"), act="In person"),),
        supporters=(Supporter(en("European Union")),),
    )

    made = letter_pdf(nameless)

    assert len(pdf_tools.structure(made, "/TH")) == 2 + 2
    assert "Office" not in pdf_tools.text(made)


def test_a_name_in_the_other_language_is_marked_with_it():
    assert pdf_tools.languages(letter_pdf(JAPANESE)) == {"en"}
    assert pdf_tools.languages(letter_pdf(ENGLISH)) == set()
    assert pdf_tools.languages(letter_pdf(LETTERS["full text in the other language"])) == {"ja"}


def test_a_text_without_language_is_in_that_of_the_letter():
    unknown = replace(ENGLISH, place=Text("Yokohama", None))

    assert pdf_tools.text(letter_pdf(unknown)) == pdf_tools.text(letter_pdf(ENGLISH))


def test_says_its_title_author_and_language():
    with pdf_tools.opened(letter_pdf(ENGLISH)) as document:
        assert document.docinfo["/Title"] == ENGLISH.title.value
        assert document.docinfo["/Author"] == "City of Yokohama"
        assert document.Root.Lang == "en"
        assert document.Root.ViewerPreferences.DisplayDocTitle


def test_the_code_and_the_address_lead_to_the_short_link():
    made = letter_pdf(ENGLISH)

    [code] = pdf_tools.structure(made, "/Figure")
    assert code.alt == "QR code of the address of this letter"
    assert pdf_tools.links(made) == ["https://ascc.example.jp/q/7KD9QX"]
    assert "https://ascc.example.jp/ja/declaration/" in pdf_tools.links(
        letter_pdf(LETTERS["full text"])
    )


def test_odd_characters_are_shown_or_visibly_replaced():
    text = pdf_tools.text(letter_pdf(LETTERS["odd characters"]))

    for expected in ("公開書簡 〓", "ชัชชาติ", "홍길동 〓〓〓〓 〓", "Đặng İnönü"):
        assert expected in text


def test_without_supporters_there_is_no_annex():
    made = letter_pdf(replace(JAPANESE, supporters=()))

    assert "別紙" not in pdf_tools.text(made)
    assert len(pdf_tools.pages(made)) == 1


def test_a_thousand_supporters_take_seconds():
    many = tuple(
        Supporter(ja(f"循環型都市第{i}号"), en(f"Given Family {i}"), ja("市長"), "2025年11月26日")
        for i in range(1, 1001)
    )
    letter = replace(JAPANESE, supporters=many)

    start = time.perf_counter()
    made = letter_pdf(letter)
    seconds = time.perf_counter() - start

    assert seconds < 20
    assert pdf_tools.ua_failures(made) == []
    text = pdf_tools.text(made)
    assert all(f"{i} 循環型都市第{i}号" in text for i in range(1, 1001))
    # The head of the table stands on each page of the annex.
    annex = pdf_tools.pages(made)[1:]
    assert all("番号 都市・機関 職名 氏名 賛同日" in page for page in annex)


def test_equal_letters_give_equal_bytes_and_another_date_other_ones():
    later = replace(JAPANESE, made_at=JAPANESE.made_at + timedelta(seconds=1))

    assert letter_pdf(JAPANESE) == letter_pdf(replace(JAPANESE))
    assert letter_pdf(JAPANESE) != letter_pdf(later)
