"""Staff preview a draft in either language, whatever language their admin has."""

import pytest
from bs4 import BeautifulSoup

from tests.admin_forms import LANGUAGES, page_form, sign_in
from tests.factories.pages import make_content_page

pytestmark = pytest.mark.django_db

TITLES = {"ja": "下書きの題", "en": "Draft title"}


@pytest.fixture(params=LANGUAGES)
def admin(request, client, staff):
    return sign_in(client, staff, request.param)


def preview(admin, base, mode):
    """Send the form to the preview as the side panel does, then ask for the page."""
    form = page_form(title_ja=TITLES["ja"], title_en=TITLES["en"], introduction_ja="紹介")
    assert admin.post(base, form).json()["is_valid"]
    response = admin.get(base, {"mode": mode, "in_preview_panel": "true"})
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.mark.parametrize("mode", LANGUAGES)
def test_a_draft_is_previewed_in_either_language(admin, home, mode):
    page = make_content_page(home, title_ja="公開中", title_en="Published")

    soup = preview(admin, f"/admin/pages/{page.pk}/edit/preview/", mode)

    assert soup.html["lang"] == mode
    assert soup.h1.get_text(strip=True) == TITLES[mode]


@pytest.mark.parametrize("mode", LANGUAGES)
def test_a_page_is_previewed_before_it_is_saved(admin, home, mode):
    soup = preview(admin, f"/admin/pages/add/ascc/contentpage/{home.pk}/preview/", mode)

    assert soup.html["lang"] == mode
    assert soup.h1.get_text(strip=True) == TITLES[mode]


def test_the_preview_marks_what_is_not_translated(admin, home):
    page = make_content_page(home)

    soup = preview(admin, f"/admin/pages/{page.pk}/edit/preview/", "en")

    assert soup.main.find(lang="ja").get_text(strip=True) == "紹介"


def test_an_earlier_revision_is_previewed_in_the_citys_language(admin, home):
    page = make_content_page(home, title_ja="以前の題", title_en="Earlier title")
    revision = page.get_latest_revision()

    response = admin.get(f"/admin/pages/{page.pk}/revisions/{revision.pk}/view/")

    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.h1.get_text(strip=True) == "以前の題"
