"""The swapped base page with translated columns: what an upgrade of Wagtail must not break.

The design names eight things: create, draft, publish, compare, copy, search, StreamField
fields in two languages, and no column added to Wagtail's own tables. Staff may have the
admin in either language; what they store must not depend on it.
"""

import pytest
from bs4 import BeautifulSoup
from django.utils import translation

from ascc.models import ContentPage
from tests.admin_forms import LANGUAGES, add_content_page, edit_page, sign_in
from tests.ascc.stored_pages import columns, errors, stored
from tests.factories.pages import make_content_page

pytestmark = pytest.mark.django_db


@pytest.fixture(params=LANGUAGES)
def admin(request, client, staff):
    """Staff at work, once in each language of the admin."""
    return sign_in(client, staff, request.param)


# --- Create ------------------------------------------------------------------


def test_staff_create_a_page_in_both_languages(admin, home):
    add_content_page(
        admin,
        home,
        title_ja="会議とは",
        title_en="About",
        introduction_ja="横浜の会議",
        introduction_en="A conference in Yokohama",
        publish=True,
    )

    page = stored()
    assert page.live
    assert columns(page, "title", "introduction") == [
        "会議とは",
        "About",
        "横浜の会議",
        "A conference in Yokohama",
    ]
    assert admin.get("/ja/about/").status_code == admin.get("/en/about/").status_code == 200


@pytest.mark.parametrize("publish", [True, False])
def test_a_missing_language_stays_empty_whoever_saves(admin, home, publish):
    add_content_page(
        admin,
        home,
        title_ja="会議とは",
        introduction_ja="横浜の会議",
        body_ja="<p>本文</p>",
        publish=publish,
    )

    page = stored()
    draft = page.get_latest_revision_as_object()
    for version in (page, draft):
        assert columns(version, "title", "introduction", "seo_title") == [
            "会議とは",
            "",
            "横浜の会議",
            "",
            "",
            "",
        ]
        assert len(version.body_en) == 0


def test_a_missing_language_stays_empty_however_often_staff_save(admin, home):
    page = make_content_page(home, title_ja="会議とは", title_en="", introduction_ja="横浜の会議")

    for publish in (False, True, False):
        edit_page(
            admin, page, title_ja="会議とは", introduction_ja="横浜の会議です", publish=publish
        )

    assert columns(stored(), "title", "introduction") == ["会議とは", "", "横浜の会議です", ""]


def test_staff_can_take_a_translation_away(admin, home):
    page = make_content_page(home, title_ja="会議とは", title_en="About")

    edit_page(admin, page, title_ja="会議とは", publish=True)

    assert columns(stored(), "title") == ["会議とは", ""]


# --- Draft -------------------------------------------------------------------


def test_a_draft_changes_nothing_that_readers_see(admin, home, client):
    page = make_content_page(home, title_ja="会議とは", title_en="About")

    edit_page(admin, page, title_ja="下書き", title_en="Draft")

    assert columns(stored(), "title") == ["会議とは", "About"]
    assert stored().has_unpublished_changes
    assert columns(stored().get_latest_revision_as_object(), "title") == ["下書き", "Draft"]
    assert "下書き" not in client.get("/ja/about/").content.decode()


def test_a_draft_needs_a_title_in_any_language_only(admin, home):
    add_content_page(admin, home, title_en="About")

    page = stored()
    assert not page.live
    assert columns(page, "title") == ["", "About"]
    response = edit_page(admin, page, title_en="About", publish=True)
    assert errors(response) == {"title_ja": ["required"]}


def test_what_staff_see_is_japanese_whoever_saved_last(admin, home):
    page = make_content_page(home, title_ja="会議とは", title_en="About")
    assert page.draft_title == "会議とは"

    edit_page(admin, page, title_ja="会議について", title_en="About us")

    for language in LANGUAGES:
        with translation.override(language):
            page = stored()
            assert page.draft_title == "会議について"
            assert str(page) == "会議とは"
            assert str(page.get_latest_revision_as_object()) == "会議について"
            assert page.get_admin_display_title() == "会議について"


def test_what_staff_see_falls_back_to_english(admin, home):
    add_content_page(admin, home, title_en="About")

    with translation.override("ja"):
        assert str(stored()) == stored().draft_title == "About"


# --- Publish -----------------------------------------------------------------


def test_a_published_page_is_read_in_both_languages(admin, home):
    page = make_content_page(home, title_ja="会議とは", title_en="About")

    edit_page(admin, page, title_ja="変更後", title_en="Changed", publish=True)

    for language, title in (("ja", "変更後"), ("en", "Changed")):
        soup = BeautifulSoup(admin.get(f"/{language}/about/").content, "html.parser")
        assert soup.h1.get_text(strip=True) == title


def test_publishing_needs_the_japanese_title(admin, home):
    response = add_content_page(admin, home, title_en="About", publish=True)

    assert errors(response) == {"title_ja": ["required"]}
    assert not ContentPage.objects.exists()


def test_a_page_needs_a_title(admin, home):
    for publish in (False, True):
        response = add_content_page(admin, home, publish=publish)

        assert errors(response) == {"title_ja": ["required"]}


def test_no_language_is_cut_or_lost_by_a_title_that_is_too_long(admin, home):
    response = add_content_page(admin, home, title_ja="会議", title_en="x" * 256, publish=True)

    assert errors(response) == {"title_en": ["max_length"]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_cleaning_and_saving_by_code_writes_no_language_into_another(home, language):
    with translation.override(language):
        page = make_content_page(home, title_ja="会議とは", title_en="", introduction_ja="横浜")
        page.full_clean()
        page.save()
        page.save_revision().publish()
        page.unpublish()
        page.save_revision().publish()

    assert columns(stored(), "title", "introduction") == ["会議とは", "", "横浜", ""]


# --- Compare -----------------------------------------------------------------


def test_a_comparison_shows_each_language_by_itself(admin, home):
    page = make_content_page(home, title_ja="会議とは", title_en="About")
    first = page.get_latest_revision()
    edit_page(admin, page, title_ja="会議とは", title_en="About us", body_en="<p>New text</p>")
    second = stored().get_latest_revision()

    response = admin.get(f"/admin/pages/{page.pk}/revisions/compare/{first.pk}...{second.pk}/")

    changed = {
        comparison.field.name: str(comparison.htmldiff())
        for comparison in response.context["comparison"]
    }
    # Not the fields that were and are empty.
    assert set(changed) == {"title_en", "body_en"}
    assert "About" in changed["title_en"]
    assert "us" in changed["title_en"]
    assert "New text" in changed["body_en"]


# --- Copy --------------------------------------------------------------------


def copy_form(parent, publish):
    data = {
        "new_title": "複製",
        "new_slug": "copy",
        "new_parent_page": parent.pk,
        "copy_subpages": "",
    }
    return {**data, "publish_copies": "on"} if publish else data


@pytest.mark.parametrize("publish", [True, False])
def test_a_copy_keeps_both_languages_and_gets_an_identity_of_its_own(admin, home, publish):
    page = make_content_page(
        home, title_ja="会議とは", title_en="About", introduction_ja="横浜", introduction_en=""
    )

    admin.post(f"/admin/pages/{page.pk}/copy/", copy_form(home, publish))

    copy = stored("copy")
    assert copy.live is publish
    assert copy.guid != page.guid
    assert columns(copy, "introduction") == ["横浜", ""]
    assert columns(stored(), "title") == ["会議とは", "About"]


# --- Search ------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ["会議とは", "Conference", "横浜", "Yokohama"])
def test_a_page_is_found_by_the_words_of_either_language(home, language, words):
    page = make_content_page(
        home,
        title_ja="会議とは",
        title_en="Conference",
        introduction_ja="横浜",
        introduction_en="Yokohama",
    )

    with translation.override(language):
        assert list(ContentPage.objects.search(words)) == [page]


@pytest.mark.parametrize("words", ["会議", "confer"])
def test_staff_find_a_page_while_they_type(admin, home, words):
    make_content_page(home, title_ja="会議とは", title_en="Conference")

    response = admin.get("/admin/pages/search/results/", {"q": words})

    assert "会議とは" in response.content.decode()
