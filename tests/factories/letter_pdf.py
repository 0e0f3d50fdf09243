"""Letters as data: two complete ones, and what they look like when things lack or overflow."""

from dataclasses import replace
from datetime import UTC, datetime

from ascc.pdf import Text
from ascc.pdf_rich_text import rich_text
from declaration.letter_pdf import Addressee, Labels, Letter, Signatory, Supporter

URL = "HTTPS://ASCC.EXAMPLE.JP/Q/7KD9QX"
MADE_AT = datetime(2025, 11, 26, 3, 0, tzinfo=UTC)


def ja(text: str) -> Text:
    return Text(text, "ja")


def en(text: str) -> Text:
    return Text(text, "en")


JAPANESE = Letter(
    language="ja",
    title=ja("アジアにおける循環型都市宣言制度の設立を求める公開書簡"),
    labels=Labels(
        requests="要望の要旨",
        initiator="発起都市",
        co_signatories="連署都市・機関",
        witnesses="立会人",
        supporters="別紙　賛同都市・機関",
        body="都市・機関",
        office="職名",
        name="氏名",
        act="署名等の方法",
        row_number="番号",
        date="賛同日",
        online="この書簡のウェブページ",
        qr_code="この書簡のアドレスのQRコード",
        page="{page} / {total} ページ",
    ),
    short_url=URL,
    made_at=MADE_AT,
    organiser=ja("横浜市"),
    conference=ja("アジア・スマートシティ会議（ASCC）2025"),
    number="第123号",
    date="2025年11月25日",
    addressees=(Addressee(ja("イクレイ日本"), honorific="御中"),),
    requests=(ja("循環型都市宣言制度をつくること。"), ja("技術協力を行うこと。")),
    summary_note=ja("以下は書簡の全文ではなく要旨です。"),
    initiator=Signatory(ja("横浜市"), ja("山中竹春"), ja("横浜市長"), "会場で署名"),
    co_signatories=(
        Signatory(ja("セブ市"), en("Nestor Archival"), ja("市長"), "賛同（会場に不在）"),
        Signatory(ja("マカッサル市"), en("Munafri Arifuddin"), ja("市長"), "会場で署名"),
        Signatory(ja("ダナン市"), act="会場で署名"),
    ),
    witnesses=(Signatory(ja("シティネット")),),
    supporters=(
        Supporter(ja("アムステルダム市"), en("Zita Pels"), ja("副市長"), "2025年11月26日"),
    ),
    as_of="2025年11月26日現在",
    language_note="この書簡は日本語と英語で公表されています。",
)
ENGLISH = replace(
    JAPANESE,
    language="en",
    title=en("Open letter calling for an Asian Circular Cities Declaration"),
    labels=Labels(
        requests="Summary of the requests",
        initiator="Initiating city",
        co_signatories="Co-signatories",
        witnesses="Witness",
        supporters="Annex: supporters",
        body="City or body",
        office="Office",
        name="Name",
        act="How",
        row_number="No.",
        date="Date",
        online="This letter on the web",
        qr_code="QR code of the address of this letter",
        page="Page {page} of {total}",
    ),
    organiser=en("City of Yokohama"),
    conference=en("Asia Smart City Conference (ASCC) 2025"),
    number="Ref. 123",
    date="25 November 2025",
    place=en("Yokohama"),
    addressees=(Addressee(en("ICLEI Japan")),),
    requests=(en("Create a declaration for circular cities."), en("Give technical cooperation.")),
    summary_note=en("This is a summary, not the text of the letter."),
    initiator=Signatory(en("City of Yokohama"), en("Takeharu Yamanaka"), en("Mayor"), "In person"),
    co_signatories=(Signatory(en("Cebu City"), en("Nestor Archival"), en("Mayor"), "Endorsed"),),
    witnesses=(Signatory(en("CityNet")),),
    supporters=(Supporter(en("City of Amsterdam"), en("Zita Pels"), en("Deputy Mayor"), "26 Nov"),),
    as_of="As of 26 November 2025",
    language_note="This letter is published in Japanese and in English.",
)
FULL_TEXT = rich_text(
    "<h2>背景</h2><p>循環型社会は<b>緊急の課題</b>です。</p><h4>要望</h4><ol><li>制度の設立</li></ol>"
    '<p><a href="/ja/declaration/">宣言</a></p>',
    base_url="https://ascc.example.jp",
)
NOTHING_OPTIONAL = {
    "conference": None, "number": "", "date": "", "place": None, "addressees": (),
    "requests": (), "summary_note": None, "initiator": None, "co_signatories": (),
    "witnesses": (), "supporters": (), "as_of": "", "language_note": "",
}  # fmt: skip
LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 2
LETTERS = {
    "Japanese": JAPANESE,
    "English": ENGLISH,
    "bare Japanese": replace(JAPANESE, **NOTHING_OPTIONAL),
    "bare English": replace(ENGLISH, **NOTHING_OPTIONAL),
    "full text": replace(JAPANESE, body=FULL_TEXT),
    "full text in the other language": replace(ENGLISH, body=FULL_TEXT, body_language="ja"),
    "long names": replace(
        ENGLISH,
        title=en("A title that goes on and on " * 9),
        organiser=en("Association of Cities " * 8),
        short_url="HTTPS://ASIA-SMART-CITY-CONFERENCE.CITY.YOKOHAMA.LG.JP/Q/7KD9QX",
        addressees=(Addressee(en("Name " * 40), en("Office " * 30)),),
        initiator=Signatory(en("City " * 40), en(LONG_WORD), en("Mayor " * 30), "By letter " * 5),
        co_signatories=(
            Signatory(en(LONG_WORD), en("Name " * 40), en("Governor " * 20), "In person"),
        ),
    ),
    "no name in the letterhead": replace(ENGLISH, organiser=Text("", None), conference=None),
    "odd characters": replace(
        JAPANESE,
        title=ja("公開\x00書簡 😀"),
        organiser=Text("ชัชชาติ", "th"),
        co_signatories=(Signatory(Text("홍길동 नमस्ते \ud800\u202e", "ko"), en("Đặng \x1b İnönü")),),
    ),
}
