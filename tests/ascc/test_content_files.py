"""Content files: YAML with both languages beside each other, texts in Markdown."""

import pytest

from ascc.content_files import (
    ContentError,
    in_language,
    in_language_throughout,
    is_translated,
    read,
    rich_text,
    stream,
)

PAGE_IDS = {"open-letter": 7, "speakers/yamanaka-takeharu": 9}


def test_a_mapping_of_languages_is_a_translated_value():
    assert is_translated({"ja": "都市", "en": "city"})
    assert is_translated({"en": "city"})
    assert is_translated({})
    assert not is_translated({"heading": "city"})
    assert not is_translated("city")


def test_a_comma_without_quotes_is_named():
    with pytest.raises(ContentError, match="in quotes"):
        is_translated({"ja": "環境省", "en": "Ministry of the Environment", "Japan": None})


def test_a_language_that_is_left_out_is_empty():
    assert in_language({"ja": "都市"}, "en") == ""
    assert in_language("ASCC", "en") == "ASCC"


def test_nested_leaves_keep_their_shape_in_the_other_language():
    value = {"items": [{"name": {"en": "Piia Elo"}, "office": {"ja": "市長", "en": "Mayor"}}]}

    assert in_language_throughout(value, "ja") == {
        "items": [{"name": "Piia Elo", "office": "市長"}]
    }


def test_markdown_becomes_what_the_editor_knows():
    html = rich_text("## 経緯\n\n**重要** [書簡](page:open-letter)", PAGE_IDS.__getitem__)

    assert html == '<h2>経緯</h2>\n<p><b>重要</b> <a linktype="page" id="7">書簡</a></p>'


def test_html_in_markdown_is_not_a_way_around_the_editor():
    assert "<script" not in rich_text("a <script>alert(1)</script>", PAGE_IDS.__getitem__)


def test_running_text_without_the_language_is_left_out():
    blocks = [{"text": {"ja": "本文"}}, {"figures": {"items": [{"value": 59, "label": "都市"}]}}]

    assert [block["type"] for block in stream(blocks, "en", PAGE_IDS.__getitem__)] == ["figures"]


def test_blocks_name_pages_by_their_id():
    blocks = [
        {"call_to_action": {"label": "読む", "page": "open-letter"}},
        {"people": {"people": ["yamanaka-takeharu"]}},
    ]

    call, people = stream(blocks, "ja", PAGE_IDS.__getitem__)

    assert call["value"]["page"] == 7
    assert people["value"]["people"] == [9]


def test_a_file_that_is_no_yaml_is_named(tmp_path):
    file = tmp_path / "broken.yaml"
    file.write_text("title: [unclosed")

    with pytest.raises(ContentError, match=r"broken\.yaml"):
        read(file)
