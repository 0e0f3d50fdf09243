"""What the home page says of the letter and of the declaration."""

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from django.utils import translation

from declaration.enums import LetterState
from declaration.models import LetterRecord
from declaration.services import change_state
from tests.factories.declaration import make_body, make_many_bodies, make_many_records, make_record

TAGS = "{% load declaration_tags %}{% letter_summary %}{% declaration_summary %}"


def render(rf, language="en"):
    with translation.override(language):
        html = Template(TAGS).render(Context({"request": rf.get(f"/{language}/")}))
    return BeautifulSoup(html, "html.parser")


def figures(soup):
    return {
        figure.find("dt").get_text(strip=True): figure.find("dd").get_text(strip=True)
        for figure in soup.select(".figure")
    }


def test_the_letter_is_summed_up_from_its_register(registers, announced, rf):
    make_record(registers.letter, make_body("adb"), "supporter", LetterState.ENDORSED)
    LetterRecord.objects.create(
        letter=registers.letter,
        body=registers.berlin,
        role="supporter",
        state="endorsed",
        is_public=False,
    )

    soup = render(rf)

    assert figures(soup) == {"initiating city": "1", "co-signatory": "1", "supporter": "1"}
    assert soup.find("a", href="/en/open-letter/")
    assert soup.find("a", href="/en/open-letter/letter.pdf")


def test_the_declaration_is_summed_up_with_its_first_signatory(registers, rf):
    soup = render(rf)

    assert "1 signatory on record" in soup.get_text()
    assert soup.select_one(".register__name").get_text(strip=True) == "City of Yokohama"
    assert soup.find("a", href="/en/declaration/")


def test_a_withdrawn_signature_is_not_summed_up(registers, rf):
    change_state(registers.signature, "withdrawn")

    assert render(rf).select(".register__name") == []


def test_the_summary_speaks_the_readers_language(registers, rf):
    soup = render(rf, "ja")

    assert soup.find("a", href="/ja/open-letter/letter.pdf")
    assert soup.select_one(".register__name").get_text(strip=True) == "横浜市"


def test_what_is_unpublished_is_not_summed_up(registers, rf):
    registers.letter.unpublish()
    registers.declaration.unpublish()

    assert render(rf).get_text(strip=True) == ""


@pytest.mark.parametrize("count", [40, 400])
def test_the_summaries_take_as_many_queries_for_many(
    registers, rf, count, django_assert_num_queries
):
    make_many_records(registers.letter, make_many_bodies(count))
    render(rf)

    with django_assert_num_queries(7):
        assert figures(render(rf))["co-signatories"] == str(count + 1)
