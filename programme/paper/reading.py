"""All that the papers of an edition are made of, read in a handful of queries."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from ascc.models import ShortLink, SiteSettings
from speakers.models import SpeakerPage

from .. import clock
from ..filters import ProgrammeFilter
from ..former import Former, former_place
from ..models import Change, EditionPage, Room, SessionPage
from .codes import Codes, read_codes

ALL_SESSIONS = ProgrammeFilter()


@dataclass(frozen=True)
class Programme:
    """An edition with its public ``sessions`` in the order of time."""

    edition: EditionPage
    site: SiteSettings
    sessions: tuple[SessionPage, ...]
    rooms: tuple[Room, ...]
    former: dict[int, Former]
    codes: Codes
    changed_at: datetime
    is_selection: bool = False


def read_programme(
    edition, print_url: Callable[[ShortLink], str], chosen: ProgrammeFilter = ALL_SESSIONS
) -> Programme:
    """The programme as readers see it now, or what ``chosen`` lets through of it.

    ``print_url`` gives what the code of a link holds.
    """
    public = SessionPage.objects.of_edition(edition).public_sessions()
    sessions = tuple(
        chosen.narrow(public)
        .in_time_order()
        .select_related("room", "track", "replaced_by", "published_record")
        .prefetch_related(*_people())
    )
    return Programme(
        edition=edition,
        site=SiteSettings.load(),
        sessions=sessions,
        rooms=tuple(edition.rooms.all()),
        former=_former(edition, sessions),
        codes=read_codes([edition, *sessions], print_url, _("QR code of %(address)s")),
        changed_at=_last_change(edition, sessions),
        is_selection=bool(chosen),
    )


def people_of(session) -> list:
    """The people of a session whom readers may see; of hidden profiles there is no name."""
    return [item for item in session.session_speakers.all() if item.speaker or _placeholder(item)]


def facts_in(session) -> dict:
    """The facts that readers were last told; none of a session that was never published."""
    record = getattr(session, "published_record", None)
    return record.facts if record else {}


def _people():
    public = SpeakerPage.objects.public_speakers().for_cards()
    return (
        Prefetch("session_speakers__speaker", public),
        Prefetch("session_speakers__represented_by", public),
    )


def _placeholder(item) -> bool:
    return bool(item.placeholder_ja or item.placeholder_en)


def _former(edition, sessions) -> dict[int, Former]:
    """Where each session stood that readers saw elsewhere before."""
    changes = defaultdict(list)
    for change in Change.objects.told(edition):
        changes[change.session_id].append(change)
    return {
        session.pk: former_place(changes[session.pk], facts_in(session))
        for session in sessions
        if session.pk in changes
    }


def _last_change(edition, sessions) -> datetime:
    """When something on the paper last changed, to the second as HTTP and PDF count."""
    moments = [edition.last_published_at]
    for session in sessions:
        moments.append(session.last_published_at)
        moments += [item.speaker.last_published_at for item in people_of(session) if item.speaker]
    return max(filter(None, moments), default=clock.now()).replace(microsecond=0)
