"""Which languages a page is written in, in words for staff."""

import pytest
from django.utils import translation

from ascc.coverage import language_coverage
from ascc.models import ContentPage
from speakers.models import SpeakerPage


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, ""),
        ({"title_ja": "題"}, "Japanese"),
        ({"title_ja": "題", "title_en": "Title"}, "Japanese, English"),
        ({"title_ja": "題", "introduction_ja": "序"}, "Japanese"),
        (
            {"title_ja": "題", "title_en": "Title", "introduction_ja": "序"},
            "Japanese, English (in part)",
        ),
        (
            {"title_ja": "題", "introduction_en": "Opening"},
            "Japanese (in part), English (in part)",
        ),
    ],
)
def test_languages_of_a_page(fields, words):
    with translation.override("en"):
        assert language_coverage(ContentPage(**fields)) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"title_en": "Piia Elo"}, "English"),
        (
            {"title_en": "Piia Elo", "biography_ja": "略歴", "biography_en": "Life"},
            "Japanese, English",
        ),
        ({"title_en": "Piia Elo", "biography_ja": "略歴"}, "Japanese"),
    ],
)
def test_a_name_need_not_be_in_every_language(fields, words):
    with translation.override("en"):
        assert language_coverage(SpeakerPage(**fields)) == words
