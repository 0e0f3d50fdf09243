"""The bare address leads to the home page in the reader's language."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("accepted", "cookie", "expected"),
    [
        ("", None, "/ja/"),
        ("en-GB,en;q=0.9", None, "/en/"),
        ("ja,en;q=0.5", None, "/ja/"),
        ("th,fr;q=0.5", None, "/ja/"),
        ("en", "ja", "/ja/"),
        ("ja", "en", "/en/"),
        ("en", "fr", "/en/"),
        (";;;q=x,*", None, "/ja/"),
    ],
)
def test_reader_gets_their_choice_then_the_browsers_then_japanese(
    client, accepted, cookie, expected
):
    if cookie:
        client.cookies["django_language"] = cookie

    response = client.get("/", headers={"accept-language": accepted})

    assert (response.status_code, response["Location"]) == (302, expected)
    assert response["Cache-Control"] == "no-store"


def test_query_is_kept(client):
    assert client.get("/?utm=poster")["Location"] == "/ja/?utm=poster"
