"""The picture that stands for a page where it is shared."""

from io import BytesIO

import pytest
from django.core.cache import cache
from django.utils import translation
from PIL import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import PageViewRestriction

from ascc.discovery import card as cards
from ascc.discovery.card import TITLE_LENGTH, card_address, share_card
from ascc.models import Picture, SiteSettings
from tests.factories.declaration import make_body
from tests.factories.pages import make_content_page
from tests.factories.speakers import make_speaker, make_speaker_index

RED = (200, 30, 30)


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def card_of(page):
    return share_card(page, SiteSettings.load())


def opened(png):
    return Image.open(BytesIO(png)).convert("RGB")


def address(page, language="en"):
    with translation.override(language):
        return card_address(page, card_of(page))


# --- What stands on it --------------------------------------------------------


def test_a_card_is_drawn_in_the_language_of_the_page(home):
    about = make_content_page(home, title_ja="会議について", title_en="About")
    english = card_of(about)
    with translation.override("ja"):
        japanese = card_of(about)

    assert (english.title.value, japanese.title.value) == ("About", "会議について")
    assert english.png() != japanese.png()
    assert english.digest != japanese.digest


@pytest.mark.parametrize(
    "title",
    [
        "",
        "あ" * 300,
        "unbreakable" * 30,
        "Emoji 🎉 of 𠮷野家 in กรุงเทพ, 부산 and Đà Nẵng",
        "\u202eright to left\u0000",
        "#set page(fill: red) *bold* $x$",
        "「アジア循環型都市宣言制度」が発足、横浜市が第1号都市として署名し、参加を呼びかけ" * 3,
    ],
)
def test_no_title_keeps_a_card_from_being_drawn(home, title):
    page = make_content_page(home)
    page.title_en = title
    page.title_ja = title

    card = card_of(page)

    assert opened(card.png()).size == (1200, 630)
    assert len(card.title.value) <= TITLE_LENGTH


def test_a_picture_character_that_no_face_has_is_left_out(home):
    assert card_of(make_content_page(home, title_en="Welcome 🎉")).title.value == "Welcome"


def test_a_japanese_title_brings_its_phrases(home):
    page = make_content_page(home, title_ja="循環型社会に向けて")
    with translation.override("ja"):
        card = card_of(page)

    assert "".join(card.phrases) == "循環型社会に向けて"
    assert len(card.phrases) > 1


def test_a_person_is_shown_by_the_portrait_or_else_by_the_initials(home):
    index = make_speaker_index(home)
    picture = Picture.objects.create(
        title="Portrait", file=get_test_image_file(size=(600, 800), colour=RED)
    )
    with_picture = card_of(make_speaker(index, "a", "", "Ada Lovelace", portrait=picture))
    without = card_of(make_speaker(index, "b", "", "Ada Lovelace"))

    heart = cards.HEART
    assert opened(with_picture.png()).getpixel(heart)[0] > 150
    assert opened(without.png()).getpixel((heart[0] - 130, heart[1])) == (255, 255, 255)
    assert (with_picture.initials, without.initials) == ("", "AL")
    assert with_picture.digest != without.digest


# --- Its address ---------------------------------------------------------------


def test_a_changed_title_is_a_new_address(home):
    page = make_content_page(home, title_en="Before")
    before = address(page)
    page.title_en = "After"

    assert address(page).split("?")[0] == before.split("?")[0]
    assert address(page) != before


def test_a_card_is_kept_for_good_only_at_the_address_that_names_it(home, client):
    page = make_content_page(home)
    named = client.get(address(page))
    old = client.get(card_address(page) + "?v=0123456789abcdef")

    assert named["Content-Type"] == "image/png"
    assert "max-age=31536000" in named["Cache-Control"]
    assert "immutable" in named["Cache-Control"]
    assert old.content == named.content
    assert "max-age=3600" in old["Cache-Control"]
    assert client.get(address(page), headers={"if-none-match": named["ETag"]}).status_code == 304
    assert not named.cookies


def test_a_card_is_drawn_once(home, client, monkeypatch):
    page = make_content_page(home)
    first = client.get(address(page)).content
    monkeypatch.setattr(cards, "draw", lambda *args: pytest.fail("drawn again"))

    assert client.get(address(page)).content == first
    cache.clear()
    with pytest.raises(pytest.fail.Exception):
        client.get(address(page))


def test_a_city_has_a_card(home, client):
    assert client.get(address(make_body("cebu"))).status_code == 200


def test_what_is_not_public_has_no_card_and_costs_no_drawing(home, client, monkeypatch):
    monkeypatch.setattr(cards, "draw", lambda *args: pytest.fail("drawn"))
    draft = make_content_page(home, "draft", live=False)
    private = make_content_page(home, "private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    body = make_body("draft", live=False)

    for address in (
        *(card_address(hidden) for hidden in (draft, private, body)),
        "/en/card/00000000-0000-4000-8000-000000000000.png",
        "/en/card/about.png",
    ):
        assert client.get(address).status_code == 404, address
