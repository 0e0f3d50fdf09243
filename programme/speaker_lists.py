"""The list of speakers, editions kept apart."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from speakers.listing import PeopleGroup, people_groups
from speakers.models import SpeakerIndexPage, SpeakerPage

from .appearances import editions_with_speakers, speakers_of
from .editions import EditionCard, current_edition, edition_card

# Shows everybody, also those whose session nobody has published.
ALL = "all"


@dataclass(frozen=True)
class EditionTab:
    """A link to the speakers of one edition, or of all."""

    label_html: SafeString | str
    url: str
    is_current: bool


@dataclass(frozen=True)
class SpeakerList:
    """The speakers of ``edition`` (``None``: of all editions) and the ways to the others."""

    edition: EditionCard | None
    tabs: list[EditionTab]
    groups: list[PeopleGroup]


def speaker_list(request) -> SpeakerList:
    """What ``?edition=<slug>`` asks for; the current edition where it asks for none we have."""
    editions = list(editions_with_speakers())
    edition = _chosen(editions, request.GET.get("edition", ""))
    speakers = (
        speakers_of(edition) if edition else SpeakerPage.objects.public_speakers().for_cards()
    )
    return SpeakerList(
        edition=edition_card(edition, request) if edition else None,
        tabs=_tabs(editions, edition),
        groups=people_groups(speakers, request),
    )


def speaker_list_url(request) -> str:
    """The address of the list of speakers; empty while there is none."""
    page = SpeakerIndexPage.objects.live().public().first()
    return (page.get_url(request) if page else None) or ""


def _chosen(editions, slug):
    if slug == ALL or not editions:
        return None
    asked_for = [edition for edition in editions if edition.slug == slug]
    current = current_edition()
    return (asked_for or [edition for edition in editions if edition == current] or editions)[0]


def _tabs(editions, chosen) -> list[EditionTab]:
    if not editions:
        return []
    return [
        *(
            EditionTab(str(edition.year), f"?edition={edition.slug}", edition == chosen)
            for edition in editions
        ),
        EditionTab(_("All"), f"?edition={ALL}", chosen is None),
    ]
