"""The people of a session, in the order that protocol gave them."""

from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ascc.i18n import Localized, localized
from ascc.templatetags.ascc_tags import localized_html
from speakers.cards import PersonCard, person_card
from speakers.models import SpeakerPage

from .phrases import joined

# So many names stand on a card; of a longer list the first ones and how many more.
NAMES_ON_CARD = 4
_NOTHING = Localized("", None, False)


@dataclass(frozen=True)
class SessionPerson:
    """A person card with what the person does in the session."""

    card: PersonCard
    role: str
    note_html: SafeString
    deputy_html: SafeString


def session_people(session, request=None) -> list[SessionPerson]:
    """The people whom readers may see: published profiles, and offices in place of names."""
    items = list(session.session_speakers.all())
    speakers = SpeakerPage.objects.public_speakers().for_cards()
    prefetch_related_objects(
        items, Prefetch("speaker", speakers), Prefetch("represented_by", speakers)
    )
    return [
        SessionPerson(
            card=person_card(item.speaker, request) if item.speaker else _placeholder_card(item),
            role=capfirst(item.get_role_display()),
            note_html=localized_html(localized(item, "note")),
            deputy_html=_deputy(item, request),
        )
        for item in items
        if _name(item).value
    ]


def people_line(session) -> SafeString:
    """The names for a card; the people must have been fetched with the session."""
    names = [name for item in session.session_speakers.all() if (name := _name(item)).value]
    shown = names if len(names) <= NAMES_ON_CARD else names[: NAMES_ON_CARD - 1]
    more = len(names) - len(shown)
    rest = ngettext("and %(count)s more", "and %(count)s more", more) % {"count": more}
    return joined([*(localized_html(name) for name in shown), rest if more else ""])


def _deputy(item, request) -> SafeString | str:
    """“Represented by …”, with a link to the profile of the deputy where there is one."""
    deputy = item.represented_by
    if deputy:
        card = person_card(deputy, request)
        name = joined([localized_html(card.name), localized_html(card.office)])
        name = format_html('<a href="{}">{}</a>', card.url, name) if card.url else name
    else:
        name = localized_html(localized(item, "represented_by_text"))
    return format_html(_("Represented by {}"), name) if name else ""


def _name(item) -> Localized:
    """The name, or what stands in its place; empty where the profile is not published."""
    return localized(item.speaker, "title") if item.speaker else localized(item, "placeholder")


def _placeholder_card(item) -> PersonCard:
    return PersonCard(
        name=localized(item, "placeholder"),
        name_kana="",
        office=_NOTHING,
        organisation=_NOTHING,
        organisation_url="",
        url="",
        portrait=None,
        initials="",
    )
