"""A new edition begun from the last one, and the last one as an archive."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from wagtail.models import GroupPagePermission

from ascc.models import ShortLink
from programme.models import EditionPage, Room, SessionPage, Theme
from programme.series import begin_edition
from tests.factories.programme import (
    WEDNESDAY,
    add_person,
    at,
    choose_edition,
    make_edition,
    make_room,
    make_session,
    make_track,
)
from tests.programme.desk.conftest import people  # noqa: F401 - a fixture

pytestmark = pytest.mark.django_db

FIRST_DAY = date(2026, 10, 20)


@pytest.fixture
def old(edition, room):
    """A session on the second day with all that must not be taken over."""
    theme = Theme.objects.create(edition=edition, name_ja="資源循環", name_en="Circularity")
    session = make_session(
        edition,
        "opening",
        "10:00",
        "11:00",
        day=WEDNESDAY,
        room=room,
        track=make_track(edition),
        state="cancelled",
        state_note_ja="台風",
        abstract_ja="要旨",
        floor_language="ja",
    )
    session.themes = [theme]
    session.save()
    add_person(session, placeholder_ja="市長", placeholder_en="Mayor")
    return session


def begin(edition, **fields):
    fields = {"first_day": FIRST_DAY, "titles": {"ja": "会議2026", "en": "2026"}, **fields}
    return begin_edition(edition, year=2026, slug="2026", **fields)


def draft(edition):
    return SessionPage.objects.of_edition(edition).get().get_latest_revision_as_object()


def test_the_structure_is_taken_over_as_drafts(edition, room, old):
    new = begin(edition)

    assert (new.live, new.starts_on, new.ends_on) == (False, FIRST_DAY, date(2026, 10, 22))
    session = draft(new)
    assert (session.starts_at, session.ends_at) == (
        at("10:00", date(2026, 10, 21)),
        at("11:00", date(2026, 10, 21)),
    )
    assert (session.live, session.day) == (False, date(2026, 10, 21))
    assert session.room == Room.objects.get(edition=new)
    assert session.track.edition_id == new.pk
    assert [theme.edition_id for theme in session.themes.all()] == [new.pk]
    assert (session.title_ja, session.floor_language) == (old.title_ja, "ja")


def test_people_texts_and_what_became_of_it_are_left_behind(edition, old):
    session = draft(begin(edition))

    assert list(session.session_speakers.all()) == []
    assert not session.abstract_ja
    assert not session.state_note_ja
    assert session.state == "planned"


def test_identities_and_codes_are_new_and_names_in_addresses_stay(edition, room, old):
    new = begin(edition)

    session, copy = draft(new), Room.objects.get(edition=new)
    assert session.code != old.code
    assert session.guid != old.guid
    assert copy.guid != room.guid
    assert (copy.slug, copy.name_ja, copy.name_en) == (room.slug, room.name_ja, room.name_en)


@pytest.mark.parametrize("part", ["rooms", "tracks", "themes", "sessions"])
def test_only_the_parts_that_are_wanted(edition, old, part):
    new = begin(edition, parts=[part])

    counts = {name: getattr(new, name).count() for name in ("rooms", "tracks", "themes")}
    counts["sessions"] = new.get_children().count()
    assert counts == {name: int(name == part) for name in counts}


def test_without_a_first_day_the_sessions_have_no_time(edition, old):
    session = draft(begin(edition, first_day=None))

    assert (session.day, session.starts_at, session.ends_at) == (None, None, None)


# --- In the admin ------------------------------------------------------------


def url(edition):
    return f"/admin/timetable/{edition.pk}/new-edition/"


def fields(**changed):
    texts = {"title_ja": "会議2026", "title_en": "Conference 2026", "year": "2026"}
    parts = ["rooms", "tracks", "themes", "sessions"]
    return {**texts, "slug": "2026", "first_day": "2026-10-20", "parts": parts, **changed}


def test_one_form_begins_it(client, staff, edition, old):
    client.force_login(staff)
    page = BeautifulSoup(client.get(url(edition)).content, "html.parser")
    assert page.select_one("[name=title_en]")["value"] == "Conference 2026"

    response = client.post(url(edition), fields())

    new = EditionPage.objects.get(slug="2026")
    assert response["Location"] == f"/admin/timetable/{new.pk}/"
    timetable = client.get(response["Location"]).content.decode()
    assert f'id="session-{draft(new).pk}"' in timetable
    assert client.get("/ja/programme/2026/").status_code == 404


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"slug": "2025"}, "slug"),
        ({"slug": "now"}, "slug"),
        ({"slug": "第2回"}, "slug"),
        ({"title_en": ""}, "title_en"),
        ({"year": "26"}, "year"),
        ({"first_day": "2027-10-20"}, "first_day"),
        ({"parts": ["everything"]}, "parts"),
    ],
)
def test_what_is_wrong_stands_at_its_field(client, staff, edition, changed, field):
    client.force_login(staff)

    response = client.post(url(edition), fields(**changed))

    assert list(response.context["form"].errors) == [field]
    assert EditionPage.objects.count() == 1


@pytest.mark.parametrize("name", ["anonymous", "nobody", "editor", "publisher"])
def test_who_may_not_add_an_edition_begins_none(client, people, edition, name):  # noqa: F811
    if name != "anonymous":
        client.force_login(people[name])

    assert client.get(url(edition)).status_code == 302
    client.post(url(edition), fields())
    assert EditionPage.objects.count() == 1


def test_who_may_add_an_edition_begins_one(client, people, programme, edition):  # noqa: F811
    group = people["publisher"].groups.get()
    GroupPagePermission.objects.create(group=group, page=programme, permission_type="add")
    client.force_login(people["publisher"])

    client.post(url(edition), fields())

    assert EditionPage.objects.filter(slug="2026").exists()


# --- The archive -------------------------------------------------------------


@pytest.fixture
def next_edition(programme):
    new = make_edition(programme, 2099)
    choose_edition(programme, new)
    return new


@pytest.mark.parametrize("path", ["2025/", "2025/opening/"])
def test_a_past_edition_says_that_it_has_ended_and_leads_to_the_current_one(
    client, edition, old, next_edition, path
):
    page = BeautifulSoup(client.get(f"/en/programme/{path}").content, "html.parser")

    notice = page.find(string="This edition has ended.").find_parent(class_="notice")
    assert notice.a["href"] == "/en/programme/2099/"


def test_a_printed_code_of_a_past_edition_still_leads_to_its_session(
    client, edition, old, next_edition
):
    link = ShortLink.objects.for_target(old).get()

    response = client.get(link.path, follow=True, headers={"accept-language": "en"})

    assert response.redirect_chain[-1][0].endswith("/en/programme/2025/opening/")
    assert "This edition has ended." in response.content.decode()


def test_an_edition_that_is_not_over_says_nothing(client, next_edition):
    assert "This edition has ended." not in client.get("/en/programme/2099/").content.decode()


def test_the_last_edition_leads_nowhere_else(client, edition, old):
    page = BeautifulSoup(client.get("/en/programme/2025/").content, "html.parser")

    notice = page.find(string="This edition has ended.").find_parent(class_="notice")
    assert notice.a is None


def test_a_new_room_needs_no_old_one(edition):
    make_room(edition, "Hall Z")

    assert begin(edition).rooms.get().name_en == "Hall Z"
