"""The head of a page: title, description, languages, picture, structured data."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ..i18n import LanguageLink, language_codes, localized
from ..models import HomePage, NewsPage
from .card import HEIGHT, WIDTH, card_address, share_card
from .description import description
from .outline import headline
from .structured_data import Frame, graph

# Territories for Open Graph, which knows no language without one.
_LOCALES = {"ja": "ja_JP", "en": "en_GB"}
# Escapes of django.utils.html.json_script: no text can end the script element.
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@dataclass(frozen=True)
class Picture:
    """The picture for sharing; ``url`` is absolute, the size in pixels."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Head:
    """What ``_head.html`` prints. ``links`` is empty for what has no address of its own."""

    title: str
    description: str
    links: list[LanguageLink]
    kind: str
    picture: Picture | None
    data: SafeString | str = ""

    @property
    def canonical(self) -> str:
        """The one address of the page in the active language."""
        return next((link.canonical for link in self.links if link.is_current), "")

    @property
    def locale(self) -> str:
        """The active language as Open Graph writes it."""
        return _LOCALES.get(get_language(), get_language())

    @property
    def other_locales(self) -> list[str]:
        """The other languages as Open Graph writes them."""
        others = [code for code in language_codes() if code != get_language()]
        return [_LOCALES.get(code, code) for code in others]


def page_head(obj, shown: Mapping, request, site, links, crumbs) -> Head:
    """The head of the page of ``obj``; ``shown`` is what its template was given."""
    site_name = localized(site, "site_name").value or ""
    head = Head(
        title=_numbered(headline(obj).value or "", shown.get("paginated")),
        description=description(obj, site_name),
        links=links,
        kind="article" if isinstance(obj, NewsPage) else "website",
        picture=share_picture(obj, site, request),
    )
    frame = Frame(
        url=head.canonical,
        home=request.build_absolute_uri(f"/{get_language()}/"),
        language=get_language(),
        title=head.title,
        description=head.description,
        picture=head.picture.url,
        site=site,
        absolute=request.build_absolute_uri,
        shown=shown,
    )
    return replace(head, data=data_block(graph(obj, frame, crumbs)))


def document_title(obj, head: Head, site) -> str:
    """The title of the window: the page, then the site; the home page is the site."""
    short_name = localized(site, "short_name").value
    alone = isinstance(obj, HomePage) or not short_name
    return head.title if alone else f"{head.title} | {short_name}"


def share_picture(obj, site, request) -> Picture:
    """What staff chose for the page or the site, or the card that is drawn of the page."""
    chosen = getattr(obj, "share_image", None) or site.share_image
    if chosen:
        made = chosen.get_rendition("fill-1200x630|format-png")
        url = request.build_absolute_uri(made.url)
        return Picture(url, made.width, made.height, made.alt)
    card = share_card(obj, site)
    url = request.build_absolute_uri(card_address(obj, card))
    return Picture(url, WIDTH, HEIGHT, card.alt)


def data_block(document: dict) -> SafeString:
    """A JSON-LD document as a data block (HTML 4.12.1), which no browser runs."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))


def _numbered(title: str, page) -> str:
    """The title with the number of a further page of a list (a paginator's page)."""
    if page is None or page.number == 1:
        return title
    return _("%(title)s (page %(number)s)") % {"title": title, "number": page.number}
