"""The people of a session as exports tell them: published profiles, and offices in their place."""

import uuid

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from . import words
from .plain import text
from .records import Person


def people_of(session) -> tuple[Person, ...]:
    """In the order of protocol; the people must have been fetched with the session."""
    people = (_person(session, item) for item in session.session_speakers.all())
    return tuple(person for person in people if person.name)


def _person(session, item) -> Person:
    # A profile that is not published was fetched as none.
    profile = item.speaker
    name = text(profile, "title") if profile else text(item, "placeholder")
    whole = words.person(name, *_offices(profile)) if profile else name
    return Person(
        id=profile.pk if profile else item.pk,
        guid=str(profile.guid if profile else _guid(session, item)),
        name=_with_deputy(name, _deputy(item)),
        description=_with_deputy(whole, _deputy(item)),
        role=item.role,
        role_label=capfirst(item.get_role_display()),
    )


def _guid(session, item) -> uuid.UUID:
    """Of an office in place of a name: the same as long as it stands in this session."""
    return uuid.uuid5(session.guid, str(item.pk))


def _offices(profile) -> tuple[str, str]:
    body = profile.body
    organisation = text(body, "name") if body else text(profile, "organisation")
    return text(profile, "office"), organisation


def _deputy(item) -> str:
    deputy = item.represented_by
    return text(deputy, "title") if deputy else text(item, "represented_by_text")


def _with_deputy(name: str, deputy: str) -> str:
    if not (name and deputy):
        return name
    return _("%(name)s (represented by %(deputy)s)") % {"name": name, "deputy": deputy}
