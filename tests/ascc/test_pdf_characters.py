"""Characters that a PDF can and cannot show."""

import random
import unicodedata
from datetime import UTC, datetime

import pytest

from ascc import pdf
from ascc.pdf_characters import FONTS, REPLACEMENT, displayable, displayable_data
from tests import pdf_tools

NAMES = [
    "Takeharu Yamanaka",
    "山中竹春",
    "大島貴至",
    "髙﨑 德",
    "Nguyễn Thị Đặng",
    "Şişli Belediye Başkanı İnönü",
    "Łódź, Győr, Hradec Králové",
    "ชัชชาติ สิทธิพันธุ์",
    "홍길동",
    "Αθήνα",
    "Київ",
    "葛\U000e0100城市",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_our_cities_stays_as_it_is(name):
    assert displayable(name) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b\x1bc\ufeffd\u202ee\ufffff", f"abcde{REPLACEMENT}f"),
        ("one\ttwo\u205fthree", "one two three"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("नमस्ते", REPLACEMENT * 4),
        ("Zoë 😀", f"Zoë {REPLACEMENT}"),
        ("\ud800", REPLACEMENT),
        ("\ue000", REPLACEMENT),
        ("東\u0310京", "東京"),
        ("e\u0301 か\u3099 ᄀ\u1161\u11a8", "é が 각"),
        ("\ufa19\ufa11", "\ufa19\ufa11"),
        ("กรุงเทพ\u200bมหานคร", "กรุงเทพ\u200bมหานคร"),
        ("", ""),
        ("\x00", ""),
        ("東京都\n", "東京都"),
    ],
)
def test_what_no_face_can_show_is_replaced_or_goes(text, expected):
    assert displayable(text) == expected


def test_every_text_of_nested_data_is_cut_and_nothing_else():
    data = {"names": ("山\x00", {"n": 3, "none": None, "flag": True}), "odd\x00key": "é"}

    assert displayable_data(data) == {
        "names": ["山", {"n": 3, "none": None, "flag": True}],
        "odd\x00key": "é",
    }


def test_every_family_of_the_folder_stands_in_the_templates_and_has_a_licence():
    families = {file.name.partition("_")[0] for file in FONTS.glob("*.ttf")}
    base = (pdf.TEMPLATES / "base.typ").read_text(encoding="utf-8")
    names = {font.family.replace(" ", ""): font.family for font in pdf._fonts().fonts()}

    assert families == set(names)
    for family in families:
        assert f'"{names[family]}"' in base
        licence = (FONTS / f"{family}_LICENSE.txt").read_text(encoding="utf-8")
        assert "SIL Open Font License, Version 1.1" in licence


@pytest.mark.parametrize("face", ["serif", "sans"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_text_of_any_characters_can_spoil_a_file(tmp_path, monkeypatch, face, language):
    base = (pdf.TEMPLATES / "base.typ").read_text(encoding="utf-8")
    (tmp_path / "base.typ").write_text(base, encoding="utf-8")
    (tmp_path / "odd.typ").write_text(
        '#import "base.typ": *\n'
        f'#show: document-in.with("{language}", (value: "Odd"), none, face: {face})\n'
        "= Odd\n#for it in data.texts { par(it) }\n"
        f'#for it in data.texts {{ par(said((value: it, language: "th"), face: {face})) }}',
        encoding="utf-8",
    )
    monkeypatch.setattr(pdf, "TEMPLATES", tmp_path)
    dice = random.Random(f"{face} {language}")
    texts = [odd_text(dice) for _ in range(1500)]

    made = pdf.render(
        "odd.typ",
        {"language": language, "texts": texts},
        made_at=datetime(2025, 11, 26, tzinfo=UTC),
    )

    assert REPLACEMENT in pdf_tools.text(made)


MARKS = [c for c in map(chr, range(0x3100)) if unicodedata.category(c).startswith("M")]


def odd_text(dice: random.Random) -> str:
    """Return twelve characters of any kind, with many accents on the wrong letters."""
    kinds = (
        lambda: dice.choice("aあ가ก山é\n\u200b\u00ad 「」"),
        lambda: dice.choice(MARKS),
        lambda: chr(dice.randrange(0x20, 0x3000)),
        lambda: chr(dice.randrange(0x3000, 0xD800)),
        lambda: chr(dice.randrange(0x110000)),
    )
    return "".join(dice.choice(kinds)() for _ in range(12))
