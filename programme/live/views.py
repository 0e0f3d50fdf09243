"""What is on now, and what has changed; see ``design.md`` for the addresses."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.timezone import get_default_timezone, localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ascc.templatetags.ascc_tags import MenuItem

from .. import clock
from ..cards import session_card
from ..editions import edition_card
from ..editions_at import public_edition
from ..exports.http import export_methods, export_response, preflight
from ..highlights import edition_stand
from ..models import SessionPage
from ..now_next import coming_first, now_and_next
from .entries import by_day, entries_of
from .feeds import changes_feed, changes_json

# A page that stays open asks again after half a minute; nobody is told something older.
SECONDS_KEPT = 20


@require_safe
def now(request, edition: str):
    """What runs in each room and what follows there."""
    page, moment = public_edition(edition), clock.now()
    sessions = SessionPage.objects.of_edition(page).taking_place().for_cards()
    cards = [session_card(session, request) for session in sessions]
    context = {
        **_frame(page, request, _("Now and next"), "now"),
        "moment": _to_the_second(moment),
        "stand": edition_stand(page),
        "rooms": now_and_next(cards, moment),
        "coming": coming_first(cards, moment),
    }
    return _kept_shortly(render(request, "programme/live/now.html", context))


@require_safe
def changes(request, edition: str):
    """What readers were told that has changed, the latest first."""
    page = public_edition(edition)
    context = {
        **_frame(page, request, _("What has changed"), "changes"),
        "is_announced": page.is_announced,
        "moment": _to_the_second(clock.now()),
        "days": by_day(entries_of(page, request)),
    }
    return _kept_shortly(render(request, "programme/live/changes.html", context))


@export_methods
def changes_atom(request, edition: str):
    """The same as a feed."""
    return _export(request, edition, changes_feed, "application/atom+xml; charset=utf-8")


@export_methods
def changes_data(request, edition: str):
    """The same as JSON."""
    return _export(request, edition, changes_json, "application/json")


def _export(request, slug, write, content_type):
    if request.method == "OPTIONS":
        return preflight()
    page = public_edition(slug)
    entries = entries_of(page, request)
    changed_at = entries[0].made_at if entries else page.announced_at or page.first_published_at
    content = write(page, entries, changed_at, request)
    return export_response(request, content, content_type, changed_at)


def _frame(edition, request, title, name) -> dict:
    """What the pages of this folder have in common."""
    return {
        "page": edition,
        "edition": edition_card(edition, request),
        "heading": title,
        "breadcrumb_tail": MenuItem(title, reverse(name, args=[edition.slug]), is_current=True),
    }


def _to_the_second(moment):
    """In Yokohama, as HTML's ``time`` takes it: with three digits of a second at most."""
    return localtime(moment, get_default_timezone()).replace(microsecond=0)


def _kept_shortly(response):
    patch_cache_control(response, public=True, max_age=SECONDS_KEPT)
    return response
