"""The description of a page: what staff wrote in its language, else its facts."""

import pytest
from django.utils import translation

from ascc.discovery.description import description, plain_text
from ascc.models import NewsPage
from tests.factories.pages import make_content_page, make_news

SITE = "Asia Smart City Conference"


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"introduction_en": "What it is & why."}, "What it is & why."),
        (
            {"introduction_en": "What it is.", "search_description_en": "For searchers."},
            "For searchers.",
        ),
        ({"introduction_ja": "会議の概要"}, "About. Asia Smart City Conference"),
        ({}, "About. Asia Smart City Conference"),
    ],
)
def test_the_first_text_in_the_language_of_the_page_describes_it(home, fields, expected):
    page = make_content_page(home, title_en="About", **fields)

    assert description(page, SITE) == expected


def test_a_page_without_texts_is_described_by_its_facts(home):
    make_news(home, date="2025-11-26", title_en="Tour announced")

    text = description(NewsPage.objects.get(), SITE)

    assert text == "Tour announced: News, Wednesday, 26 November 2025. Asia Smart City Conference"


def test_a_long_text_is_cut(home):
    page = make_content_page(home, introduction_en="word " * 60)

    assert len(description(page, SITE)) == 160
    assert description(page, SITE).endswith("…")


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>One.</p><p>Two &amp; three.</p>", "One. Two & three."),
        ("by the <b>sea</b>.", "by the sea."),
        ("<ul><li>a</li><li>b</li></ul>", "a b"),
        ("", ""),
    ],
)
def test_plain_text_keeps_words_apart_and_marks_at_their_words(html, words):
    assert plain_text(html) == words
