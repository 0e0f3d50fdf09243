"""Where a reader of a lost address is shown the way."""

import pytest
from wagtail.models import PageViewRestriction

from ascc.discovery.lost import nearest_page
from tests.factories.pages import make_content_page
from tests.reading import read


@pytest.fixture
def history(home):
    """A page two levels down."""
    about = make_content_page(home, "about", title_ja="会議について", title_en="About")
    return make_content_page(about, "history", title_ja="歩み", title_en="History")


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("/ja/about/history/mistyped/", "history"),
        ("/en/about/histroy/", "about"),
        ("/about/history/", "history"),
        ("/fr/about/history/", "history"),
        ("/ja/nowhere/", None),
        ("/", None),
        ("/ja/" + "a/" * 40, None),
    ],
)
def test_the_nearest_page_of_a_lost_address(history, rf, path, slug):
    page = nearest_page(rf.get(path))

    assert (page.slug if page else None) == slug


def test_a_hidden_page_is_no_way_on(history, rf):
    PageViewRestriction.objects.create(page=history.get_parent(), restriction_type="login")

    assert nearest_page(rf.get("/fr/about/history/")) is None


def test_the_nearest_page_is_offered_in_every_language(history, client):
    page = read(client, "/fr/about/history/", status=404)

    for language, title in (("ja", "歩み"), ("en", "History")):
        part = page.main.find(class_="lost__part", lang=language)
        link = part.find("a", href=f"/{language}/about/history/")
        assert link.get_text() == title


def test_a_lost_address_costs_few_queries(history, client, rf, django_assert_num_queries):
    nearest_page(rf.get("/fr/about/"))  # fills the cache of sites
    with django_assert_num_queries(3):
        nearest_page(rf.get("/fr/about/history/"))
