"""The picture that stands for a page where it is shared, drawn in the language of the page."""

import hashlib
import json
import unicodedata
from dataclasses import asdict, dataclass, field
from functools import cache as memoise
from io import BytesIO

from django.core.cache import cache
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import get_language
from PIL import Image, ImageDraw, ImageOps

from ..i18n import Localized, localized
from ..japanese import phrases
from ..pdf import TEMPLATES, draw
from ..pdf_characters import displayable
from .outline import outline, own_title

WIDTH, HEIGHT = 1200, 630
TEMPLATE = "share_card.typ"
# What still fits on the card in its smallest size, and on a line of it.
TITLE_LENGTH, LINE_LENGTH = 130, 60
# The circle of a portrait, as in share_card_person.svg: its centre and diameter in pixels.
HEART, DIAMETER = (954, 268), 302
# How long the cache keeps a card that nobody asks for, in seconds.
KEPT_FOR = 30 * 24 * 60 * 60


@dataclass(frozen=True)
class ShareCard:
    """What stands on a card; the fields are the data of ``share_card.typ``.

    ``phrases`` are the pieces of a Japanese title that no line should break.
    ``portrait`` (a ``Picture`` or ``None``) is put into the ring afterwards;
    ``portrait_key`` changes with it.
    """

    language: str
    kind: str
    title: Localized
    phrases: tuple[str, ...]
    lines: tuple[Localized, ...]
    site: Localized
    is_person: bool
    initials: str
    portrait_key: str
    portrait: object = field(compare=False, repr=False)

    @property
    def digest(self) -> str:
        """Changes with each text, picture and template, so that a changed card is a new address."""
        content = json.dumps(self._data(), sort_keys=True)
        return hashlib.sha256(f"{_template_digest()}{content}".encode()).hexdigest()[:16]

    @property
    def alt(self) -> str:
        """What the card shows, in words."""
        texts = [self.kind, self.title.value, *(line.value for line in self.lines), self.site.value]
        return " – ".join(text for text in texts if text)

    def png(self) -> bytes:
        """The card, 1200 × 630 pixels; from the cache where it was drawn before."""
        return cache.get_or_set(f"share-card-{self.digest}", self._drawn, KEPT_FOR)

    def _drawn(self) -> bytes:
        drawing = draw(TEMPLATE, self._data())
        return with_portrait(drawing, self.portrait) if self.portrait else drawing

    def _data(self) -> dict:
        fields = {name: getattr(self, name) for name in self.__dataclass_fields__}
        del fields["portrait"]
        texts = {name: asdict(fields[name]) for name in ("title", "site")}
        return {**fields, **texts, "lines": [asdict(line) for line in self.lines]}


def share_card(obj, site) -> ShareCard:
    """The card of a page or record in the active language; ``site`` are the ``SiteSettings``."""
    shown, title = outline(obj), _shortened(own_title(obj), TITLE_LENGTH)
    return ShareCard(
        language=get_language(),
        kind=_cut(shown.kind),
        title=title,
        phrases=phrases(title.value) if title.language == "ja" else (),
        lines=tuple(_shortened(fact, LINE_LENGTH) for fact in shown.facts[:3]),
        site=_shortened(_signature(title, site), LINE_LENGTH),
        is_person=bool(shown.initials or shown.portrait),
        initials="" if shown.portrait else shown.initials,
        portrait_key=_key(shown.portrait),
        portrait=shown.portrait,
    )


def card_address(obj, card: ShareCard | None = None) -> str:
    """The host-relative address of a card in the active language.

    With ``card`` it holds its digest, so that whoever keeps the picture asks for a new one.
    """
    version = f"?v={card.digest}" if card else ""
    return reverse("share_card", args=[obj.guid]) + version


def with_portrait(drawing: bytes, picture) -> bytes:
    """``drawing`` (PNG) with ``picture`` in the ring, cut round at its focal point."""
    focus = picture.get_focal_point()
    centre = (focus.centroid.x / picture.width, focus.centroid.y / picture.height) if focus else ()
    with picture.file.open("rb") as file, Image.open(file) as source:
        upright = ImageOps.exif_transpose(source).convert("RGB")
        portrait = ImageOps.fit(upright, (DIAMETER, DIAMETER), centering=centre or (0.5, 0.35))
    # Four times as large and made small again: a smooth edge.
    mask = Image.new("L", (DIAMETER * 4, DIAMETER * 4))
    ImageDraw.Draw(mask).ellipse((0, 0, *mask.size), fill=255)
    card = Image.open(BytesIO(drawing)).convert("RGB")
    corner = tuple(middle - DIAMETER // 2 for middle in HEART)
    card.paste(portrait, corner, mask.resize(portrait.size, Image.Resampling.LANCZOS))
    output = BytesIO()
    card.save(output, "PNG", optimize=True)
    return output.getvalue()


def _signature(title: Localized, site) -> Localized:
    """The name of the site; of its organiser, where the title is that name already."""
    name = localized(site, "site_name")
    return localized(site, "organiser") if title.value == name.value else name


def _key(picture) -> str:
    if picture is None:
        return ""
    focus = (picture.focal_point_x, picture.focal_point_y)
    return f"{picture.file.name} {picture.file_hash} {focus}"


def _shortened(text: Localized, length: int) -> Localized:
    return Localized(_cut(text.value or "", length), text.language, text.fell_back)


def _cut(text: str, length: int = LINE_LENGTH) -> str:
    drawn = "".join(sign for sign in text if _is_drawn(sign))
    return Truncator(" ".join(drawn.split())).chars(length)


def _is_drawn(sign: str) -> bool:
    """Whether a sign stays: a picture character that no face has is left out, not replaced."""
    return unicodedata.category(sign) != "So" or displayable(sign) == sign


@memoise
def _template_digest() -> str:
    """SHA-256 of what every card is drawn with: caches may outlive a change of its looks."""
    files = [*sorted(TEMPLATES.glob("share_card*")), TEMPLATES / "base.typ"]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
