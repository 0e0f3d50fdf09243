"""How exports answer: tags, times, 304, packing, other sites, the language of the address."""

import gzip
from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.http import http_date

from programme.exports import FORMATS
from programme.models import SessionPage
from speakers.models import SpeakerPage
from tests.factories.programme import publish_change

ADDRESSES = [
    *(f"/en/programme/2025/{name}" for name in FORMATS),
    "/en/programme/2025/opening/session.ics",
]
pytestmark = pytest.mark.usefixtures("whole")


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_holds_it_is_told_that_nothing_changed(client, address):
    first = client.get(address)
    tag = first["ETag"]

    assert tag.startswith('"')
    assert tag.endswith('"')
    assert "max-age=60" in first["Cache-Control"]
    again = client.get(address, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == tag
    assert again["Access-Control-Allow-Origin"] == "*"
    by_time = client.get(address, headers={"if-modified-since": first["Last-Modified"]})
    assert by_time.status_code == 304


@pytest.mark.parametrize("tag", ['"another"', "unquoted"])
def test_who_holds_something_else_gets_it_whole(client, tag):
    assert client.get(ADDRESSES[0], headers={"if-none-match": tag}).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_change_is_told_at_once(client, address):
    first = client.get(address)
    later = timezone.now() + timedelta(minutes=5)
    publish_change(SessionPage.objects.get(slug="opening"), moment=later, title_en="Renamed")

    for name, header in (("if-none-match", "ETag"), ("if-modified-since", "Last-Modified")):
        response = client.get(address, headers={name: first[header]})
        assert response.status_code == 200
        assert b"Renamed" in response.content


def test_a_person_whose_profile_is_withdrawn_is_a_change_too(client):
    long_ago = http_date(0)
    SessionPage.objects.update(last_published_at=None)
    first = client.get(ADDRESSES[1], headers={"if-modified-since": long_ago})
    SpeakerPage.objects.get().unpublish(log_action=True)
    second = client.get(ADDRESSES[1], headers={"if-none-match": first["ETag"]})

    assert second.status_code == 200
    assert b"Lovelace" not in second.content


@pytest.mark.parametrize("address", ADDRESSES)
def test_packed_it_is_the_same_under_another_tag(client, address):
    plain = client.get(address)
    packed = client.get(address, headers={"accept-encoding": "gzip, br"})

    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert packed["ETag"] not in (plain["ETag"], f"W/{plain['ETag']}")
    assert packed["ETag"].startswith('"')
    assert "Accept-Encoding" in packed["Vary"]
    again = client.get(
        address, headers={"accept-encoding": "gzip", "if-none-match": packed["ETag"]}
    )
    assert again.status_code == 304


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_tells_all_but_the_content(client, address):
    whole, head = client.get(address), client.head(address)

    assert head.content == b""
    for name in ("ETag", "Last-Modified", "Content-Type", "Content-Length", "Cache-Control"):
        assert head[name] == whole[name]
    assert client.head(address, headers={"if-none-match": head["ETag"]}).status_code == 304


def test_other_sites_may_ask_with_conditions(client):
    response = client.options(ADDRESSES[0])

    assert response.status_code == 204
    assert "If-None-Match" in response["Access-Control-Allow-Headers"]
    assert client.get(ADDRESSES[0])["Access-Control-Allow-Origin"] == "*"
    assert client.post(ADDRESSES[0]).status_code == 405


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_language_is_that_of_the_address_alone(client, address):
    client.cookies["django_language"] = "ja"
    response = client.get(address, headers={"accept-language": "ja"})

    assert response["Content-Language"] == "en"
    assert "Cookie" not in response["Vary"]
    assert "Accept-Language" not in response["Vary"]
    assert not response.cookies
    assert b"How it begins" in response.content


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("schedule.ics", "text/calendar; charset=utf-8"),
        ("schedule.xml", "application/xml; charset=utf-8"),
        ("schedule.json", "application/json"),
        ("schedule2.json", "application/json"),
    ],
)
def test_each_says_what_it_is(client, name, content_type):
    response = client.get(f"/en/programme/2025/{name}")

    assert response["Content-Type"] == content_type
    assert "Content-Disposition" not in response


@pytest.mark.parametrize("name", FORMATS)
def test_an_edition_that_is_not_public_has_none(client, name):
    assert client.get(f"/en/programme/1999/{name}").status_code == 404
