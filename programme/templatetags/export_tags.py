"""Calendars and data, offered on the pages of an edition and of a session."""

from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from django import template
from django.urls import reverse

from ascc.i18n import localized

from ..exports import CALENDAR, FORMATS
from ..exports.selection import selection_words
from ..filters import programme_filter

GOOGLE = "https://calendar.google.com/calendar/render"

register = template.Library()


@dataclass(frozen=True)
class Export:
    """One address of the programme for other programs; ``kind`` is XML, JSON …"""

    label: str
    url: str
    kind: str
    media_type: str


@register.inclusion_tag("programme/_exports.html", takes_context=True)
def edition_exports(context, edition):
    """Ways to subscribe to an edition, or to what its filter has chosen, and its data."""
    request = context["request"]
    chosen = programme_filter(edition, request.GET)
    calendar = _address(edition, CALENDAR, chosen)
    absolute = request.build_absolute_uri(calendar)
    subscription = urlsplit(absolute)._replace(scheme="webcal").geturl()
    return {
        "selection": selection_words(edition, chosen),
        "calendar_url": calendar,
        "calendar_address": absolute,
        "subscription_url": subscription,
        "google_url": f"{GOOGLE}?{urlencode({'cid': subscription})}",
        "changes_url": reverse("changes", args=[edition.slug]),
        "data": [export for export in _exports(edition, chosen) if export.url != calendar],
    }


@register.inclusion_tag("programme/_export_links.html")
def edition_export_links(edition):
    """For the head of an edition's page: what programs may read instead of it."""
    # A preview of a page that was never saved has no address yet.
    return {"links": _exports(edition) if edition.slug else []}


@register.inclusion_tag("programme/_export_links.html", takes_context=True)
def session_export_links(context, session):
    """For the head of a session's page: the session for a calendar."""
    url = session_calendar_url(context, session)
    title = localized(session, "title").value
    return {"links": [Export(title, url, "ICS", _media_type(FORMATS[CALENDAR]))] if url else []}


@register.simple_tag(takes_context=True)
def session_calendar_url(context, session) -> str:
    """The session as a file for a calendar; empty while its time is to be announced."""
    page_url = session.get_url(context.get("request"))
    is_timed = session.starts_at and session.ends_at
    return f"{page_url}session.ics" if page_url and is_timed else ""


def _exports(edition, chosen=None) -> list[Export]:
    return [
        Export(
            label=export.label,
            url=_address(edition, name, chosen),
            kind=name.rpartition(".")[2].upper(),
            media_type=_media_type(export),
        )
        for name, export in FORMATS.items()
    ]


def _media_type(export) -> str:
    return export.content_type.partition(";")[0]


def _address(edition, name, chosen=None) -> str:
    address = reverse("programme_export", args=[edition.slug, name])
    return f"{address}?{chosen.query_string}" if chosen else address
