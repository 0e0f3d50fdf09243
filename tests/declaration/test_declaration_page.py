"""The page of a declaration: what it is, its commitments, who signed it."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from declaration.enums import SignatureState
from declaration.models import (
    Commitment,
    DeclarationPage,
    DeclarationSignature,
    Framework,
    LetterRecord,
)
from declaration.services import change_state
from tests.factories.declaration import (
    make_body,
    make_many_bodies,
    make_many_signatures,
    make_signature,
)

ASIAN, EUROPEAN = "/en/declaration/", "/en/declaration/europe/"


def read(client, address=ASIAN):
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def rows(soup, heading):
    title = soup.find("h2", string=heading)
    return title and [
        " ".join(row.get_text(" ", strip=True).split())
        for row in title.find_parent("section").select(".register__row")
    ]


def by_country(soup):
    return {
        group.find("h3").get_text(strip=True): [
            " ".join(signatory.get_text(" ", strip=True).split())
            for signatory in group.select("li")
        ]
        for group in soup.select(".countries > li")
    }


def figures(soup):
    return {
        figure.find("dt").get_text(strip=True): figure.find("dd").get_text(strip=True)
        for figure in soup.select(".figure")
    }


def test_a_numbered_signatory_stands_in_the_register(registers, client):
    DeclarationSignature.objects.filter(pk=registers.signature.pk).update(
        signer_name_en="Takeharu Yamanaka", signer_office_en="Mayor of Yokohama"
    )

    assert rows(read(client), "Signatories") == [
        "No. 1 City of Yokohama Japan Mayor of Yokohama Takeharu Yamanaka"
        " Signed, No. 1 Wednesday, 26 November 2025"
    ]


def test_a_city_of_the_letter_is_no_signatory(registers, client):
    assert "Bangkok" not in read(client).get_text()


def test_a_signature_under_one_declaration_is_none_under_another(registers, client):
    assert "Berlin" not in read(client).get_text()
    assert by_country(read(client, EUROPEAN)) == {"Germany": ["Berlin 2023"]}


def test_signatories_without_a_number_stand_by_country_with_the_founders_marked(registers, client):
    ghent = make_body("ghent", "Ghent", country="BE")
    make_signature(registers.european, ghent, is_founding=True, signed_on=date(2020, 10, 1))
    aachen = make_body("aachen", "Aachen", country="DE")
    make_signature(registers.european, aachen, signed_on=date(2021, 10, 27))
    make_signature(registers.european, make_body("hidden", "Hidden", country="FR"), is_public=False)

    soup = read(client, EUROPEAN)

    assert by_country(soup) == {
        "Belgium": ["Ghent founding signatory"],
        "Germany": ["Aachen 27 October 2021", "Berlin 2023"],
    }
    assert figures(soup) == {
        "signatories known by name": "3",
        "countries": "2",
        "founding signatory": "1",
    }


def test_withdrawn_and_announced_signatures_stand_apart(registers, client):
    change_state(registers.signature, SignatureState.WITHDRAWN)
    make_signature(registers.asian, registers.bangkok, SignatureState.ANNOUNCED)

    soup = read(client)

    assert rows(soup, "Withdrawn") == ["No. 1 City of Yokohama Japan Withdrawn"]
    assert rows(soup, "Announced, not signed yet") == ["Bangkok Thailand Announced, has not signed"]
    assert "No signatory on record yet" in soup.get_text()
    assert facts(soup)["Signatories on record"] == "0"


def facts(soup):
    return {
        row.find("dt").get_text(strip=True): row.find("dd").get_text(" ", strip=True)
        for row in soup.select(".aside .facts__row")
    }


def test_the_facts_are_those_of_the_framework(registers, client):
    Framework.objects.filter(pk=registers.asian.pk).update(
        short_name_en="ACCD",
        operator=make_body("iclei-japan", "ICLEI Japan"),
        established_on=date(2025, 11, 26),
    )

    soup = read(client)

    assert facts(soup) == {
        "Name": "Asian Declaration",
        "Short name": "ACCD",
        "Established on": "Wednesday, 26 November 2025",
        "Run by": "ICLEI Japan",
        "Signatories on record": "1",
    }
    assert soup.select_one(".aside a")["href"] == "/en/declaration/cities/iclei-japan/"


def test_the_commitments_come_with_the_note_on_their_wording(registers, client):
    for number, text in enumerate(["Set goals.", "Raise awareness."], start=1):
        Commitment.objects.create(page=registers.declaration, number=number, text_en=text)
    DeclarationPage.objects.filter(pk=registers.declaration.pk).update(
        commitments_note_en="Our paraphrase."
    )

    soup = read(client)

    assert soup.find("h2", string="The 2 commitments")
    assert [item.get_text(" ", strip=True) for item in soup.select(".numbered__item")] == [
        "1 Set goals.",
        "2 Raise awareness.",
    ]
    assert soup.select_one(".notice").get_text(strip=True) == "Our paraphrase."


def test_the_example_is_shown_with_its_counts_and_leads_back(registers, client):
    soup = read(client)
    example = soup.find("h2", string="europe (English)").find_parent("section")

    assert example.find("a")["href"] == EUROPEAN
    assert figures(example) == {"signatory known by name": "1", "country": "1"}
    assert read(client, EUROPEAN).find("a", string="Read about the declaration")["href"] == ASIAN


def test_an_unpublished_example_is_not_shown(registers, client):
    registers.example.unpublish()

    assert "europe (English)" not in read(client).get_text()
    assert client.get(EUROPEAN).status_code == 404


@pytest.mark.parametrize(
    ("address", "cities"),
    [(ASIAN, "/en/declaration/cities/"), (EUROPEAN, "/en/declaration/cities/?register=europe")],
)
def test_the_ways_to_letter_and_cities_are_there(registers, client, address, cities):
    soup = read(client, address)

    assert soup.find("a", href="/en/open-letter/", string="Read the open letter")
    assert soup.find("a", href=cities)


def test_the_page_stands_without_letter_and_cities(registers, client):
    registers.letter.unpublish()
    registers.cities.unpublish()

    soup = read(client)

    assert soup.find("a", string="Read the open letter") is None
    assert soup.find("a", string="See all cities and institutions") is None


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("path", ["declaration/", "declaration/europe/"])
def test_there_is_one_main_heading_in_each_language(registers, client, language, path):
    soup = read(client, f"/{language}/{path}")

    assert soup.html["lang"] == language
    assert len(soup.find_all("h1")) == 1


@pytest.mark.parametrize("count", [40, 400])
def test_the_page_takes_as_many_queries_for_many_signatories(
    registers, client, count, django_assert_num_queries
):
    make_many_signatures(registers.european, make_many_bodies(count))
    client.get(EUROPEAN)

    with django_assert_num_queries(21):
        response = client.get(EUROPEAN)

    soup = BeautifulSoup(response.content, "html.parser")
    assert figures(soup)["signatories known by name"] == str(count + 1)


def test_the_letter_never_counts_for_the_declaration(registers, client):
    before = figures(read(client, EUROPEAN)), facts(read(client))
    LetterRecord.objects.create(
        letter=registers.letter, body=registers.berlin, role="co_signatory", state="signed"
    )

    assert (figures(read(client, EUROPEAN)), facts(read(client))) == before
