"""The building blocks of page bodies: what editors may enter, and what readers then see."""

import pytest
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string

from ascc.blocks import BodyBlock
from tests.factories.pages import make_content_page
from tests.factories.speakers import make_speaker, make_speaker_index

PREVIEWED = [name for name, child in BodyBlock().child_blocks.items() if child.is_previewable]


@pytest.fixture
def block():
    """One of the blocks of a body, by its name."""
    return BodyBlock().child_blocks.get


def call_to_action(block, **fields):
    return block.to_python({"text": "", "label": "On", "page": None, "url": "", **fields})


@pytest.mark.parametrize("url", ["https://example.jp/", "http://example.jp/a?b=c", "/ja/news/"])
def test_a_call_to_action_takes_an_address_or_a_path(block, url):
    value = call_to_action(block("call_to_action"), url=url)

    assert block("call_to_action").clean(value).href == url


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "//evil.example", "/\\evil.example", "news/", "mailto:a@b.jp"]
)
def test_a_call_to_action_leads_nowhere_else(block, url):
    value = call_to_action(block("call_to_action"), url=url)

    with pytest.raises(ValidationError) as error:
        block("call_to_action").clean(value)
    assert list(error.value.block_errors) == ["url"]


def test_a_call_to_action_needs_a_page_or_an_address(block):
    with pytest.raises(ValidationError) as error:
        block("call_to_action").clean(call_to_action(block("call_to_action")))
    assert set(error.value.block_errors) == {"page", "url"}


def test_a_call_to_action_takes_a_page_or_an_address_but_not_both(block, home):
    value = call_to_action(block("call_to_action"), page=home.pk, url="/ja/")

    with pytest.raises(ValidationError) as error:
        block("call_to_action").clean(value)
    assert set(error.value.block_errors) == {"page", "url"}


def test_a_call_to_action_leads_to_the_page(block, home):
    page = make_content_page(home, "about")
    value = call_to_action(block("call_to_action"), page=page.pk)

    assert f'href="{page.url}"' in block("call_to_action").render(value)


def test_a_call_to_action_to_a_draft_is_not_shown(block, home):
    page = make_content_page(home, "about", live=False)
    value = call_to_action(block("call_to_action"), page=page.pk)

    assert block("call_to_action").render(value).strip() == ""


def test_only_published_people_are_shown(block, home):
    index = make_speaker_index(home)
    shown = make_speaker(index, "shown", name_en="Shown Person")
    draft = make_speaker(index, "draft", name_en="Draft Person", live=False)
    value = block("people").to_python({"heading": "", "people": [shown.pk, draft.pk]})

    html = block("people").render(value)

    assert "Shown Person" in html
    assert "Draft Person" not in html


def test_a_table_names_its_columns_and_its_rows(block):
    value = block("table").to_python(
        {
            "caption": "Editions",
            "columns": [{"type": "text", "heading": "Year"}, {"type": "number", "heading": "No."}],
            "rows": [{"values": ["2025", "14"]}],
        }
    )

    html = block("table").render(value)

    assert "<caption>Editions</caption>" in html
    assert '<th scope="col">Year</th>' in html
    assert '<th scope="row">2025</th>' in html
    assert '<td class="table__number">14</td>' in html


@pytest.mark.parametrize(("heading", "level"), [("Steps", 3), ("", 2)])
def test_headings_skip_no_level_with_or_without_a_heading_of_the_block(block, heading, level):
    item = {"when": "2025", "title": "Signed", "text": ""}
    value = block("timeline").to_python({"heading": heading, "items": [item]})

    assert f'<h{level} class="timeline__title">' in block("timeline").render(value)


@pytest.mark.parametrize("name", PREVIEWED)
def test_a_block_in_the_picker_looks_as_on_a_page(block, name):
    chosen = block(name)
    value = chosen.get_preview_value()
    context = chosen.get_preview_context(value)

    html = render_to_string(
        chosen.get_preview_template(value),
        {**context, "bound_block": chosen.bind(value), "block_def": chosen},
    )

    assert "css/blocks.css" in html
    assert chosen.render(value).strip() in html


def test_every_block_tells_editors_what_it_is_for():
    for name, child in BodyBlock().child_blocks.items():
        assert child.meta.icon, name
        assert child.get_description(), name


def test_words_in_a_table_say_their_language():
    block = BodyBlock()
    value = block.to_python(
        [
            {
                "type": "table",
                "value": {
                    "caption": "Terms",
                    "columns": [
                        {"type": "japanese", "heading": "Japanese"},
                        {"type": "english", "heading": "English"},
                    ],
                    "rows": [{"values": ["公開<書簡>", "open letter"]}, {"values": ["", ""]}],
                },
            }
        ]
    )

    html = value.render_as_block()

    assert '<span lang="ja">公開&lt;書簡&gt;</span>' in html
    assert '<span lang="en">open letter</span>' in html
    assert html.count("<span") == 2
