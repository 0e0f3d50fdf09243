"""Pictures reach each browser in a format and size that suit it, and move nothing."""

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.utils import translation
from PIL import Image

from tests.factories.pictures import make_picture

pytestmark = pytest.mark.django_db


def render(template, **context):
    return BeautifulSoup(render_to_string(template, context), "html.parser")


def block(picture):
    return render("blocks/picture.html", value={"image": picture, "caption": ""})


def widths(srcset):
    return [int(part.split()[1].removesuffix("w")) for part in srcset.split(",")]


def test_newer_formats_come_first_and_every_browser_has_one():
    soup = block(make_picture())

    assert [source["type"] for source in soup.find_all("source")] == ["image/avif", "image/webp"]
    assert soup.picture.img["src"].endswith((".jpg", ".jpeg"))
    for element in soup.find_all(["source", "img"]):
        assert widths(element["srcset"]) == [480, 960, 1600]
        assert element["sizes"]


def test_the_page_keeps_the_place_of_a_picture_below_the_fold():
    image = block(make_picture()).img

    assert int(image["width"]) / int(image["height"]) == pytest.approx(3 / 2, abs=0.01)
    assert image["loading"] == "lazy"


def test_a_small_picture_is_not_blown_up():
    soup = block(make_picture(width=600, height=400))

    assert max(widths(soup.img["srcset"])) == 600


@pytest.mark.parametrize(("language", "alt"), [("ja", "港の眺め"), ("en", "View of the harbour")])
def test_a_picture_is_described_in_the_language_of_the_page(language, alt):
    picture = make_picture()
    with translation.override(language):
        assert block(picture).img["alt"] == alt


def test_a_decorative_picture_is_silent():
    picture = make_picture(alt_ja="", alt_en="", is_decorative=True)

    assert block(picture).img["alt"] == ""


@pytest.mark.parametrize("size", ["medium", "large"])
def test_a_portrait_is_a_square_around_the_face_in_every_format(size):
    face = {"focal_point_x": 200, "focal_point_y": 200}
    face |= {"focal_point_width": 300, "focal_point_height": 300}
    picture = make_picture(**face)
    soup = render("components/avatar.html", portrait=picture, initials="A", size=size)

    assert [source["type"] for source in soup.find_all("source")] == ["image/avif", "image/webp"]
    assert soup.img["width"] == soup.img["height"]
    assert soup.img["alt"] == ""
    for rendition in picture.renditions.all():
        assert rendition.width == rendition.height
        with rendition.file.open() as file:
            red, _green, blue = Image.open(file).convert("RGB").getpixel((1, 1))
        assert blue > 150 > red, "the face at the upper left was cut off"


def test_only_the_portrait_at_the_top_of_a_page_loads_at_once():
    picture = make_picture()
    top = render("components/avatar.html", portrait=picture, size="large").img
    listed = render("components/avatar.html", portrait=picture).img

    assert top["fetchpriority"] == "high"
    assert "loading" not in top.attrs
    assert listed["loading"] == "lazy"
    assert "fetchpriority" not in listed.attrs
