"""The icons of the site in the sizes that browsers and telephones ask for, from its SVG sign.

``manage.py draw_icons`` writes them to ``static/img``, where they are kept with the code.
"""

from collections.abc import Iterator
from io import BytesIO

from django.conf import settings
from PIL import Image

from ..pdf import TEMPLATES, draw

FOLDER = settings.BASE_DIR / "static" / "img"
# The sign on a white tile with round corners, and by itself.
_TILE, _SIGN = FOLDER / "favicon.svg", TEMPLATES / "emblem.svg"
# Of a maskable icon only a circle of four fifths is sure to be seen (W3C, App Manifest).
_SAFE_SHARE = 0.74
ICO_SIZES = (16, 32, 48)


def icons() -> Iterator[tuple[str, bytes]]:
    """Each icon as its file name and its content; the same every time."""
    for size in (192, 512):
        yield f"icon-{size}.png", _png(_TILE, size)
        yield f"icon-maskable-{size}.png", _png(_SIGN, size, share=_SAFE_SHARE, is_filled=True)
    # Telephones of Apple cut the corners themselves, and show what is clear as black.
    yield "apple-touch-icon.png", _png(_SIGN, 180, share=0.9, is_filled=True)
    yield "favicon.ico", _ico()


def _png(file, size: int, share: float = 1, is_filled: bool = False) -> bytes:
    data = {"mark": file.read_text(), "size": size, "share": share, "is_filled": is_filled}
    with Image.open(BytesIO(draw("icon.typ", data))) as drawing:
        output = BytesIO()
        drawing.save(output, "PNG", optimize=True)
    return output.getvalue()


def _ico() -> bytes:
    """Each size drawn by itself: a small one made of a large one would be blurred."""
    pictures = [Image.open(BytesIO(_png(_TILE, size))) for size in ICO_SIZES]
    output = BytesIO()
    sizes = [(size, size) for size in ICO_SIZES]
    pictures[-1].save(output, "ICO", sizes=sizes, append_images=pictures[:-1])
    return output.getvalue()
