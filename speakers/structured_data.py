"""People in the terms of schema.org."""

from ascc.discovery.structured_data import Frame, known, page_type, structured_data
from ascc.i18n import language_codes, localized

from .models import SpeakerIndexPage, SpeakerPage


@page_type.register
def _speaker_list_type(page: SpeakerIndexPage) -> str:
    return "CollectionPage"


@structured_data.register
def _speaker_data(speaker: SpeakerPage, frame: Frame):
    name, card = localized(speaker, "title"), speaker.card
    others = [localized(speaker, "title", code) for code in language_codes()]
    return known(
        {
            "@type": "Person",
            "@id": frame.main_id,
            "url": frame.url,
            "name": name.value,
            "alternateName": sorted({other.value for other in others} - {name.value}),
            "jobTitle": card.office.value,
            "affiliation": _affiliation(card, frame),
            "image": frame.picture,
        }
    )


def _affiliation(card, frame) -> dict | None:
    if not card.organisation.value:
        return None
    url = card.organisation_url and frame.absolute(card.organisation_url)
    return known({"@type": "Organization", "name": card.organisation.value, "url": url})
