"""Who speaks at which edition, and in which sessions a person speaks."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import F
from django.db.models.functions import Left, Length
from django.utils.text import capfirst

from speakers.models import SpeakerPage

from .cards import Badge, SessionCard, session_card
from .editions import EditionCard, edition_card
from .models import EditionPage, SessionPage, SessionSpeaker


@dataclass(frozen=True)
class Appearances:
    """The sessions of a person at one edition, in time order, with the roles as badges."""

    edition: EditionCard
    sessions: tuple[SessionCard, ...]


def speakers_of(edition):
    """Speaker pages, public and ready for cards, of those who appear at an edition."""
    sessions = SessionPage.objects.of_edition(edition).public_sessions()
    people = SessionSpeaker.objects.filter(session__in=sessions).values("speaker")
    return SpeakerPage.objects.public_speakers().filter(pk__in=people).for_cards()


def first_speakers(edition, limit: int) -> list[SpeakerPage]:
    """The first ``limit`` people of an edition, in the order in which they appear."""
    sessions = SessionPage.objects.of_edition(edition).taking_place()
    speakers = SpeakerPage.objects.public_speakers()
    appearances = (
        SessionSpeaker.objects.filter(session__in=sessions, speaker__in=speakers)
        .order_by(
            F("session__day").asc(nulls_last=True),
            F("session__starts_at").asc(nulls_last=True),
            "session__path",
            "sort_order",
        )
        .values_list("speaker", flat=True)
    )
    first = list(dict.fromkeys(appearances))[:limit]
    found = speakers.for_cards().in_bulk(first)
    return [found[pk] for pk in first]


def editions_with_speakers():
    """Public editions at which somebody with a public profile appears, the newest first."""
    paths = (
        SessionSpeaker.objects.filter(
            session__in=SessionPage.objects.public_sessions(),
            speaker__in=SpeakerPage.objects.public_speakers(),
        )
        .annotate(edition_path=Left("session__path", Length("session__path") - SessionPage.steplen))
        .values("edition_path")
    )
    return EditionPage.objects.public_editions().filter(path__in=paths).for_lists()


def appearances_of(speaker, request=None) -> list[Appearances]:
    """The public sessions of a person, edition by edition, the newest edition first."""
    if speaker.pk is None:  # the preview of a person who is being entered
        return []
    roles = _roles_of(speaker)
    by_edition = defaultdict(list)
    for session in SessionPage.objects.public_sessions().filter(pk__in=roles).for_cards():
        card = session_card(session, request).with_badges(*roles[session.pk])
        by_edition[session.path[: -SessionPage.steplen]].append(card)
    editions = EditionPage.objects.public_editions().filter(path__in=by_edition).for_lists()
    return [
        Appearances(edition_card(edition, request), tuple(by_edition[edition.path]))
        for edition in editions
    ]


def _roles_of(speaker) -> dict[int, list[Badge]]:
    roles = defaultdict(list)
    for item in SessionSpeaker.objects.filter(speaker=speaker):
        roles[item.session_id].append(Badge("neutral", capfirst(item.get_role_display())))
    return roles
