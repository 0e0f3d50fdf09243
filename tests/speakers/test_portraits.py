"""Portraits in lists cost no query a person."""

import pytest
from django.template.loader import render_to_string

from speakers.cards import person_card
from speakers.models import SpeakerPage
from tests.factories.pictures import make_many_pictures, make_picture
from tests.factories.speakers import make_many_speakers, make_speaker_index

# Restrictions, people with their organisations and pictures, all sizes of these, the site
QUERIES = 4


@pytest.mark.parametrize("count", [40, 400])
def test_portraits_in_a_list_are_read_at_once(home, django_assert_num_queries, count):
    people = make_many_speakers(make_speaker_index(home), count)
    for person, picture in zip(people, make_many_pictures(count, avatar_sizes()), strict=True):
        person.portrait = picture
    SpeakerPage.objects.bulk_update(people, ["portrait"])

    with django_assert_num_queries(QUERIES):
        speakers = SpeakerPage.objects.public_speakers().for_cards()
        cards = [
            render_to_string("components/person_card.html", {"person": person_card(speaker)})
            for speaker in speakers
        ]

    assert len(cards) == count
    assert all(card.count("image/avif") == 1 for card in cards)


def avatar_sizes():
    """The filter specs that the avatar of a list asks for, as one real picture shows."""
    picture = make_picture()
    render_to_string("components/avatar.html", {"portrait": picture})
    return list(picture.renditions.values_list("filter_spec", flat=True))
