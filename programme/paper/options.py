"""What somebody wants on paper, read from the query of an address."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ascc.i18n import language_codes

from ..models import Room

BOTH = "both"
SIZES = ("a4", "a3")


class BadOptionError(ValueError):
    """A query that no paper can be made from; the message is for the reader."""


@dataclass(frozen=True)
class Options:
    """``languages`` of the paper, the first one leading; a ``day`` or ``room`` alone, or all."""

    languages: tuple[str, ...]
    size: str = "a4"
    day: date | None = None
    room: Room | None = None


def read_options(edition, query: Mapping) -> Options:
    """Read ``?language=`` (``ja``, ``en``, ``both``), ``size=``, ``day=`` and ``room=``.

    Without ``language`` it is that of the address. Raises :class:`BadOptionError`.
    """
    return Options(
        languages=_languages(query.get("language", "")),
        size=_one_of(query.get("size", ""), SIZES, "size"),
        day=_day(query.get("day", "")),
        room=_room(edition, query.get("room", "")),
    )


def _languages(asked: str) -> tuple[str, ...]:
    first = get_language()
    codes = _one_of(asked, (first, *language_codes(), BOTH), "language")
    if codes != BOTH:
        return (codes,)
    return tuple(sorted(language_codes(), key=lambda code: code != first))


def _one_of(asked: str, known: tuple[str, ...], name: str) -> str:
    """What was asked for; the first of ``known`` where nothing was."""
    if asked and asked not in known:
        raise BadOptionError(
            _("“%(name)s” is one of: %(known)s.")
            % {"name": name, "known": ", ".join(dict.fromkeys(known))}
        )
    return asked or known[0]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise BadOptionError(_("“day” is a date such as 2025-11-25.")) from error


def _room(edition, slug: str) -> Room | None:
    room = edition.rooms.filter(slug=slug).first() if slug else None
    if slug and room is None:
        raise BadOptionError(_("This edition has no such room."))
    return room
