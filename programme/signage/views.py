"""Screens for the doors and the foyer of the current edition.

Nothing in an answer changes with the minute: the script counts the minutes. So a screen that
asks again gets a 304 until something really changes.
"""

from datetime import datetime

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from ascc import qr
from ascc.dates import yokohama_day
from ascc.shortlink_files import printed_url

from .. import clock
from ..editions import current_edition
from . import screens

# A change is on every screen within a minute: this, and the half minute between two questions.
SECONDS_KEPT = 15


@require_safe
def foyer(request):
    """All rooms of the current edition."""
    edition, rehearsed_at = _edition(), rehearsal(request.GET)
    now = rehearsed_at or clock.now()
    screen = screens.foyer_screen(edition, now, request, with_samples=bool(rehearsed_at))
    return _answer(request, "foyer", screen, now, rehearsed_at)


@require_safe
def door(request, slug: str):
    """One room; its name in addresses never changes by itself."""
    edition, rehearsed_at = _edition(), rehearsal(request.GET)
    room = get_object_or_404(edition.rooms, slug=slug)
    now = rehearsed_at or clock.now()
    screen = screens.door_screen(edition, room, now, request, with_samples=bool(rehearsed_at))
    return _answer(request, "door", screen, now, rehearsed_at, room_name=room.name)


def rehearsal(parameters) -> datetime | None:
    """The moment that staff want to see the screen at: ``?at=2025-11-25T10:30`` in Yokohama.

    Such a screen says so, and shows sample times too. ``None`` for what is no moment.
    """
    try:
        moment = datetime.fromisoformat(parameters.get("at", ""))
    except ValueError:
        return None
    zone = timezone.get_default_timezone()
    return moment if timezone.is_aware(moment) else moment.replace(tzinfo=zone)


def _edition():
    edition = current_edition()
    if edition is None:
        raise Http404
    return edition


def _answer(request, name, screen, now, rehearsed_at, **more):
    context = {
        "screen": screen,
        "today": yokohama_day(now),
        "rehearsed_at": rehearsed_at,
        **more,
    }
    if screen.link:
        context["code_url"] = f"{screen.link.path}.svg"
        context["code_address"] = qr.readable_address(printed_url(screen.link, request))
    response = render(request, f"programme/signage/{name}.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, public=True, max_age=SECONDS_KEPT)
    return response
