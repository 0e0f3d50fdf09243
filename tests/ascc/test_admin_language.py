"""The admin is Japanese for staff who have not chosen, and English for those who have."""

import pytest
from bs4 import BeautifulSoup

from tests.admin_forms import sign_in

pytestmark = pytest.mark.django_db

ENGLISH_BROWSER = {"accept-language": "en-GB,en;q=0.9"}


def language_of(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser").html["lang"]


@pytest.mark.parametrize("path", ["/admin/login/", "/admin/password_reset/"])
def test_the_way_in_is_japanese_even_in_an_english_browser(client, path):
    response = client.get(path, headers=ENGLISH_BROWSER)

    assert language_of(response) == "ja"
    assert response["Content-Language"] == "ja"


def test_every_field_of_the_way_in_is_named_in_japanese(client):
    soup = BeautifulSoup(client.get("/admin/login/").content, "html.parser")

    labels = [soup.find("label", attrs={"for": name}) for name in ("id_username", "id_password")]
    assert [label.get_text(" ", strip=True) for label in labels] == ["ユーザー名 *", "パスワード *"]


@pytest.mark.parametrize(("chosen", "language"), [("", "ja"), ("ja", "ja"), ("en", "en")])
@pytest.mark.parametrize("path", ["/admin/", "/admin/short-links/", "/admin/pages/"])
def test_staff_get_the_language_of_their_account(client, staff, home, chosen, language, path):
    sign_in(client, staff, chosen)

    assert language_of(client.get(path, headers=ENGLISH_BROWSER)) == language


def test_the_language_that_a_reader_chose_is_not_that_of_staff(client, staff, home):
    sign_in(client, staff)
    client.get("/language/en/")

    assert language_of(client.get("/admin/")) == "ja"


def test_staff_choose_between_the_languages_of_the_site(client, staff):
    sign_in(client, staff)
    soup = BeautifulSoup(client.get("/admin/account/").content, "html.parser")

    options = soup.select("[name=locale-preferred_language] option")

    assert {option["value"] for option in options} == {"", "ja", "en"}


def test_the_admin_bears_our_name(client, staff):
    for path in ("/admin/login/", "/admin/account/"):
        title = BeautifulSoup(client.get(path).content, "html.parser").title.get_text(strip=True)
        assert title.endswith("- ASCC")
        sign_in(client, staff)


def test_the_help_menu_leads_to_no_foreign_pages(client, staff):
    sign_in(client, staff)
    page = client.get("/admin/account/").content.decode()

    assert "keyboard-shortcuts-trigger" in page
    assert "whats-new-in-wagtail" not in page
    assert "editor-guide" not in page
