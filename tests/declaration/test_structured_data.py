"""What the pages of letter, declaration and cities say to machines."""

from decimal import Decimal

import pytest
from django.utils import translation

from ascc.discovery.outline import outline
from tests.factories.declaration import make_body
from tests.reading import described, read, structured
from tests.schema_org import problems


def nodes(client, path, language="en"):
    """The nodes of a page by type; the terms must exist."""
    found = structured(read(client, f"/{language}/{path}"))
    assert problems(list(found.values())) == []
    return found


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_letter_is_a_work_of_those_who_signed_it(registers, client, language):
    letter = nodes(client, "open-letter/", language)["CreativeWork"]
    signed = (registers.yokohama, registers.bangkok)
    names = [getattr(body, f"name_{language}") for body in signed]

    assert letter["datePublished"] == registers.letter.date.isoformat()
    assert letter["inLanguage"] == language
    assert [author["name"] for author in letter["author"]] == names
    assert [(file["inLanguage"], file["contentUrl"]) for file in letter["encoding"]] == [
        (code, f"http://testserver/{code}/open-letter/letter.pdf") for code in ("ja", "en")
    ]


def test_the_declaration_is_a_work(registers, client):
    work = nodes(client, "declaration/")["CreativeWork"]

    assert work["url"] == "http://testserver/en/declaration/"


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("city", "City"),
        ("region", "AdministrativeArea"),
        ("ministry", "GovernmentOrganization"),
        ("network", "Organization"),
    ],
)
def test_a_body_is_told_as_what_it_is(registers, client, kind, told):
    make_body("cebu", "Cebu City", kind=kind, country="PH", website="https://cebu.example/")
    body = nodes(client, "declaration/cities/cebu/")[told]

    assert (body["name"], body["sameAs"]) == ("Cebu City", "https://cebu.example/")
    country = body.get("containedInPlace", {}).get("name") or body["address"]["addressCountry"]
    assert country in ("Philippines", "PH")


def test_a_city_is_told_with_its_own_name_and_its_place_on_the_map(registers, client):
    place = {"latitude": Decimal("35.17956"), "longitude": Decimal("129.07564")}
    make_body("busan", "Busan", "釜山", native_name="부산", country="KR", **place)
    city = nodes(client, "declaration/cities/busan/")["City"]

    assert city["alternateName"] == "부산"
    assert city["geo"] == {
        "@type": "GeoCoordinates",
        "latitude": 35.17956,
        "longitude": 129.07564,
    }


def test_a_city_without_a_profile_is_described_by_what_it_is(registers, client):
    page = read(client, "/en/declaration/cities/bangkok/")

    assert described(page, "description").startswith("Bangkok: City, Thailand")
    assert described(page, "og:title") == "Bangkok"


def test_the_way_to_a_city_ends_at_the_city(registers, client):
    steps = nodes(client, "declaration/cities/bangkok/")["BreadcrumbList"]["itemListElement"]

    assert steps[-1]["name"] == "Bangkok"
    assert steps[-1]["item"] == "http://testserver/en/declaration/cities/bangkok/"


def test_the_list_of_cities_is_a_collection_whatever_it_is_narrowed_to(registers, client):
    page = read(client, "/en/declaration/cities/?register=europe&country=DE")

    assert page.find("link", rel="canonical")["href"].endswith("/en/declaration/cities/")
    assert "CollectionPage" in structured(page)


@pytest.mark.parametrize(("language", "kind"), [("ja", "公開書簡"), ("en", "Open letter")])
def test_a_card_of_the_letter_says_what_it_is_and_its_day(registers, language, kind):
    with translation.override(language):
        shown = outline(registers.letter)

    assert shown.kind == kind
    assert len(shown.facts) == 2
