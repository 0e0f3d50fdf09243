"""QR codes: what they hold, how they are drawn, and whether phones read them."""

import re
from io import BytesIO
from itertools import groupby
from xml.etree import ElementTree

import pytest
import typst
from PIL import Image

from ascc import qr
from tests import qr_readers

URL = "HTTPS://ASCC.EXAMPLE.JP/Q/7KD9QX"
#: The longest host that we can think of, so the smallest modules.
LONG_URL = "HTTPS://ASIA-SMART-CITY-CONFERENCE.CITY.YOKOHAMA.LG.JP/Q/7KD9QX"


def open_png(data: bytes) -> Image.Image:
    picture = Image.open(BytesIO(data))
    assert picture.format == "PNG"
    return picture.convert("L")


def draw_svg(data: bytes) -> Image.Image:
    """Return the SVG as a renderer of another make draws it."""
    page = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("code.svg", width: 200pt)'
    drawn = typst.compile({"main.typ": page, "code.svg": data}, format="png", ppi=144)
    return open_png(drawn)


class TestShortUrl:
    @pytest.mark.parametrize(
        ("base_url", "expected"),
        [
            ("https://ascc.example.jp", URL),
            ("https://ascc.example.jp/", URL),
            ("http://127.0.0.1:8000", "HTTP://127.0.0.1:8000/Q/7KD9QX"),
        ],
    )
    def test_is_scheme_host_and_code_in_capitals(self, base_url, expected):
        assert qr.short_url(base_url, "7kd9qx") == expected

    @pytest.mark.parametrize(
        "base_url",
        [
            "",
            "ascc.example.jp",
            "https://",
            "https://横浜.jp",
            "https://a.jp/sub",
            "https://a.jp?x=1",
        ],
    )
    def test_refuses_what_capitals_would_break(self, base_url):
        with pytest.raises(ValueError, match="not a scheme and an ASCII host"):
            qr.short_url(base_url, "7KD9QX")

    def test_is_read_and_clicked_in_small_letters_with_the_code_in_capitals(self):
        assert qr.readable_address(URL) == "ascc.example.jp/q/7KD9QX"
        assert qr.readable_url(URL) == "https://ascc.example.jp/q/7KD9QX"

    def test_needs_fewer_modules_than_the_same_address_in_small_letters(self):
        sides = [side_of(qr.svg(url, label="")) for url in (LONG_URL, LONG_URL.lower())]
        assert sides[0] < sides[1]


def side_of(svg: bytes) -> int:
    """Return the side of the code in modules, with its quiet zone."""
    return int(ElementTree.fromstring(svg).get("viewBox").split()[2])


class TestSvg:
    def test_says_what_it_is_and_where_it_leads(self):
        root = ElementTree.fromstring(qr.svg(URL, label="公開書簡 <Letter> & 'more'"))

        assert root.get("role") == "img"
        assert root.findtext("{*}title") == "公開書簡 <Letter> & 'more'"
        assert root.findtext("{*}desc") == URL

    def test_has_a_size_a_view_box_and_nothing_a_strict_policy_forbids(self):
        svg = qr.svg(URL, label="Letter")
        root = ElementTree.fromstring(svg)

        side = side_of(svg)
        assert root.get("viewBox") == f"0 0 {side} {side}"
        assert root.get("width") == root.get("height") == str(8 * side)
        assert {element.tag.partition("}")[2] for element in root.iter()} == {
            "svg", "title", "desc", "rect", "path",
        }  # fmt: skip
        names = {name for element in root.iter() for name in element.attrib}
        assert "style" not in names
        assert not any(name.startswith("on") for name in names)

    def test_is_black_on_white_with_four_modules_of_quiet_zone(self):
        root = ElementTree.fromstring(qr.svg(URL, label="Letter"))
        side = side_of(qr.svg(URL, label="Letter"))
        rect, path = root.find("{*}rect"), root.find("{*}path")

        assert (rect.get("width"), rect.get("height"), rect.get("fill")) == (str(side),) * 2 + (
            "#fff",
        )
        assert path.get("fill") == "#000"
        runs = [tuple(map(int, run)) for run in re.findall(r"M(\d+) (\d+)h(\d+)v1h", path.get("d"))]
        assert min(x for x, _y, _length in runs) == min(y for _x, y, _length in runs) == 4
        assert max(x + length for x, _y, length in runs) == side - 4
        assert max(y for _x, y, _length in runs) == side - 4 - 1

    @pytest.mark.parametrize("url", [URL, LONG_URL])
    @pytest.mark.parametrize("damage", qr_readers.DAMAGES)
    def test_both_readers_read_it(self, url, damage):
        picture = qr_readers.DAMAGES[damage](draw_svg(qr.svg(url, label="Letter")))

        assert qr_readers.read(picture) == {"zxing": [url], "zbar": [url]}

    def test_equal_input_gives_equal_bytes(self):
        assert qr.svg(URL, label="Letter") == qr.svg(URL, label="Letter")


class TestPng:
    @pytest.mark.parametrize("size", [128, 129, 512, 1000, 2048])
    def test_is_a_square_of_just_that_size(self, size):
        assert open_png(qr.png(URL, size)).size == (size, size)

    @pytest.mark.parametrize("size", [128, 300, 512, 1001])
    def test_every_module_is_the_same_whole_number_of_pixels(self, size):
        picture = open_png(qr.png(URL, size))
        modules = side_of(qr.svg(URL, label=""))
        module = size // modules

        left, top, right, bottom = picture.point(lambda level: 255 - level).getbbox()
        assert right - left == bottom - top == module * (modules - 8)
        assert min(left, top, size - right, size - bottom) >= 4 * module
        inside = picture.crop((left, top, right, bottom))
        rows = [
            list(inside.crop((0, y, inside.width, y + 1)).tobytes()) for y in range(inside.height)
        ]
        assert {len(list(run)) % module for row in rows for _level, run in groupby(row)} == {0}
        assert {len(list(run)) % module for _row, run in groupby(rows)} == {0}

    @pytest.mark.parametrize("size", [127, 2049, 0, -1])
    def test_refuses_a_size_out_of_bounds(self, size):
        with pytest.raises(ValueError, match="is not in 128…2048 pixels"):
            qr.png(URL, size)

    def test_refuses_a_code_that_the_size_cannot_hold(self):
        with pytest.raises(ValueError, match="too few for a code"):
            qr.png("A" * 1800, 128)

    @pytest.mark.parametrize("url", [URL, LONG_URL])
    @pytest.mark.parametrize("size", [128, 512, 2048])
    def test_both_readers_read_every_size(self, url, size):
        assert qr_readers.read(open_png(qr.png(url, size))) == {"zxing": [url], "zbar": [url]}

    @pytest.mark.parametrize("url", [URL, LONG_URL])
    @pytest.mark.parametrize("damage", qr_readers.DAMAGES)
    def test_both_readers_read_it_damaged(self, url, damage):
        picture = qr_readers.DAMAGES[damage](open_png(qr.png(url)))

        assert qr_readers.read(picture) == {"zxing": [url], "zbar": [url]}

    def test_the_readers_do_not_read_a_code_that_is_destroyed(self):
        picture = open_png(qr.png(URL))
        picture.paste(255, (0, 0, 200, 200))

        assert qr_readers.read(picture) == {"zxing": [], "zbar": []}

    def test_equal_input_gives_equal_bytes(self):
        assert qr.png(URL) == qr.png(URL)
