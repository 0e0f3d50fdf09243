"""Loading the content files leaves a sound tree of pages."""

from ascc.models import BasePage


def test_every_page_of_the_loaded_tree_knows_its_place_and_its_children(content):
    assert BasePage.find_problems() == ([], [], [], [], [])
