"""Reads QR codes as phones do: a strong reader and a weak one, on pictures as cameras take them."""

from PIL import Image, ImageFilter

from tests.support import require_module

#: What happens to a printed code before a phone sees it.
DAMAGES = {
    "as made": lambda picture: picture,
    "turned a little": lambda picture: _turned(picture, 7),
    "turned by 45 degrees": lambda picture: _turned(picture, 45),
    "turned by 90 degrees": lambda picture: _turned(picture, 90),
    "upside down": lambda picture: _turned(picture, 180),
    "seen from the side": lambda picture: _in_perspective(picture),
    "out of focus": lambda picture: picture.filter(ImageFilter.GaussianBlur(picture.width / 200)),
    "far away": lambda picture: picture.resize((160, 160), Image.Resampling.BICUBIC),
    "in dim light": lambda picture: picture.point(lambda level: 40 + level * 0.35),
    "with a stain": lambda picture: _stained(picture),
}


def read(picture: Image.Image) -> dict[str, list[str]]:
    """Return what each reader finds in ``picture``: ``{"zxing": […], "zbar": […]}``."""
    zxing = require_module("zxingcpp", needs="the PyPI package zxing-cpp")
    zbar = require_module("pyzbar.pyzbar", needs="PyPI pyzbar and Debian libzbar0")
    picture = picture.convert("L")
    return {
        "zxing": [found.text for found in zxing.read_barcodes(picture)],
        "zbar": [found.data.decode() for found in zbar.decode(picture)],
    }


def _turned(picture: Image.Image, degrees: int) -> Image.Image:
    return picture.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def _in_perspective(picture: Image.Image) -> Image.Image:
    """Return ``picture`` with its right edge a quarter smaller, as it is when further away."""
    side = picture.width
    g = -0.25 / side
    coefficients = (1 + g * side, 0, 0, g * side / 2, 1, 0, g, 0)
    return picture.transform(picture.size, Image.Transform.PERSPECTIVE, coefficients, fillcolor=255)


def _stained(picture: Image.Image) -> Image.Image:
    """Return ``picture`` with a white spot in its middle, an eighth of the side across."""
    spot, middle = picture.width // 8, picture.width // 2
    stained = picture.copy()
    stained.paste(
        255, (middle - spot // 2, middle - spot // 2, middle + spot // 2, middle + spot // 2)
    )
    return stained
