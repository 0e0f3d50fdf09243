"""A translated field is one panel: its name, help and length once, its languages beside it."""

import pytest
from bs4 import BeautifulSoup

from ascc.models import SiteSettings
from tests.admin_forms import add_content_page, edit_page, sign_in
from tests.factories.pages import make_content_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client, staff):
    return sign_in(client, staff, "en")


@pytest.fixture
def about(home):
    return make_content_page(home, title_ja="会議とは", title_en="About")


def panel(response, field):
    """The panel of a field, by its English name."""
    soup = BeautifulSoup(response.content, "html.parser")
    return soup.find(class_="bilingual", attrs={"aria-label": field})


def edit(admin, page):
    return admin.get(f"/admin/pages/{page.pk}/edit/")


def test_languages_stand_beside_each_other_in_the_order_of_the_settings(admin, about):
    title = panel(edit(admin, about), "Title")

    labels = [label.get_text(" ", strip=True) for label in title.find_all("label")]
    inputs = {tag["name"]: tag for tag in title.find_all("input")}
    assert labels == ["Japanese *", "English"]
    assert list(inputs) == ["title_ja", "title_en"]
    assert [tag["lang"] for tag in inputs.values()] == ["ja", "en"]
    assert [tag["value"] for tag in inputs.values()] == ["会議とは", "About"]


def test_help_and_length_stand_once_and_are_told_to_screen_readers(admin, about):
    introduction = panel(edit(admin, about), "Introduction")
    hints = introduction.find(id=introduction["aria-describedby"])

    assert hints.text.split("\n\n")[0].strip() == (
        "One to three sentences that stand under the title."
    )
    assert introduction.text.count("One to three sentences") == 1
    assert "At most 255 characters in each language." in panel(edit(admin, about), "Title").text


def test_long_texts_grow_with_what_is_written(admin, about):
    introduction = panel(edit(admin, about), "Introduction")

    assert len(introduction.select("textarea[data-controller~=w-autosize]")) == 2


def test_bodies_stand_below_each_other(admin, about):
    response = edit(admin, about)

    assert "bilingual--stacked" in panel(response, "Body")["class"]
    assert "bilingual--stacked" not in panel(response, "Title")["class"]


def test_an_error_stands_at_the_field_of_its_language(admin, about):
    response = edit_page(admin, about, title_ja="会議", title_en="x" * 256, publish=True)

    japanese, english = panel(response, "Title").find_all(class_="w-panel__wrapper")
    assert not japanese.find(class_="error-message")
    assert english.find(class_="error-message").get_text(strip=True)
    assert english.find("input")["aria-invalid"] == "true"


def test_a_comment_belongs_to_one_language(admin, about):
    title = panel(edit(admin, about), "Title")

    paths = [tag["data-contentpath"] for tag in title.select("[data-contentpath]")]
    assert paths == ["title_ja", "title_en"]


def test_the_english_title_proposes_the_address(admin, home):
    response = admin.get(f"/admin/pages/add/ascc/contentpage/{home.pk}/")
    title = panel(response, "Title")

    assert "#id_slug" in title.find("input", attrs={"name": "title_en"})["data-w-sync-target-value"]
    assert not title.find("input", attrs={"name": "title_ja"}).has_attr("data-w-sync-target-value")


def test_what_is_not_a_page_has_the_same_panels(admin):
    settings = SiteSettings.load()
    response = admin.get(f"/admin/settings/ascc/sitesettings/{settings.pk}/")

    assert [tag["name"] for tag in panel(response, "Name of the site").find_all("input")] == [
        "site_name_ja",
        "site_name_en",
    ]


def test_forms_without_panels_name_the_language_of_a_field(admin, home):
    page = admin.get("/admin/images/add/").content.decode()

    assert "Alternative text (Japanese)" in page
    assert "Alternative text (English)" in page


def test_a_new_page_opens_with_empty_fields_in_both_languages(admin, home):
    response = add_content_page(admin, home)

    inputs = panel(response, "Title").find_all("input")
    assert [tag.get("value", "") for tag in inputs] == ["", ""]
