"""Pictures put into the data of a paper just before it is set: codes drawn, portraits read.

They are left out until then, so that whether a paper changed is known without drawing any.
"""

from base64 import b64encode
from collections.abc import Iterator

from wagtail.images import get_image_model

from ascc import qr

_SIDE = 160
# A portrait in a circle: the ring of cities is round.
_CIRCLE = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 {side} {side}"><clipPath id="c"><circle cx="{half}" cy="{half}" r="{half}"/>'
    '</clipPath><image width="{side}" height="{side}" clip-path="url(#c)" '
    'xlink:href="data:image/jpeg;base64,{data}"/></svg>'
)


def with_pictures(data):
    """``data`` (JSON-like) with an ``svg`` beside each ``qr_url`` and in each portrait.

    A portrait whose file is gone becomes ``None``, so that the initials stand in its place.
    """
    wanted = {found["picture"] for found in _dicts(data) if "picture" in found}
    portraits = get_image_model().objects.prefetch_related("renditions").in_bulk(wanted)
    return _drawn(data, portraits)


def _drawn(data, portraits):
    match data:
        case {"qr_url": url}:
            # Without a line break and with an ASCII label no text has to be searched for glyphs.
            svg = qr.svg(url, label=qr.readable_address(url)).decode().strip()
            return {**data, "svg": svg}
        case {"picture": pk}:
            return _portrait(portraits.get(pk))
        case dict():
            return {key: _drawn(value, portraits) for key, value in data.items()}
        case list() | tuple():
            return [_drawn(value, portraits) for value in data]
    return data


def _portrait(picture) -> dict | None:
    if picture is None:
        return None
    try:
        rendition = picture.get_rendition(f"fill-{_SIDE}x{_SIDE}|format-jpeg")
        with rendition.file.open() as file:
            content = b64encode(file.read()).decode()
    except (OSError, ValueError):
        # Storage is another machine: a lost picture must not cost the whole booklet.
        return None
    return {"svg": _CIRCLE.format(side=_SIDE, half=_SIDE // 2, data=content)}


def _dicts(data) -> Iterator[dict]:
    if isinstance(data, dict):
        yield data
        data = data.values()
    if not isinstance(data, str) and hasattr(data, "__iter__"):
        for each in data:
            yield from _dicts(each)
