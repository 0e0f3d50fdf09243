"""The base page beside Wagtail: bodies by language, no column of theirs, premade pages, slugs."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.html import strip_tags
from wagtail.models import Page, get_page_models

from ascc.models import BasePage, ContentPage, HomePage
from tests.admin_forms import LANGUAGES, add_content_page, sign_in
from tests.ascc.stored_pages import columns, errors, stored
from tests.factories.pages import add_page, make_content_page

pytestmark = pytest.mark.django_db


@pytest.fixture(params=LANGUAGES)
def admin(request, client, staff):
    """Staff at work, once in each language of the admin."""
    return sign_in(client, staff, request.param)


# --- StreamField fields in two languages -------------------------------------


def test_bodies_are_stored_and_shown_by_language(admin, home):
    add_content_page(
        admin,
        home,
        title_ja="会議とは",
        title_en="About",
        body_ja="<p>日本語の本文</p>",
        body_en="<p>The English body</p>",
        publish=True,
    )

    page = stored()
    assert [strip_tags(block.value.source) for block in page.body_ja] == ["日本語の本文"]
    assert [strip_tags(block.value.source) for block in page.body_en] == ["The English body"]
    ja, en = (admin.get(f"/{code}/about/").content.decode() for code in LANGUAGES)
    assert "日本語の本文" in ja
    assert "The English body" not in ja
    assert "The English body" in en
    assert "日本語の本文" not in en


# --- Wagtail's own tables ----------------------------------------------------


def test_no_column_is_added_to_wagtails_own_tables():
    with connection.cursor() as cursor:
        tables = [
            name
            for name in connection.introspection.table_names(cursor)
            if name.startswith(("wagtail", "auth_", "taggit"))
        ]
        assert len(tables) > 20
        for table in tables:
            names = {
                column.name
                for column in connection.introspection.get_table_description(cursor, table)
            }
            assert not {name for name in names if name.endswith(("_ja", "_en"))}, table


def test_wagtails_own_page_model_is_swapped_out():
    assert Page._meta.swapped == "ascc.BasePage"
    assert all(issubclass(model, BasePage) for model in get_page_models())
    assert all(
        model._meta.get_field("title").related_model is None
        for model in apps.get_app_config("ascc").get_models()
        if issubclass(model, BasePage)
    )


# --- Pages that Wagtail's migrations make ------------------------------------


def test_the_premade_pages_have_a_title_in_both_languages():
    pages = BasePage.objects.order_by("path")

    assert [page.depth for page in pages] == [1, 2]
    for page in pages:
        assert all(columns(page, "title")), page
        assert str(page)


def test_there_is_one_home_page_and_it_stands_at_the_top(home):
    assert HomePage.max_count == 1
    assert not HomePage.can_create_at(BasePage.get_first_root_node())
    assert not HomePage.can_create_at(home)


# --- Slugs -------------------------------------------------------------------


@pytest.mark.parametrize(
    "slug", ["now", "changes", "q", "admin", "signage", "support", "verify", "sign", "report"]
)
def test_an_address_of_the_site_is_no_slug_and_the_field_says_so(client, staff, home, slug):
    sign_in(client, staff)

    for publish in (True, False):
        response = add_content_page(client, home, title_ja="会議", slug=slug, publish=publish)

        assert errors(response) == {"slug": ["reserved"]}
    assert not ContentPage.objects.exists()


def test_a_reserved_slug_is_refused_by_code_too(home):
    with pytest.raises(ValidationError) as error:
        add_page(home, ContentPage, "now")

    assert list(error.value.error_dict) == ["slug"]


def test_a_slug_that_is_taken_is_refused_at_the_field(admin, home):
    make_content_page(home)

    response = add_content_page(admin, home, title_ja="会議")

    assert list(errors(response)) == ["slug"]


def test_a_slug_is_ascii(admin, home):
    response = add_content_page(admin, home, title_ja="会議", slug="会議")

    assert errors(response) == {"slug": ["not_ascii"]}
