"""QR codes of the short links (ISO/IEC 18004), for print and for screens.

Error correction level Q survives about a quarter of the code being dirty or glossy; the
address is given in capitals, so that the alphanumeric mode keeps the modules large.
"""

from collections.abc import Iterator
from html import escape
from io import BytesIO
from itertools import groupby
from urllib.parse import urlsplit

import qrcode
from PIL import Image, ImageDraw

#: White modules that a reader needs around the code (ISO/IEC 18004, 6.3.8).
QUIET_ZONE = 4
#: Sides of a PNG in pixels.
PNG_MIN_SIZE, PNG_DEFAULT_SIZE, PNG_MAX_SIZE = 128, 512, 2048
#: Side of a module in an SVG that nothing scales, in CSS pixels.
_SVG_MODULE = 8


def short_url(base_url: str, code: str) -> str:
    """Return the short link as a QR code holds it: ``HTTPS://HOST/Q/CODE``.

    Scheme and host ignore case by RFC 3986, 6.2.2.1, and the route of the short link does
    so too. Raises :class:`ValueError` unless ``base_url`` is a scheme and an ASCII host:
    a path could not be written in capitals.
    """
    scheme, host, path, query, fragment = urlsplit(base_url)
    if not (scheme and host and host.isascii()) or path.strip("/") or query or fragment:
        raise ValueError(f"not a scheme and an ASCII host: {base_url!r}")
    return f"{scheme}://{host}/q/{code}".upper()


def readable_url(url: str) -> str:
    """Return a :func:`short_url` for a link that is clicked: ``https://host/q/CODE``."""
    return f"{urlsplit(url).scheme}://{readable_address(url)}"


def readable_address(url: str) -> str:
    """Return a :func:`short_url` as people read and type it: ``host/q/CODE``."""
    _scheme, host, path, _query, _fragment = urlsplit(url)
    return f"{host.lower()}/q/{path.rpartition('/')[2]}"


def svg(url: str, *, label: str) -> bytes:
    """Return the code of ``url`` as an SVG file, black on white, in UTF-8.

    ``label`` says what the code is for; it becomes the title, ``url`` the description.
    There is no style or script in it, so it may stand in a page with a strict policy.
    """
    modules = _modules(url)
    side = len(modules) + 2 * QUIET_ZONE
    pixels = side * _SVG_MODULE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {side} {side}"'
        f' width="{pixels}" height="{pixels}" shape-rendering="crispEdges">'
        f"<title>{escape(label)}</title><desc>{escape(url)}</desc>"
        f'<rect width="{side}" height="{side}" fill="#fff"/>'
        f'<path fill="#000" d="{_path(modules)}"/></svg>\n'
    ).encode()


def png(url: str, size: int = PNG_DEFAULT_SIZE) -> bytes:
    """Return the code of ``url`` as a PNG file of ``size`` by ``size`` pixels, black on white.

    Each module is a whole number of pixels, so the code stays sharp; what is left over
    widens the quiet zone. Raises :class:`ValueError` for a size outside
    ``PNG_MIN_SIZE`` … ``PNG_MAX_SIZE`` or too small for the code.
    """
    if not PNG_MIN_SIZE <= size <= PNG_MAX_SIZE:
        raise ValueError(f"size {size} is not in {PNG_MIN_SIZE}…{PNG_MAX_SIZE} pixels")
    modules = _modules(url)
    module = size // (len(modules) + 2 * QUIET_ZONE)
    if not module:
        raise ValueError(f"{size} pixels are too few for a code of {len(modules)} modules")
    picture = Image.new("1", (size, size), 1)
    _draw(picture, modules, module)
    file = BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def _modules(url: str) -> list[list[bool]]:
    """Return the rows of the code, dark modules true, without the quiet zone."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_Q, border=0)
    code.add_data(url)
    code.make(fit=True)
    return code.get_matrix()


def _path(modules: list[list[bool]]) -> str:
    """Return the SVG path of all dark modules, one rectangle for each run in a row."""
    return "".join(
        f"M{QUIET_ZONE + x} {QUIET_ZONE + y}h{length}v1h-{length}z"
        for x, y, length in _dark_runs(modules)
    )


def _draw(picture: Image.Image, modules: list[list[bool]], module: int) -> None:
    """Draw the code in the middle of ``picture``, ``module`` pixels a module."""
    margin = (picture.width - module * len(modules)) // 2
    pen = ImageDraw.Draw(picture)
    for x, y, length in _dark_runs(modules):
        left, top = margin + x * module, margin + y * module
        # Pillow counts the last column and row in.
        pen.rectangle((left, top, left + length * module - 1, top + module - 1), fill=0)


def _dark_runs(modules: list[list[bool]]) -> Iterator[tuple[int, int, int]]:
    """Yield column, row and length of each run of dark modules."""
    for y, row in enumerate(modules):
        x = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                yield x, y, length
            x += length
