"""The page of the open letter, as a reader gets it."""

import re
from datetime import date

import pytest
from bs4 import BeautifulSoup

from declaration.enums import LetterRole, LetterState
from declaration.models import LetterPage, LetterRecord, LetterRequest
from declaration.services import change_state
from tests.factories.declaration import (
    make_body,
    make_letter,
    make_many_bodies,
    make_many_records,
    make_record,
)

ADDRESS = "/en/open-letter/"


def read(client, address=ADDRESS):
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def part(soup, heading):
    """The names in the part of the register under ``heading``; ``None`` where there is none."""
    title = soup.find("h2", string=heading)
    if title is None:
        return None
    return [name.get_text(strip=True) for name in title.find_parent("section").find_all("h3")]


def change(letter, **columns):
    LetterPage.objects.filter(pk=letter.pk).update(**columns)


def ask(letter, **fields):
    """Add a request to the letter."""
    LetterRequest.objects.create(letter=letter, **fields)


def figures(soup):
    """The counts at the top of the page, by their label."""
    return {
        figure.find("dt").get_text(strip=True): figure.find("dd").get_text(strip=True)
        for figure in soup.select(".figure")
    }


def test_each_body_stands_under_what_it_did(registers, announced, client):
    make_record(registers.letter, make_body("citynet", "CityNet"), LetterRole.WITNESS)
    make_record(registers.letter, make_body("adb", "ADB"), LetterRole.SUPPORTER)
    make_record(
        registers.letter, make_body("iclei", "ICLEI"), LetterRole.ADDRESSEE, LetterState.ANNOUNCED
    )

    soup = read(client)

    assert part(soup, "Addressed to") == ["ICLEI"]
    assert part(soup, "Initiating city") == ["City of Yokohama"]
    assert part(soup, "Co-signatories") == ["Bangkok"]
    assert part(soup, "Witness") == ["CityNet"]
    assert part(soup, "Announced, but not confirmed") == ["Kuala Lumpur"]
    assert part(soup, "Supporters") == ["ADB"]
    assert part(soup, "Withdrawn") is None


def test_co_signatories_stand_in_the_order_of_protocol(registers, client):
    LetterRecord.objects.filter(pk=registers.co_signature.pk).update(protocol_order=5)
    make_record(registers.letter, make_body("cebu", "Cebu City"), protocol_order=3)
    make_record(registers.letter, make_body("da-nang", "Da Nang City"), protocol_order=9)

    assert part(read(client), "Co-signatories") == ["Cebu City", "Bangkok", "Da Nang City"]


def test_the_counts_are_those_of_the_register(registers, announced, client):
    assert figures(read(client)) == {"initiating city": "1", "co-signatory": "1"}

    make_record(registers.letter, make_body("cebu"), state=LetterState.ENDORSED)
    make_record(registers.letter, registers.berlin, LetterRole.SUPPORTER)
    assert figures(read(client)) == {
        "initiating city": "1",
        "co-signatories": "2",
        "supporter": "1",
    }


def test_a_withdrawn_signature_stays_readable_and_is_not_counted(registers, client):
    change_state(registers.co_signature, LetterState.WITHDRAWN)

    soup = read(client)

    assert part(soup, "Withdrawn") == ["Bangkok"]
    assert part(soup, "Co-signatories") is None
    assert figures(soup) == {"initiating city": "1"}


def test_a_record_that_is_not_public_is_nowhere(registers, client):
    LetterRecord.objects.filter(pk=registers.co_signature.pk).update(is_public=False)

    assert "Bangkok" not in read(client).get_text()


def test_a_signature_under_the_declaration_never_stands_on_the_letter(registers, client):
    assert "Berlin" not in read(client).get_text()


def test_name_and_office_stay_as_on_that_day(registers, client):
    registers.yokohama.name_en = "Yokohama of tomorrow"
    registers.yokohama.save_revision().publish()

    text = read(client).get_text(" ", strip=True)

    assert "Mayor of Yokohama Takeharu Yamanaka" in text
    assert "Yokohama of tomorrow" in text


def test_without_its_text_the_page_gives_a_summary_that_says_so(registers, client):
    change(registers.letter, summary_note_en="Not the letter's text.")
    ask(registers.letter, text_en="Set it up.")
    ask(registers.letter, text_en="Help us.", answer_en="We do.")

    soup = read(client)

    assert soup.find("h2", string="Summary of the requests, and what came of them")
    assert soup.select_one(".notice").get_text(strip=True) == "Not the letter's text."
    first, second = soup.select(".numbered__item")
    assert first.get_text(" ", strip=True) == "1 Set it up. No answer on record yet."
    assert "We do." in second.get_text()


def test_a_summary_says_that_it_is_one_even_without_a_note(registers, client):
    ask(registers.letter, text_en="Set it up.")

    assert "It is not the text of the letter." in read(client).select_one(".notice").get_text()


def test_once_entered_the_text_takes_the_place_of_the_summary(registers, client):
    ask(registers.letter, text_en="Set it up.")
    change(
        registers.letter,
        letter_text_en="<p>Dear friends</p>",
        summary_note_en="Not the letter's text.",
    )

    soup = read(client)

    assert soup.select_one(".letter").get_text(strip=True) == "Dear friends"
    assert soup.find("h2", string="Summary of the requests, and what came of them") is None
    assert "Not the letter's text." not in soup.get_text()


def test_an_answer_has_its_day_and_its_source(registers, client):
    ask(
        registers.letter,
        text_en="Set it up.",
        answer_en="Done.",
        answered_on=date(2025, 11, 26),
        source_url="https://example.org/answer",
    )

    answer = read(client).select_one(".numbered__detail")

    assert answer.find("time")["datetime"] == "2025-11-26"
    assert answer.find("a")["href"] == "https://example.org/answer"


def test_day_and_place_stand_in_the_header(registers, client):
    marks = read(client).select(".page-header__meta li")

    assert [mark.get_text(strip=True) for mark in marks] == [
        "Tuesday, 25 November 2025",
        "Yokohama",
    ]


def test_number_and_authoritative_language_are_told_where_they_are_known(registers, client):
    assert read(client).select(".aside .facts") == []

    change(registers.letter, document_number="No. 123", authoritative_language="ja")
    rows = read(client).select(".aside .facts__row")
    assert [" ".join(row.get_text(" ", strip=True).split()) for row in rows] == [
        "Document number No. 123",
        "Authoritative language Japanese",
    ]


def test_the_pdf_is_offered_in_both_languages_with_type_and_size(registers, client):
    files = read(client).select(".letter-files a")

    assert [(file["href"], file["hreflang"]) for file in files] == [
        ("/ja/open-letter/letter.pdf", "ja"),
        ("/en/open-letter/letter.pdf", "en"),
    ]
    for file in files:
        assert re.search(r"PDF\W+[\d.]+\s*KB", file.get_text())


def test_the_short_link_and_the_way_to_the_declaration_are_there(registers, client):
    soup = read(client)

    assert soup.select_one(".qr-box__link")["href"].startswith("http://testserver/q/")
    assert soup.find("a", href="/en/declaration/")
    assert soup.find("a", href="/en/declaration/cities/")


def test_a_text_without_japanese_is_marked_as_english(registers, client):
    change(registers.letter, introduction_en="Only in English", introduction_ja="")

    lead = read(client, "/ja/open-letter/").select_one(".page-header__lead")

    assert lead.find("span", lang="en").get_text() == "Only in English"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_there_is_one_main_heading_in_each_language(registers, client, language):
    soup = read(client, f"/{language}/open-letter/")

    assert soup.html["lang"] == language
    assert [heading.get_text(strip=True) for heading in soup.find_all("h1")] == [
        {"ja": "open-letter（日本語）", "en": "open-letter (English)"}[language]
    ]


@pytest.mark.parametrize("file", ["", "letter.pdf"])
def test_an_unpublished_letter_is_not_there(registers, client, file):
    registers.letter.unpublish()

    assert client.get(ADDRESS + file).status_code == 404


def test_a_draft_shows_its_register_and_no_file_in_the_preview(registers, staff):
    letter = make_letter(registers.declaration, live=False)
    make_record(letter, registers.bangkok)

    response = letter.make_preview_request(preview_mode="en")
    soup = BeautifulSoup(response.content, "html.parser")

    assert part(soup, "Co-signatories") == ["Bangkok"]
    assert soup.select(".letter-files") == []


@pytest.mark.parametrize("count", [40, 400])
def test_the_page_takes_as_many_queries_for_many_signatures(
    registers, client, count, django_assert_num_queries
):
    make_many_records(registers.letter, make_many_bodies(count))
    client.get(ADDRESS)

    with django_assert_num_queries(20):
        client.get(ADDRESS)
