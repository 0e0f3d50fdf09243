"""What a page says to machines, in the terms of schema.org (JSON-LD 1.1).

Each app describes its own models with ``@structured_data.register``. A builder gets the
object and a :class:`Frame`; it asks the database for nothing that the page did not read,
and says nothing that the page does not show.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import singledispatch

from django.utils import timezone

from ..i18n import localized
from ..models import HomePage, NewsIndexPage, NewsPage
from .description import plain_text

# Types of a page by the type of what it is about; Google asks for the first.
_PAGE_TYPES = {"Person": "ProfilePage"}


@dataclass(frozen=True)
class Frame:
    """What builders need of the page around their object; texts in the active language.

    Addresses are absolute: ``url`` of the page, ``home`` of the home page, ``picture`` of the
    one for sharing; ``absolute`` makes them so. ``shown`` is what the template was given.
    """

    url: str
    home: str
    language: str
    title: str
    description: str
    picture: str
    site: object
    absolute: Callable[[str], str]
    shown: Mapping

    @property
    def main_id(self) -> str:
        """Identifies what the page is about."""
        return f"{self.url}#main"

    @property
    def organiser(self) -> dict | None:
        """Who holds the conference, as far as staff have said; in full on the home page."""
        name = localized(self.site, "organiser").value
        identified = {"@type": "Organization", "@id": f"{self.home}#organiser", "name": name}
        return identified if name else None


@singledispatch
def structured_data(obj, frame: Frame) -> dict | None:
    """What the page of ``obj`` is about; ``None`` where that is nothing but a page."""
    return None


@singledispatch
def page_type(obj) -> str:
    """The schema.org type of the page of ``obj`` itself, where it is not about one thing."""
    return "WebPage"


def graph(obj, frame: Frame, crumbs=()) -> dict:
    """Everything about a page as one JSON-LD document; ``crumbs`` are its breadcrumbs."""
    about = structured_data(obj, frame)
    nodes = [_page(obj, frame, about, crumbs), about]
    if crumbs:
        nodes.append(_breadcrumbs(frame, crumbs))
    if isinstance(obj, HomePage):
        nodes += [_web_site(frame), _organisation(frame)]
    return {"@context": "https://schema.org", "@graph": [node for node in nodes if node]}


def known(node: dict) -> dict:
    """``node`` without the properties that are empty."""
    return {key: value for key, value in node.items() if value not in (None, "", [], ())}


def moment(value: datetime | date | None) -> str:
    """ISO 8601: a day, or a time with the offset of Yokohama; empty where it is not known."""
    if isinstance(value, datetime):
        return timezone.localtime(value, timezone.get_default_timezone()).isoformat("T", "seconds")
    return value.isoformat() if value else ""


def _page(obj, frame, about, crumbs) -> dict:
    return known(
        {
            "@type": _PAGE_TYPES.get((about or {}).get("@type"), page_type(obj)),
            "@id": frame.url,
            "url": frame.url,
            "name": frame.title,
            "description": frame.description,
            "inLanguage": frame.language,
            "isPartOf": {"@id": f"{frame.home}#site"},
            "publisher": frame.organiser,
            "primaryImageOfPage": frame.picture and {"@type": "ImageObject", "url": frame.picture},
            "dateModified": moment(getattr(obj, "last_published_at", None)),
            "breadcrumb": {"@id": f"{frame.url}#way"} if crumbs else None,
            "mainEntity": {"@id": about["@id"]} if about else None,
        }
    )


def _breadcrumbs(frame, crumbs) -> dict:
    return {
        "@type": "BreadcrumbList",
        "@id": f"{frame.url}#way",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": plain_text(crumb.title_html),
                "item": frame.absolute(crumb.url),
            }
            for position, crumb in enumerate(crumbs, 1)
        ],
    }


def _web_site(frame) -> dict:
    return known(
        {
            "@type": "WebSite",
            "@id": f"{frame.home}#site",
            "url": frame.home,
            "name": localized(frame.site, "site_name").value,
            "alternateName": localized(frame.site, "short_name").value,
            "inLanguage": frame.language,
            "publisher": frame.organiser and {"@id": frame.organiser["@id"]},
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": f"{frame.home}search/?q={{search_term_string}}",
                },
                "query-input": "required name=search_term_string",
            },
        }
    )


def _organisation(frame) -> dict | None:
    site = frame.site
    if frame.organiser is None:
        return None
    contact = known(
        {
            "@type": "ContactPoint",
            "name": localized(site, "contact_name").value,
            "email": site.contact_email,
            "telephone": site.contact_phone,
        }
    )
    can_be_reached = site.contact_email or site.contact_phone
    return {**frame.organiser, **({"contactPoint": contact} if can_be_reached else {})}


@page_type.register
def _news_list_type(page: NewsIndexPage) -> str:
    return "CollectionPage"


@structured_data.register
def _news_data(page: NewsPage, frame: Frame):
    return known(
        {
            "@type": "NewsArticle",
            "@id": frame.main_id,
            "headline": frame.title,
            "description": frame.description,
            "image": frame.picture,
            "datePublished": moment(page.date),
            "dateModified": moment(page.last_published_at),
            "inLanguage": frame.language,
            "author": frame.organiser,
            "publisher": frame.organiser,
            "isBasedOn": page.source_url,
            "mainEntityOfPage": {"@id": frame.url},
        }
    )
