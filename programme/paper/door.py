"""What is on in a room, for its door: a sheet a day, with the card on interpretation."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from ..models import Room
from .day import day_words
from .frame import frame
from .options import Options
from .reading import Programme
from .sessions import paper_session
from .texts import said_in, texts_of

_LABELS = {
    "receivers": gettext_noop("Receivers for interpretation"),
    "directions": gettext_noop("Way to the room"),
    "capacity": gettext_noop("Seats"),
}


def door_paper(programme: Programme, options: Options) -> tuple[str, dict]:
    """Template and data of the sheets of the room that ``options`` name."""
    room, languages = options.room, options.languages
    name = texts_of(room, "name", languages)
    return "programme/door.typ", {
        **frame(programme, options, name),
        "room": name,
        "floor": texts_of(room, "floor", languages),
        "card": _card(room, languages),
        "days": [
            {
                "heading": day_words(day, languages),
                "sessions": [
                    paper_session(session, programme, languages, room=room) for session in sessions
                ],
            }
            for day, sessions in _days(programme, options)
        ],
    }


def _days(programme: Programme, options: Options) -> list[tuple]:
    """The days on which something is on in the room, or the one that was asked for."""
    by_day = {options.day: []} if options.day else {}
    for session in programme.sessions:
        if options.day in (None, session.held_on) and _is_at(session, options.room, programme):
            by_day.setdefault(session.held_on, []).append(session)
    return list(by_day.items()) or [(programme.edition.starts_on, [])]


def _is_at(session, room: Room, programme: Programme) -> bool:
    """Whether people will look for a session here: it is here, or was announced here before."""
    former = programme.former.get(session.pk)
    was_here = former and former.room and former.room["guid"] == str(room.guid)
    return session.room_id == room.pk or bool(was_here)


def _card(room: Room, languages) -> list[dict]:
    """What holds for the room, whatever the session; only what staff entered."""
    rows = {name: texts_of(room, name, languages) for name in ("receivers", "directions")}
    if room.capacity:
        rows["capacity"] = said_in(languages, lambda: _seats(room.capacity))
    return [
        {"label": said_in(languages, lambda name=name: _(_LABELS[name])), "value": value}
        for name, value in rows.items()
        if value
    ]


def _seats(count: int) -> str:
    return ngettext("%(count)s seat", "%(count)s seats", count) % {"count": count}
