"""What a person's page says to machines."""

import pytest

from tests.factories.declaration import make_body
from tests.factories.speakers import make_speaker, make_speaker_index
from tests.reading import described, read, structured
from tests.schema_org import problems


@pytest.fixture
def mayor(home):
    """A mayor whose city has a page."""
    city = make_body("yokohama", "City of Yokohama", "横浜市")
    index = make_speaker_index(home)
    return make_speaker(
        index,
        "yamanaka",
        "山中竹春",
        "Takeharu Yamanaka",
        office_ja="市長",
        office_en="Mayor",
        body=city,
    )


@pytest.mark.parametrize(
    ("language", "name", "other", "office", "city"),
    [
        ("ja", "山中竹春", "Takeharu Yamanaka", "市長", "横浜市"),
        ("en", "Takeharu Yamanaka", "山中竹春", "Mayor", "City of Yokohama"),
    ],
)
def test_a_person_is_named_in_the_language_of_the_page(
    mayor, client, language, name, other, office, city
):
    nodes = structured(read(client, f"/{language}/speakers/yamanaka/"))
    person = nodes["Person"]

    assert problems(list(nodes.values())) == []
    assert (person["name"], person["alternateName"]) == (name, [other])
    assert person["jobTitle"] == office
    assert person["affiliation"]["name"] == city
    assert nodes["ProfilePage"]["mainEntity"] == {"@id": person["@id"]}
    assert nodes["ProfilePage"]["inLanguage"] == language


def test_a_person_without_biography_is_described_by_office_and_city(mayor, client):
    page = read(client, "/en/speakers/yamanaka/")

    assert described(page, "description").startswith(
        "Takeharu Yamanaka: Speaker, Mayor, City of Yokohama."
    )


def test_an_organisation_that_is_not_published_is_named_without_address(home, client):
    body = make_body("hidden", "Hidden City", live=False)
    make_speaker(make_speaker_index(home), "lovelace", "", "Ada Lovelace", body=body)

    affiliation = structured(read(client, "/en/speakers/lovelace/"))["Person"]["affiliation"]

    assert affiliation == {"@type": "Organization", "name": "Hidden City"}


def test_the_list_of_speakers_is_a_collection(home, client):
    make_speaker_index(home)

    assert "CollectionPage" in structured(read(client, "/en/speakers/"))
