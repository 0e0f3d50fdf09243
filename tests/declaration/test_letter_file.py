"""``letter.pdf`` under the address of the letter, as browsers and caches ask for it."""

import pytest
from django.utils.http import parse_http_date

from declaration.enums import LetterState
from declaration.models import LetterRecord
from declaration.services import change_state
from tests import pdf_tools

ADDRESS = "/en/open-letter/letter.pdf"


@pytest.mark.parametrize(
    ("language", "filename"),
    [
        ("en", 'inline; filename="open-letter_English_25_November_2025.pdf"'),
        (
            "ja",
            "inline; filename*=utf-8''open-letter%E6%97%A5%E6%9C%AC%E8%AA%9E_"
            "2025%E5%B9%B411%E6%9C%8825%E6%97%A5.pdf",
        ),
    ],
)
def test_the_file_comes_in_the_language_of_the_address(registers, client, language, filename):
    response = client.get(f"/{language}/open-letter/letter.pdf")

    assert response.status_code == 200
    assert response.content.startswith(b"%PDF-")
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Language"] == language
    assert response["Content-Disposition"] == filename
    assert response["Cache-Control"] == "no-cache"
    assert int(response["Content-Length"]) == len(response.content)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["City of Yokohama", "Takeharu Yamanaka", "Bangkok"]),
        ("ja", ["横浜市", "Takeharu Yamanaka", "バンコク都"]),
    ],
)
def test_the_file_is_accessible_and_names_who_signed(registers, client, language, expected):
    pdf = client.get(f"/{language}/open-letter/letter.pdf").content

    assert pdf_tools.ua_failures(pdf) == []
    text = pdf_tools.text(pdf)
    assert [name for name in expected if name in text] == expected


def test_a_record_that_is_not_public_is_not_in_the_file(registers, client):
    LetterRecord.objects.filter(pk=registers.co_signature.pk).update(is_public=False)

    assert "Bangkok" not in pdf_tools.text(client.get(ADDRESS).content)


def test_equal_requests_get_equal_bytes(registers, client):
    assert client.get(ADDRESS).content == client.get(ADDRESS).content


def test_a_reader_who_has_the_file_is_told_so(registers, client):
    first = client.get(ADDRESS)

    for headers in (
        {"If-None-Match": first["ETag"]},
        {"If-Modified-Since": first["Last-Modified"]},
    ):
        again = client.get(ADDRESS, headers=headers)
        assert (again.status_code, again.content) == (304, b"")
        assert again["ETag"] == first["ETag"]


def test_a_change_of_the_register_makes_a_new_file(registers, client):
    first = client.get(ADDRESS)

    change_state(registers.co_signature, LetterState.WITHDRAWN)
    second = client.get(ADDRESS, headers={"If-None-Match": first["ETag"]})

    assert second.status_code == 200
    assert second["ETag"] != first["ETag"]
    assert parse_http_date(second["Last-Modified"]) >= parse_http_date(first["Last-Modified"])


def test_head_says_what_get_would(registers, client):
    got, head = client.get(ADDRESS), client.head(ADDRESS)

    assert (head.status_code, head.content) == (200, b"")
    for name in ("Content-Type", "ETag", "Last-Modified", "Content-Disposition"):
        assert head[name] == got[name]


def test_the_file_is_only_read(registers, client):
    assert client.post(ADDRESS).status_code == 405


@pytest.mark.parametrize("address", ["open-letter/letter.doc", "open-letter/letter.pdf/"])
def test_no_other_file_is_there(registers, client, address):
    assert client.get(f"/en/{address}", follow=True).status_code == 404
