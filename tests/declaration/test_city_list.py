"""The list of cities: what each did for the letter, and what it signed."""

import pytest
from bs4 import BeautifulSoup

from declaration.enums import BodyKind, LetterRole, LetterState, SignatureState
from declaration.models import Body, DeclarationSignature, LetterRecord
from declaration.services import change_state
from tests.factories.declaration import (
    make_body,
    make_many_bodies,
    make_many_records,
    make_many_signatures,
    make_record,
    make_signature,
)

ADDRESS = "/en/declaration/cities/"


def read(client, query="", address=ADDRESS):
    response = client.get(address + query)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def lines(soup):
    """The lines of each card, by the name on it."""
    return {
        card.find("h3").get_text(strip=True): [
            " ".join(line.get_text(" ", strip=True).split()) for line in card.select(".status")
        ]
        for card in soup.select(".body-card")
    }


def cities(client, query=""):
    return list(lines(read(client, query)))


def test_each_register_has_a_line_of_its_own(registers, client):
    assert lines(read(client)) == {
        "City of Yokohama": [
            "Open letter: initiating city, signed in person Tuesday, 25 November 2025",
            "Asian Declaration: signed, No. 1 Wednesday, 26 November 2025",
        ],
        "Bangkok": [
            "Open letter: co-signatory, signed Tuesday, 25 November 2025",
            "Asian Declaration: no signature on record",
        ],
    }


def test_a_supporter_is_not_told_that_it_has_not_signed(registers, client):
    make_record(registers.letter, make_body("adb", "ADB"), LetterRole.SUPPORTER)

    assert lines(read(client))["ADB"] == ["Open letter: gave its support Tuesday, 25 November 2025"]


def test_a_city_that_was_only_announced_says_so(registers, announced, client):
    assert lines(read(client))["Kuala Lumpur"] == [
        "Open letter: announced, not confirmed",
        "Asian Declaration: no signature on record",
    ]


def test_withdrawn_acts_stay_in_words(registers, client):
    change_state(registers.initiating, LetterState.WITHDRAWN)
    change_state(registers.signature, SignatureState.WITHDRAWN)

    assert lines(read(client))["City of Yokohama"] == [
        "Open letter: initiating city, withdrawn",
        "Asian Declaration: withdrawn",
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["City of Yokohama", "Bangkok"]),
        ("?register=letter", ["City of Yokohama", "Bangkok"]),
        ("?register=asia", ["City of Yokohama"]),
        ("?register=europe", ["Berlin"]),
        ("?register=all", ["Berlin", "City of Yokohama", "Oslo", "Bangkok"]),
        ("?register=all&country=JP", ["City of Yokohama"]),
        ("?register=all&kind=region", ["Oslo"]),
        ("?register=europe&country=JP", []),
    ],
)
def test_the_list_can_be_narrowed(registers, client, query, expected):
    make_body("oslo", "Oslo", country="NO", kind=BodyKind.REGION)

    assert cities(client, query) == expected


@pytest.mark.parametrize(
    "query",
    [
        "?register=nothing&country=ZZ&kind=planet",
        "?register=&country=&kind=",
        "?register=asia%00&country[]=JP",
        "?country=JP'--&page=9999",
        "?register=" + "x" * 2000,
    ],
)
def test_parameters_that_make_no_sense_are_ignored(registers, client, query):
    soup = read(client, query)

    assert list(lines(soup)) == ["City of Yokohama", "Bangkok"]
    assert soup.select(".field--error") == []


def test_the_last_of_two_parameters_counts(registers, client):
    assert cities(client, "?register=asia&register=europe") == ["Berlin"]


def test_the_form_keeps_what_was_chosen_and_offers_to_clear_it(registers, client):
    soup = read(client, "?register=europe")

    assert soup.select_one("select[name=register] option[selected]")["value"] == "europe"
    assert soup.select_one(".filter__reset")["href"] == ADDRESS
    assert read(client).select_one(".filter__reset") is None


def test_only_countries_of_published_bodies_can_be_chosen(registers, client):
    make_body("lima", country="PE", live=False)

    options = read(client).select("select[name=country] option")

    assert [option["value"] for option in options] == ["", "DE", "JP", "TH"]


def test_cities_stand_by_country_and_name(registers, client):
    for slug, name, country in [("ube", "Ube", "JP"), ("aba", "Ába", "JP"), ("net", "CityNet", "")]:
        make_record(registers.letter, make_body(slug, name, country=country))

    soup = read(client)
    groups = [
        (group.find("h2").get_text(strip=True), [h3.get_text(strip=True) for h3 in group("h3")])
        for group in soup.select(".country")
    ]

    assert groups == [
        ("Japan", ["Ába", "City of Yokohama", "Ube"]),
        ("Thailand", ["Bangkok"]),
        ("International", ["CityNet"]),
    ]


def test_the_list_says_how_many_it_shows(registers, client):
    assert "2 cities and institutions" in read(client).select_one(".count").get_text()
    assert "1 city or institution" in read(client, "?register=asia").select_one(".count").get_text()


def test_an_empty_list_offers_a_way_on(registers, client):
    soup = read(client, "?register=asia&country=TH")

    assert soup.select_one(".empty__title").get_text() == "Nothing matches these filters"
    assert soup.select_one(".empty a")["href"] == ADDRESS


def test_nothing_private_is_in_the_list(registers, client):
    LetterRecord.objects.filter(pk=registers.co_signature.pk).update(is_public=False)
    DeclarationSignature.objects.filter(pk=registers.signature.pk).update(is_public=False)
    registers.berlin.unpublish()

    assert lines(read(client, "?register=all")) == {
        "Bangkok": [],
        "City of Yokohama": [
            "Open letter: initiating city, signed in person Tuesday, 25 November 2025",
            "Asian Declaration: no signature on record",
        ],
    }
    assert cities(client, "?register=europe") == []


def test_an_unpublished_letter_leaves_no_trace(registers, client):
    registers.letter.unpublish()

    assert cities(client) == ["City of Yokohama"]
    assert lines(read(client))["City of Yokohama"] == [
        "Asian Declaration: signed, No. 1 Wednesday, 26 November 2025"
    ]


def test_neither_register_counts_for_the_other(registers, client):
    both = {"City of Yokohama"}

    assert set(cities(client, "?register=letter")) & set(cities(client, "?register=asia")) == both

    make_signature(registers.asian, registers.bangkok)
    assert lines(read(client))["Bangkok"][1] == "Asian Declaration: signed"
    assert LetterRecord.objects.filter(body=registers.bangkok).count() == 1


@pytest.mark.parametrize(("language", "name"), [("ja", "バンコク都"), ("en", "Bangkok")])
def test_names_are_in_the_language_of_the_address(registers, client, language, name):
    soup = read(client, address=f"/{language}/declaration/cities/")

    assert name in lines(soup)
    assert len(soup.find_all("h1")) == 1


def test_a_name_without_japanese_is_marked(registers, client):
    Body.objects.filter(pk=registers.bangkok.pk).update(name_ja="")

    soup = read(client, address="/ja/declaration/cities/")

    assert soup.select_one('.body-card span[lang="en"]').get_text() == "Bangkok"


@pytest.mark.parametrize("count", [40, 400])
def test_the_list_takes_as_many_queries_for_many_cities(
    registers, client, count, django_assert_num_queries
):
    bodies = make_many_bodies(count)
    make_many_records(registers.letter, bodies)
    make_many_signatures(registers.asian, bodies)
    client.get(ADDRESS)

    with django_assert_num_queries(21):
        response = client.get(ADDRESS)

    assert response.content.count(b'class="body-card"') == count + 2
