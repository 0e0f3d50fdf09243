"""PDF files in general: what may go in, what is refused, what every file is."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pikepdf
import pytest

from ascc import pdf
from tests import pdf_tools

MADE_AT = datetime(2025, 11, 26, 3, 0, tzinfo=UTC)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
HEAD = """
#let data = json(bytes(sys.inputs.data))
#set document(title: "Test")
#set text(lang: "en", font: ("Source Serif 4", "BIZ UDMincho", "NanumGothic"))
= Test
"""


@pytest.fixture
def template(tmp_path, monkeypatch):
    """Return a function that makes a template of a Typst text and gives its name."""
    monkeypatch.setattr(pdf, "TEMPLATES", tmp_path)

    def write(body: str, head: str = HEAD) -> str:
        (tmp_path / "test.typ").write_text(head + body, encoding="utf-8")
        return "test.typ"

    return write


def test_a_file_is_valid_and_has_its_fonts_and_date(template):
    made = pdf.render(template("#data.name"), {"name": "山中竹春"}, made_at=MADE_AT)

    assert pdf_tools.ua_failures(made) == []
    assert pdf_tools.fonts_not_embedded(made) == []
    assert "山中竹春" in pdf_tools.text(made)
    with pikepdf.open(BytesIO(made)) as document:
        assert document.docinfo["/CreationDate"] == "D:20251126030000Z"


def test_the_validator_finds_a_file_without_tags():
    untagged = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(untagged)

    assert pdf_tools.ua_failures(untagged.getvalue()) != []


def test_equal_input_gives_equal_bytes(template):
    name = template("#data.text")

    first, second = (pdf.render(name, {"text": "同じ"}, made_at=MADE_AT) for _ in range(2))
    later = pdf.render(name, {"text": "同じ"}, made_at=MADE_AT + timedelta(days=1))

    assert first == second
    assert first != later


def test_a_text_is_never_read_as_markup(template):
    hostile = '#panic("no") *b* _i_ $x$ = h\n- #image("/etc/passwd") \\ @ref <label>'

    made = pdf.render(template("#data.text"), {"text": hostile}, made_at=MADE_AT)

    assert '#panic("no") *b* _i_ $x$ = h' in pdf_tools.text(made)
    assert pdf_tools.structure(made, "/H2", "/L") == []


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ('#image(bytes(data.svg), format: "svg")', "alt"),
        ("=== Skipped", "heading"),
        ("#text(font: ())[#data.missing]", "missing"),
    ],
)
def test_what_cannot_be_accessible_is_refused_with_a_reason(template, body, problem):
    with pytest.raises(pdf.PdfError, match=rf"test\.typ: (?s:.*){problem}"):
        pdf.render(template(body), {"svg": SVG}, made_at=MADE_AT)


def test_a_file_without_a_title_is_refused(template):
    name = template("Text", head='#set text(lang: "en", font: "Source Serif 4")\n')

    with pytest.raises(pdf.PdfError, match="title"):
        pdf.render(name, {}, made_at=MADE_AT)


def test_no_font_of_the_system_is_used():
    assert {Path(font.path).parent for font in pdf._fonts().fonts()} == {pdf.FONTS}


def test_the_date_may_be_in_any_time_zone(template):
    tokyo = MADE_AT.astimezone(ZoneInfo("Asia/Tokyo"))

    assert pdf.render(template("x"), {}, made_at=tokyo) == pdf.render(
        template("x"), {}, made_at=MADE_AT
    )


def test_a_date_without_time_zone_is_refused(template):
    with pytest.raises(ValueError, match="no time zone"):
        pdf.render(template("x"), {}, made_at=datetime(2025, 11, 26))
