"""People, cities and organisations, and what they have signed."""

from django.utils.translation import gettext as _

from .. import samples
from ..example import Example, State
from .labels import EVERYTHING, FALLEN_BACK, LEAST, LONG, NO_PICTURE, PICTURE, variant


def examples():
    """The examples of this theme."""
    picture = samples.picture()
    return (
        Example(
            "avatar", _("A portrait, or initials in the ring."), _avatars(picture), is_small=True
        ),
        Example("person_card", _("A person in a list."), _person_cards(picture), is_small=True),
        Example("body_card", _("A city or organisation in a list."), _body_cards(), is_small=True),
        Example("register_row", _("An entry of a register."), _register_rows(), "register"),
        Example(
            "status_line",
            _("A state in a register, and since when."),
            _status_lines(),
            is_small=True,
        ),
    )


def _avatars(picture):
    initials = {"initials": samples.INITIALS}
    sizes = (
        State(variant("size", size), {**initials, "size": size})
        for size in ("small", "medium", "large")
    )
    shown = (State(PICTURE, {**initials, "portrait": picture}),) if picture else ()
    return (*sizes, *shown, State(_("A person who is not named yet"), {"initials": ""}))


def _person_cards(picture):
    nobody = samples.localized("")
    person = {
        "name": samples.localized(samples.NAME),
        "office": nobody,
        "organisation": nobody,
        "initials": samples.INITIALS,
        "url": samples.URL,
    }
    known = {
        **person,
        "name_kana": samples.KANA,
        "office": samples.localized(samples.OFFICE),
        "organisation": samples.localized(samples.CITY),
    }
    long = {**known, "name": samples.localized(samples.LONG_NAME)}
    other = {**known, "name": samples.fallen_back(samples.NAME)}
    extra = {"role": samples.LABEL, "note_html": samples.SENTENCE, "level": 4}
    shown = (State(PICTURE, {"person": {**known, "portrait": picture}, **extra}),)
    return (
        State(LEAST, {"person": person, "level": 4}),
        State(NO_PICTURE, {"person": known, **extra}),
        *(shown if picture else ()),
        State(LONG, {"person": long, "level": 4}),
        State(FALLEN_BACK, {"person": other, "level": 4}),
    )


def _body_cards():
    body = {
        "name_html": samples.CITY,
        "url": samples.URL,
        "country": samples.COUNTRY,
        "native_name": "見本市",
        "native_language": "ja",
        "statuses": [_status("done"), _status("pending")],
    }
    return (
        State(LEAST, {"body": {"name_html": samples.CITY}, "level": 4}),
        State(EVERYTHING, {"body": body, "level": 4}),
        State(LONG, {"body": {**body, "name_html": samples.LONG_NAME}, "level": 4}),
    )


def _register_rows():
    entry = {
        "number": 1,
        "name_html": samples.CITY,
        "url": samples.URL,
        "country": samples.COUNTRY,
        "signer_html": samples.NAME,
        "office_html": samples.OFFICE,
        "status": _status("done"),
        "note_html": samples.SENTENCE,
        "source_url": samples.URL,
    }
    return (
        State(LEAST, {"entry": {"name_html": samples.CITY}, "level": 4}),
        State(EVERYTHING, {"entry": entry, "level": 4}),
        State(LONG, {"entry": {**entry, "name_html": samples.LONG_NAME}, "level": 4}),
    )


def _status_lines():
    kinds = (
        State(variant("kind", kind), {"status": _status(kind)})
        for kind in ("done", "pending", "off")
    )
    noted = {**_status("done"), "note_html": samples.SENTENCE}
    return (*kinds, State(EVERYTHING, {"status": noted}))


def _status(kind: str) -> dict:
    return {"kind": kind, "label": samples.LABEL, "date": samples.DAY}
