"""What readers were told of stays: such a session is cancelled, not taken off the site."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from .models import EditionPage, SessionPage


def kept(pages) -> list[SessionPage]:
    """The sessions among and below ``pages`` that readers were told of."""
    sessions = SessionPage.objects.none()
    for page in pages:
        sessions |= SessionPage.objects.descendant_of(page, inclusive=True).live()
    parents = {session.path[: -session.steplen] for session in sessions}
    editions = EditionPage.objects.filter(path__in=parents)
    announced = {edition.path for edition in editions if edition.is_announced}
    return [session for session in sessions if session.path[: -session.steplen] in announced]


def refusal(request, pages):
    """A way back with a message, or ``None`` where nothing among ``pages`` has to stay."""
    sessions = kept(pages)
    if not sessions:
        return None
    text = _(
        "“%(session)s” has been announced, and printed codes lead to it. "
        "Set its state to “cancelled” instead: the page stays and says so."
    )
    messages.error(request, text % {"session": sessions[0]})
    return redirect(reverse("wagtailadmin_pages:edit", args=[sessions[0].pk]))
