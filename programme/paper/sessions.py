"""A session as it stands on paper."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ascc.dates import range_sign, short_date, yokohama_day, yokohama_time
from ascc.i18n import Localized

from ..enums import Interpretation, SessionKind, SessionState
from ..former import Former
from .codes import Code
from .people import Person, paper_people
from .reading import Programme
from .texts import Texts, Title, distinct, only_in, said_in, texts_of, titles_of


@dataclass(frozen=True)
class Track:
    """A track; ``colour`` as in ``TrackColour``."""

    colour: str
    name: Texts


@dataclass(frozen=True)
class PaperSession:
    """What the parts of ``templates/pdf/programme`` ask of a session.

    ``time`` and ``old_time`` are written in the first language; what is not announced is
    ``None`` or empty. ``only`` marks a title that a language of the paper lacks.
    """

    id: str
    code: Code | None
    url: str | None
    time: str | None
    old_time: str | None
    is_sample: bool
    room: Texts
    old_room: Texts
    is_elsewhere: bool
    state: str
    state_label: Texts
    state_note: Texts
    replaced_by: Texts
    title: tuple[Title, ...]
    only: str | None
    kind: Texts
    track: Track | None
    languages: Texts
    people: tuple[Person, ...]


def paper_session(session, programme: Programme, languages, *, room=None) -> PaperSession:
    """A session of ``programme``; ``room`` is the one at whose door it will hang."""
    former = programme.former.get(session.pk, Former())
    code = programme.codes.of(session)
    return PaperSession(
        id=session.code,
        code=code,
        url=code.url if code else None,
        time=time_words(session.starts_at, session.ends_at),
        old_time=_old_time(session, former),
        is_sample=session.time_is_sample or session.room_is_sample,
        room=room_words(session.room, languages),
        old_room=old_room_words(former, languages),
        is_elsewhere=room is not None and session.room_id != room.pk,
        state=session.state,
        state_label=said_in(languages, lambda: capfirst(session.get_state_display())),
        state_note=texts_of(session, "state_note", languages),
        replaced_by=_replaced_by(session, languages),
        title=titles_of(session, "title", languages),
        only=only_in(session, "title", languages),
        kind=said_in(languages, lambda: capfirst(session.get_kind_display())),
        track=_track(session.track, languages),
        languages=language_words(session, languages),
        people=paper_people(session, languages),
    )


def time_words(starts_at: datetime | None, ends_at: datetime | None) -> str | None:
    """``10:00–11:15`` in the time of Yokohama; ``None`` while it is not announced."""
    ends = [yokohama_time(moment) for moment in (starts_at, ends_at) if moment]
    return range_sign().join(ends) or None


def room_words(room, languages) -> Texts:
    """The name of a room; empty while there is none."""
    return texts_of(room, "name", languages) if room else ()


def old_room_words(former: Former, languages) -> Texts:
    """The name that a former room had then."""
    names = former.room or {}
    found = [Localized(names.get(code), code, False) for code in languages]
    return distinct(found) or distinct(
        Localized(name, code, False) for code, name in names.items() if code != "guid"
    )


def language_words(session, languages) -> Texts:
    """Floor language, interpretation, channels, sign language, captions; none for a break."""
    if session.kind == SessionKind.BREAK:
        return ()
    return said_in(languages, lambda: _language_line(session))


def _language_line(session) -> str:
    words = []
    if session.floor_language:
        words.append(_("Spoken: %(language)s") % {"language": session.get_floor_language_display()})
    if session.interpretation:
        words.append(session.get_interpretation_display())
    if session.interpretation not in ("", Interpretation.NONE) and session.channels:
        words.append(session.channels)
    if session.sign_language:
        words.append(_("sign language"))
    if session.captions:
        words.append(_("captions"))
    return pgettext("between words of a list", ", ").join(words)


def _old_time(session, former: Former) -> str | None:
    """The first announced time, with its day where the session is on another day now."""
    if former.starts_at is None:
        return None
    words = time_words(former.starts_at, former.ends_at)
    day: date = former.day or yokohama_day(former.starts_at)
    return words if day == session.held_on else f"{short_date(day)} {words}"


def _replaced_by(session, languages) -> Texts:
    other = session.replaced_by
    if session.state != SessionState.REPLACED or other is None or not other.live:
        return ()
    return texts_of(other, "title", languages)


def _track(track, languages) -> Track | None:
    return Track(track.colour, texts_of(track, "name", languages)) if track else None
