"""The lists that staff work from, in both languages of the admin."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.admin.menu import admin_menu
from wagtail.models import ReferenceIndex
from wagtail.users.models import UserProfile

from programme.enums import SessionState
from programme.models import Room, SessionPage
from tests.factories.programme import (
    WEDNESDAY,
    make_edition,
    make_many_sessions,
    make_room,
    make_session,
    make_track,
)
from tests.factories.speakers import make_many_speakers, make_speaker_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client, staff):
    """A browser of a signed-in member of staff who reads English."""
    UserProfile.objects.create(user=staff, preferred_language="en")
    client.force_login(staff)
    return client


def rows(response):
    """The list as text: a list of cells a row."""
    soup = BeautifulSoup(response.content, "html.parser")
    return [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("td")]
        for row in soup.select("table.listing tbody tr")
    ]


def titles(response):
    return {page.slug for page in response.context["object_list"]}


# --- Sessions ----------------------------------------------------------------


def test_a_session_shows_time_room_state_and_languages(admin, edition, room):
    make_session(
        edition,
        "talk",
        "10:00",
        "11:00",
        room=room,
        state=SessionState.MOVED,
        introduction_ja="紹介",
    )
    (cells,) = rows(admin.get(reverse("sessions:index")))
    text = " | ".join(cells)
    assert "Tue, 25 Nov 10:00–11:00 | Hall A | moved | Japanese, English (in part)" in text


def test_what_is_not_known_of_a_session_stays_empty(admin, edition):
    make_session(edition, "talk", day=None)
    response = admin.get(reverse("sessions:index"))
    assert response.status_code == 200
    assert titles(response) == {"talk"}


@pytest.mark.parametrize("query", ["edition", "day", "room", "state", "kind"])
def test_sessions_are_filtered(admin, programme, edition, room, query):
    make_session(
        edition,
        "wanted",
        "10:00",
        "11:00",
        day=WEDNESDAY,
        room=room,
        state=SessionState.CANCELLED,
        kind="plenary",
    )
    older = make_edition(programme, 2024)
    make_session(older, "other", "10:00", "11:00", day=older.starts_on)
    value = {
        "edition": f"edition={edition.pk}",
        "day": "day_from=2025-11-26&day_to=2025-11-26",
        "room": f"room={room.pk}",
        "state": "state=cancelled&state=moved",
        "kind": "kind=plenary",
    }[query]
    assert titles(admin.get(reverse("sessions:index"))) == {"wanted", "other"}
    assert titles(admin.get(f"{reverse('sessions:index')}?{value}")) == {"wanted"}


@pytest.mark.parametrize("query", ["edition=0", "edition=x", "day_from=x", "state=x", "p=999"])
def test_a_bad_filter_is_no_error(admin, edition, query):
    assert admin.get(f"{reverse('sessions:index')}?{query}").status_code == 200


@pytest.mark.parametrize("ordering", ["starts_at", "-starts_at", "room__sort_order", "state", "x"])
def test_sessions_are_ordered(admin, edition, room, ordering):
    make_session(edition, "early", "9:00", "10:00", room=room)
    make_session(edition, "late", "10:00", "11:00")
    make_session(edition, "unknown")
    response = admin.get(f"{reverse('sessions:index')}?ordering={ordering}")
    slugs = [page.slug for page in response.context["object_list"]]
    if ordering == "starts_at":
        assert slugs == ["early", "late", "unknown"]
    if ordering in ("-starts_at", "x"):
        assert slugs == ["late", "early", "unknown"]


def test_sessions_are_searched_in_both_languages(admin, edition):
    make_session(edition, "waste", title_ja="廃棄物の会議", title_en="Waste session")
    make_session(edition, "other", title_ja="別の会議", title_en="Other session")
    url = reverse("sessions:index")
    assert titles(admin.get(url + "?q=waste")) == {"waste"}
    assert titles(admin.get(url + "?q=waste&ordering=-starts_at")) == {"waste"}


def test_a_new_session_asks_for_its_edition(admin, programme, edition):
    make_edition(programme, 2024)
    response = admin.get(reverse("sessions:choose_parent"))
    assert response.status_code == 200
    assert response.context["form"].fields["parent_page"]


def test_the_list_of_sessions_asks_as_often_for_many_as_for_few(admin, home, edition):
    speakers = make_many_speakers(make_speaker_index(home), 5)
    rooms = [make_room(edition, f"Hall {number}") for number in range(5)]
    sessions = make_many_sessions(edition, 45, rooms=rooms, speakers=speakers)
    admin.get(reverse("sessions:index"))  # fills the caches of content types and the site
    counts = []
    for number in (45, 5):
        with CaptureQueriesContext(connection) as queries:
            response = admin.get(reverse("sessions:index"))
        assert len(rows(response)) == number
        counts.append(len(queries))
        SessionPage.objects.filter(pk__in=[page.pk for page in sessions[5:]]).delete()
    assert counts[0] == counts[1]


# --- Editions ----------------------------------------------------------------


def test_editions_show_year_days_and_languages(admin, edition):
    make_session(edition, "talk")
    (cells,) = rows(admin.get(reverse("editions:index")))
    assert "2025 | Tue, 25 Nov–Thu, 27 Nov | 1 | Japanese, English" in " | ".join(cells)


# --- Rooms and tracks --------------------------------------------------------


def test_rooms_show_edition_order_and_number_of_sessions(admin, edition, room):
    make_session(edition, "a", "10:00", "11:00", room=room)
    make_session(edition, "b", "11:00", "12:00", room=room)
    make_room(edition, "Hall B", capacity=120)
    first, second = rows(admin.get(reverse("rooms:index")))
    assert first[0].startswith("Hall A（会場）")
    assert first[1:] == ["Hall A", "", "会議2025", "0", "2"]
    assert second[1:] == ["Hall B", "120", "会議2025", "1", "0"]


def test_rooms_and_tracks_are_filtered_by_edition(admin, programme, edition, room):
    older = make_edition(programme, 2024)
    make_room(older, "Old hall")
    make_track(older, "Old track")
    make_track(edition, "New track")
    for name, expected in (("rooms", "Hall A"), ("tracks", "New track")):
        found = rows(admin.get(f"{reverse(f'{name}:index')}?edition={edition.pk}"))
        assert [cells[1] for cells in found] == [expected]


def test_a_room_is_added_and_edited(admin, edition):
    data = {
        "edition": edition.pk,
        "name_ja": "会場C",
        "name_en": "Hall C",
        "floor_ja": "",
        "floor_en": "",
        "capacity": "",
        "sort_order": "3",
    }
    admin.post(reverse("rooms:add"), data)
    room = Room.objects.get()
    assert (room.name_ja, room.name_en, room.edition) == ("会場C", "Hall C", edition)
    admin.post(reverse("rooms:edit", args=[room.pk]), {**data, "capacity": "80"})
    room.refresh_from_db()
    assert room.capacity == 80


def test_a_room_in_use_is_not_deleted_and_says_why(admin, edition, room):
    make_session(edition, "talk", "10:00", "11:00", room=room)
    url = reverse("rooms:delete", args=[room.pk])
    assert_refused(admin.get(url, follow=True), room)
    assert_refused(admin.post(url, follow=True), room)


def test_a_room_in_use_is_not_deleted_even_where_the_index_of_references_is_stale(
    admin, edition, room
):
    make_session(edition, "talk", "10:00", "11:00", room=room)
    ReferenceIndex.objects.all().delete()
    assert_refused(admin.post(reverse("rooms:delete", args=[room.pk]), follow=True), room)


def assert_refused(response, room):
    (message,) = [str(message) for message in response.context["messages"]]
    assert message.strip() == "Room “Hall A（会場）” is needed by sessions and cannot be deleted."
    assert response.status_code == 200
    assert Room.objects.filter(pk=room.pk).exists()


def test_a_room_that_nothing_needs_is_deleted_after_a_question(admin, room):
    url = reverse("rooms:delete", args=[room.pk])
    assert "Are you sure" in admin.get(url).content.decode()
    assert admin.post(url).status_code == 302
    assert not Room.objects.exists()


def test_an_unused_track_is_deleted_and_a_used_one_is_not(admin, edition):
    used, unused = make_track(edition, "Used"), make_track(edition, "Unused")
    make_session(edition, "talk", track=used)
    for track in (used, unused):
        admin.post(reverse("tracks:delete", args=[track.pk]))
    assert list(edition.tracks.all()) == [used]


# --- Menu and languages ------------------------------------------------------


@pytest.mark.parametrize("name", ["sessions", "editions", "rooms", "tracks", "speakers"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_list_opens_in_both_languages(client, staff, edition, room, name, language):
    UserProfile.objects.create(user=staff, preferred_language=language)
    make_session(edition, "talk", "10:00", "11:00", room=room)
    client.force_login(staff)
    assert client.get(reverse(f"{name}:index")).status_code == 200
    assert client.get(reverse(f"{name}:index_results")).status_code == 200


def test_the_menu_has_the_programme_and_the_speakers(admin, rf, staff):
    request = rf.get("/")
    request.user = staff
    with translation.override("en"):
        items = {item.name: item for item in admin_menu.menu_items_for_request(request)}
        submenu = [
            str(item.label) for item in items["programme"].menu.menu_items_for_request(request)
        ]
    assert submenu[:4] == ["Sessions", "Editions", "Rooms", "Tracks"]
    assert "Paper" in submenu
    assert "speakers" in items
