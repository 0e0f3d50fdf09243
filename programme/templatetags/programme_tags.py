"""The programme on pages of other apps: home page, list of speakers, profile of a speaker."""

from django import template
from django.urls import reverse

from ascc.i18n import localized
from speakers.cards import person_card

from ..appearances import appearances_of, first_speakers
from ..day_tabs import day_links
from ..editions import current_edition, edition_card
from ..highlights import (
    SESSIONS_ON_HOME,
    edition_highlights,
    edition_stand,
    other_editions,
)
from ..phases import Phase
from ..speaker_lists import speaker_list, speaker_list_url
from ..timetable import edition_days

register = template.Library()


@register.inclusion_tag("programme/_home_edition.html", takes_context=True)
def current_edition_banner(context, home=None):
    """Name, days, venue and theme of the current edition, how near it is, and its days.

    ``home`` is the page around it: its text tells afterwards what came of the conference. The
    way to it is shown only where there is such a text.
    """
    edition = current_edition()
    if edition is None:
        return {}
    card = edition_card(edition, context.get("request"))
    stand = edition_stand(edition)
    days = edition_days(edition.starts_on, edition.ends_on)
    today = stand.today if stand.day_number else None
    return {
        "edition": card,
        "days": day_links(days, card.url, today),
        "stand": stand,
        "now_url": reverse("now", args=[edition.slug]),
        "has_outcome": home is not None and bool(localized(home, "body").value),
    }


@register.simple_tag
def conference_runs() -> bool:
    """Whether today is a day of the current edition: then the page begins with what is on."""
    edition = current_edition()
    return edition is not None and edition_stand(edition).phase == Phase.DURING


@register.inclusion_tag("programme/_home_highlights.html", takes_context=True)
def highlights(context, limit=SESSIONS_ON_HOME):
    """The next sessions of the current edition, or its first ones when it is over."""
    edition = current_edition()
    if edition is None:
        return {}
    request = context.get("request")
    return {
        "edition": edition_card(edition, request),
        "highlights": edition_highlights(edition, request, limit),
    }


@register.inclusion_tag("programme/_home_editions.html", takes_context=True)
def editions_summary(context):
    """The other editions, the newest first, and the way to all of them."""
    edition = current_edition()
    if edition is None:
        return {}
    request = context.get("request")
    programme = edition.get_parent()
    return {
        "editions": [edition_card(other, request) for other in other_editions(edition)],
        "list_url": programme.get_url(request),
    }


@register.inclusion_tag("programme/_home_speakers.html", takes_context=True)
def edition_speakers(context, limit=8):
    """The first people of the current edition, and the way to all of them."""
    edition = current_edition()
    if edition is None:
        return {}
    request = context.get("request")
    people = [person_card(speaker, request) for speaker in first_speakers(edition, limit)]
    return {"people": people, "list_url": speaker_list_url(request)}


@register.inclusion_tag("programme/_speakers_by_edition.html", takes_context=True)
def speakers_by_edition(context):
    """The list of speakers with a tab for each edition; ``?edition=2025`` chooses one."""
    return {"list": speaker_list(context["request"])}


@register.inclusion_tag("programme/_speaker_sessions.html", takes_context=True)
def speaker_sessions(context, speaker):
    """The sessions of a person with the role in each, editions kept apart."""
    return {"appearances": appearances_of(speaker, context.get("request"))}
