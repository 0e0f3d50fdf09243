"""Loading the content files leaves a sound tree of pages."""

from ascc.blocks import BodyBlock
from ascc.models import BasePage, ContentPage


def test_every_page_of_the_loaded_tree_knows_its_place_and_its_children(content):
    assert BasePage.find_problems() == ([], [], [], [], [])


def test_each_kanji_of_the_page_in_easy_japanese_has_its_reading(content):
    block_type = BodyBlock().child_blocks["easy_japanese"]
    texts = [
        block.value
        for page in ContentPage.objects.all()
        for block in page.body_ja
        if block.block_type == "easy_japanese"
    ]

    assert texts
    for text in texts:
        block_type.clean(text)
