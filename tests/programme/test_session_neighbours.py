"""What stands around a session, and sessions that readers may not see."""

import pytest
from wagtail.models import PageViewRestriction

from programme.enums import SessionState
from tests.factories.programme import (
    make_room,
    make_session,
)
from tests.reading import headings, main_words, read, skips_no_level, words

pytestmark = pytest.mark.django_db
ADDRESS = "/en/programme/2025/talk/"


def header(soup):
    """Day, time and room under the title."""
    return [words(line) for line in soup.select(".page-header__meta li")]


# --- Around the session ------------------------------------------------------


def test_what_stands_before_after_and_beside_it(client, edition, room):
    other = make_room(edition, "Hall B")
    for slug, start, end, place in (
        ("before", "9:00", "10:00", room),
        ("talk", "10:00", "11:00", room),
        ("after", "11:00", "12:00", room),
        ("beside", "10:30", "11:30", other),
        ("later", "12:00", "13:00", other),
    ):
        make_session(edition, slug, start, end, room=place, title_en=slug)
    make_session(
        edition,
        "gone",
        "10:00",
        "11:00",
        room=other,
        title_en="gone",
        state=SessionState.CANCELLED,
    )
    make_session(edition, "draft", "10:00", "11:00", title_en="draft", live=False)
    soup = read(client, ADDRESS)
    assert [text for level, text in headings(soup) if level == 3] == ["before", "after", "beside"]
    assert skips_no_level(soup)


def test_a_session_alone_has_nothing_around_it(client, edition, room):
    make_session(edition, "talk", "10:00", "11:00", room=room)
    assert "At the same time" not in main_words(read(client, ADDRESS))


@pytest.mark.parametrize("query", ["day=x", "edition=x", "%00=1", "q=%FF"])
def test_parameters_do_no_harm(client, edition, query):
    make_session(edition, "talk")
    read(client, f"{ADDRESS}?{query}")


def test_unknown_unpublished_and_restricted_sessions(client, edition, room):
    make_session(edition, "draft", live=False)
    secret = make_session(edition, "secret", "10:00", "11:00", room=room, title_en="Secret")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    read(client, "/en/programme/2025/unknown/", status=404)
    read(client, "/en/programme/2025/draft/", status=404)
    read(client, "/fr/programme/2025/secret/", status=404)
    assert client.get("/en/programme/2025/secret/").status_code == 302
    assert "Secret" not in main_words(read(client, "/en/programme/2025/"))
