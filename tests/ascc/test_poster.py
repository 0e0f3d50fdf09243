"""The A4 poster of a short link."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ascc.pdf import Text
from ascc.poster import Poster, poster_pdf
from tests import pdf_tools, qr_readers

URL = "HTTPS://ASCC.EXAMPLE.JP/Q/7KD9QX"
LONG_URL = "HTTPS://ASIA-SMART-CITY-CONFERENCE.CITY.YOKOHAMA.LG.JP/Q/7KD9QX"
POSTER = Poster(
    language="ja",
    conference=(
        Text("アジア・スマートシティ会議（ASCC）2025", "ja"),
        Text("Asia Smart City Conference (ASCC) 2025", "en"),
    ),
    titles=(Text("オープニングセッション", "ja"), Text("Opening Session", "en")),
    calls=(Text("スマートフォンで読み取ってください", "ja"), Text("Scan with your phone", "en")),
    address_notes=(Text("アドレスを入力しても開けます", "ja"), Text("or type this address", "en")),
    short_url=URL,
    qr_alt="ascc.example.jp/q/7KD9QX のQRコード",
    made_at=datetime(2025, 11, 20, tzinfo=UTC),
)
LONG = replace(
    POSTER,
    conference=(
        Text("アジア太平洋循環型都市フォーラム" * 3, "ja"),
        Text("Forum of cities " * 8, "en"),
    ),
    titles=(Text("とても長い題名" * 36, "ja"), Text("Llanfairpwllgwyngyll" * 12, "en")),
    short_url=LONG_URL,
)
ONE_LANGUAGE = replace(
    POSTER, conference=(), titles=(Text("City Session", "en"),), address_notes=()
)
POSTERS = pytest.mark.parametrize("poster", [POSTER, LONG, ONE_LANGUAGE])


@POSTERS
def test_is_one_valid_page_of_a4(poster):
    made = poster_pdf(poster)

    assert pdf_tools.ua_failures(made) == []
    assert pdf_tools.fonts_not_embedded(made) == []
    assert len(pdf_tools.pages(made)) == 1
    assert pdf_tools.picture(made, dpi=72).size == (596, 842)  # 210 by 297 mm, rounded up


def test_shows_every_text_in_both_languages():
    text = pdf_tools.text(poster_pdf(POSTER))

    for it in POSTER.conference + POSTER.titles + POSTER.calls + POSTER.address_notes:
        assert it.value in text
    assert "ascc.example.jp/q/7KD9QX" in text


@POSTERS
def test_both_readers_read_the_code_on_it(poster):
    picture = pdf_tools.picture(poster_pdf(poster))

    assert qr_readers.read(picture) == {"zxing": [poster.short_url], "zbar": [poster.short_url]}


def test_both_readers_read_the_code_from_across_the_corridor():
    picture = pdf_tools.picture(poster_pdf(POSTER), dpi=40)

    assert qr_readers.read(picture.rotate(5, fillcolor=255)) == {"zxing": [URL], "zbar": [URL]}


def test_nothing_long_reaches_the_code():
    made = poster_pdf(LONG)
    picture = pdf_tools.picture(made, dpi=72)

    # Between the titles and the circle of cities the page is white from edge to edge.
    above_the_circle = picture.crop((0, 263, 595, 272))
    assert above_the_circle.getextrema() == (255, 255)
    assert "Llanfairpwllgwyngyll" in pdf_tools.text(made).replace("\n", "")


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "アジア循環型都市宣言制度の発表と横浜市の署名",
            ["アジア循環型都市宣言制度の", "発表と横浜市の署名"],
        ),
        (
            "都市の課題と気候変動に関する都市からの発表",
            ["都市の課題と気候変動に", "関する都市からの発表"],
        ),
    ],
)
def test_a_japanese_title_is_not_broken_within_a_word(title, lines):
    made = poster_pdf(replace(POSTER, titles=(Text(title, "ja"), Text("Title", "en"))))

    assert "\n".join(lines) in pdf_tools.text(made)
    [heading] = pdf_tools.outline(made)
    assert heading.startswith(title)


def test_a_text_in_another_language_than_the_file_says_so():
    made = poster_pdf(POSTER)

    paragraphs = pdf_tools.structure(made, "/P")
    assert [it.language for it in paragraphs].count("en") == 3  # conference, title, call
    assert pdf_tools.languages(made) == {"en"}
    assert pdf_tools.languages(poster_pdf(replace(POSTER, language="en"))) == {"ja"}


def test_the_code_says_what_it_is():
    [code] = pdf_tools.structure(poster_pdf(POSTER), "/Figure")

    assert code.alt == POSTER.qr_alt


def test_has_one_heading_and_a_title_in_its_own_language():
    made = poster_pdf(POSTER)

    assert len(pdf_tools.structure(made, "/H1")) == 1
    assert pdf_tools.structure(made, "/H2") == []
    with pdf_tools.opened(made) as document:
        assert document.docinfo["/Title"] == "オープニングセッション"
        assert document.Root.Lang == "ja"
    assert pdf_tools.links(made) == ["https://ascc.example.jp/q/7KD9QX"]


def test_equal_posters_give_equal_bytes():
    assert poster_pdf(POSTER) == poster_pdf(replace(POSTER))
