"""robots.txt, llms.txt, manifest and icons."""

import json
from io import BytesIO

import pytest
from django.contrib.staticfiles import finders
from PIL import Image
from wagtail.models import PageViewRestriction

from ascc.discovery.icons import FOLDER, icons
from tests.factories.pages import make_content_page, make_news


def llms(client):
    response = client.get("/llms.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    return response.content.decode().splitlines()


def test_llms_txt_begins_with_the_name_and_what_the_site_is(named_site, home, client):
    home.introduction_en = "City leaders meet in Yokohama."
    home.save_revision().publish()

    assert llms(client)[:3] == [
        "# Asia Smart City Conference",
        "",
        "> City leaders meet in Yokohama.",
    ]


def test_llms_txt_lists_the_key_pages_in_each_language(named_site, home, client):
    make_content_page(home, "about", title_en="About [us]", introduction_en="Who we are.")
    make_news(home, 2)
    lines = llms(client)

    assert "## 日本語" in lines
    assert "## English" in lines
    assert r"- [About \[us\]](http://testserver/en/about/): Who we are." in lines
    assert any("http://testserver/ja/news/)" in line for line in lines)
    assert not any("/news/item-0/" in line for line in lines)


def test_llms_txt_names_nothing_that_is_not_public(named_site, home, client):
    make_content_page(home, "draft", live=False)
    private = make_content_page(home, "private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")

    assert not any("/draft/" in line or "/private/" in line for line in llms(client))


@pytest.mark.parametrize(
    ("language", "name"),
    [("ja", "アジア・スマートシティ会議"), ("en", "Asia Smart City Conference")],
)
def test_the_manifest_installs_the_site_in_the_language_of_its_address(
    named_site, client, language, name
):
    response = client.get(f"/{language}/manifest.webmanifest")
    manifest = json.loads(response.content)

    assert response["Content-Type"] == "application/manifest+json"
    assert (manifest["name"], manifest["short_name"]) == (name, "ASCC")
    assert (manifest["lang"], manifest["start_url"]) == (language, f"/{language}/")
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}


def test_the_icons_of_the_manifest_have_the_sizes_that_it_says(named_site, client):
    for icon in json.loads(client.get("/ja/manifest.webmanifest").content)["icons"]:
        file = finders.find(icon["src"].removeprefix("/static/"))
        with Image.open(file) as picture:
            assert f"{picture.width}x{picture.height}" == icon["sizes"]


def test_the_icons_are_those_that_the_command_draws():
    for name, content in icons():
        drawn, kept = Image.open(BytesIO(content)), Image.open(FOLDER / name)
        assert drawn.size == kept.size, name
        assert drawn.convert("RGBA").tobytes() == kept.convert("RGBA").tobytes(), name


def test_a_browser_that_asks_for_the_icon_at_the_root_gets_it(client):
    response = client.get("/favicon.ico")

    assert response.status_code == 302
    assert finders.find(response["Location"].removeprefix("/static/"))
    with Image.open(FOLDER / "favicon.ico") as icon:
        assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
