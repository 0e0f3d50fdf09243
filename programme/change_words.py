"""A change in words, in the active language; texts that fell back say their language."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _
from modeltranslation.utils import resolution_order

from ascc.dates import range_sign, short_date, yokohama_time
from ascc.i18n import Localized
from ascc.templatetags.ascc_tags import localized_html

from .enums import ChangeField, FloorLanguage, Interpretation, SessionState


@dataclass(frozen=True)
class ChangeLine:
    """One change as readers are told it: ``label`` “Time”, ``old`` and ``new`` as HTML.

    ``old`` is empty for a new session. ``old_text`` and ``new_text`` are the same without
    markup, for feeds, calendars and paper.
    """

    field: str
    label: str
    old_html: SafeString
    new_html: SafeString
    old_text: str
    new_text: str
    made_at: datetime


def change_line(change) -> ChangeLine:
    """The words of a change record."""
    field = ChangeField(change.field)
    old, new = (_WORDS[field](part) for part in (change.old, change.new))
    return ChangeLine(
        field=field.value,
        label=capfirst(str(field.label)),
        old_html=_html(old),
        new_html=_html(new),
        old_text=_text(old),
        new_text=_text(new),
        made_at=change.made_at,
    )


def text_in(texts: dict) -> Localized:
    """The text of ``{"ja": …, "en": …}`` in the active language, or in the next one."""
    wanted = get_language() or settings.LANGUAGE_CODE
    for code in resolution_order(wanted):
        if texts.get(code):
            return Localized(texts[code], code, code != wanted)
    return Localized("", None, False)


def _time(part) -> list[Localized]:
    if not part or not (part["starts_at"] or part["day"]):
        return [_own(_("to be announced"))]
    if not part["starts_at"]:
        return [_own(short_date(date.fromisoformat(part["day"])))]
    ends = [datetime.fromisoformat(part[key]) for key in ("starts_at", "ends_at") if part[key]]
    day = short_date(date.fromisoformat(part["day"]))
    return [_own(f"{day} {range_sign().join(yokohama_time(end) for end in ends)}")]


def _room(part) -> list[Localized]:
    return [text_in(part) if part else _own(_("to be announced"))]


def _state(part) -> list[Localized]:
    return [_own(SessionState(part["state"]).label)] if part else []


def _title(part) -> list[Localized]:
    return [text_in(part)] if part else []


def _people(part) -> list[Localized]:
    return [text_in(person) for person in part or []] or [_own(_("to be announced"))]


def _language(part) -> list[Localized]:
    words = [
        choices(part[key]).label
        for key, choices in (("floor", FloorLanguage), ("interpretation", Interpretation))
        if part and part[key]
    ]
    return [_own(word) for word in words] or [_own(_("to be announced"))]


def _added(facts) -> list[Localized]:
    """When and where a new session is."""
    if not facts:
        return []
    return [*_time(facts[ChangeField.TIME.value]), *_room(facts[ChangeField.ROOM.value])]


_WORDS = {
    ChangeField.ADDED: _added,
    ChangeField.TIME: _time,
    ChangeField.ROOM: _room,
    ChangeField.STATE: _state,
    ChangeField.TITLE: _title,
    ChangeField.PEOPLE: _people,
    ChangeField.LANGUAGE: _language,
}


def _own(text: str) -> Localized:
    return Localized(str(text), get_language(), False)


def _comma() -> str:
    return pgettext("between words of a list", ", ")


def _html(parts: list[Localized]) -> SafeString:
    return format_html_join(_comma(), "{}", ((localized_html(part),) for part in parts))


def _text(parts: list[Localized]) -> str:
    return _comma().join(part.value for part in parts)
