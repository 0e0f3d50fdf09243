"""The formats of the frab family against the schemas that their makers publish."""

import json

import pytest
from jsonschema import FormatChecker
from jsonschema.validators import validator_for
from lxml import etree

from programme.models import SessionPage, Track
from tests.factories.programme import make_room, make_session

from .schemas import json_schema, xml_schema

LANGUAGES = ("ja", "en")
JSON_SCHEMAS = {
    "schedule.json": "schedule.schema.json",
    "schedule2.json": "schedule2.schema.json",
}


def document(client, language, name, query=""):
    response = client.get(f"/{language}/programme/2025/{name}{query}")
    assert response.status_code == 200
    return response.content


def problems_of_xml(content):
    schema = xml_schema("schedule.xml.xsd")
    schema.validate(etree.fromstring(content))
    return [str(error) for error in schema.error_log]


def problems_of_json(content, schema):
    kind = validator_for(schema)
    validator = kind(schema, format_checker=FormatChecker())
    return [error.message for error in validator.iter_errors(json.loads(content))]


@pytest.mark.parametrize("programme_name", ["whole", "japanese"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_xml_is_valid(request, client, programme_name, language):
    request.getfixturevalue(programme_name)
    content = document(client, language, "schedule.xml")

    assert problems_of_xml(content) == []
    assert len(etree.fromstring(content).findall(".//event")) == 3


@pytest.mark.parametrize("programme_name", ["whole", "japanese"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", JSON_SCHEMAS)
def test_the_json_is_valid(request, client, programme_name, language, name):
    request.getfixturevalue(programme_name)
    content = document(client, language, name)

    assert problems_of_json(content, json_schema(JSON_SCHEMAS[name])) == []
    assert content.count(b'"guid": "%s"' % str(SessionPage.objects.first().guid).encode()) == 1


@pytest.mark.parametrize("name", ["schedule.xml", *JSON_SCHEMAS])
def test_a_mistake_would_be_found(whole, client, name):
    content = document(client, "en", name).replace(str(whole.starts_on).encode(), b"soon")

    if name == "schedule.xml":
        assert problems_of_xml(content)
    else:
        assert problems_of_json(content, json_schema(JSON_SCHEMAS[name]))


@pytest.mark.parametrize("name", ["schedule.xml", *JSON_SCHEMAS])
def test_what_staff_enter_at_their_worst_is_still_valid(edition, client, name):
    """Names of rooms and tracks that are no slugs, signs that XML has not, a name twice."""
    for slug in ("9-Hall_", "-", "UPPER"):
        room = make_room(edition, "Hall", slug=slug)
        track = Track.objects.create(edition=edition, name_ja="<都市>&", slug=slug)
        make_session(
            edition,
            f"s{room.pk}",
            "10:00",
            "11:00",
            room=room,
            track=track,
            title_ja="一\x0b二\x1b三",
            title_en="",
            abstract_ja="<p>A &lt; B \x08</p>",
        )
    content = document(client, "ja", name)

    if name == "schedule.xml":
        assert problems_of_xml(content) == []
    else:
        assert problems_of_json(content, json_schema(JSON_SCHEMAS[name])) == []
    assert "一 二三".encode() in content


@pytest.mark.parametrize("name", ["schedule.xml", *JSON_SCHEMAS])
def test_an_edition_without_sessions_is_valid_and_one_without_days_is_not_there(
    edition, client, name
):
    content = document(client, "ja", name)
    edition.starts_on = edition.ends_on = None
    edition.save()

    if name == "schedule.xml":
        assert problems_of_xml(content) == []
    else:
        assert problems_of_json(content, json_schema(JSON_SCHEMAS[name])) == []
    assert client.get(f"/ja/programme/2025/{name}").status_code == 404
