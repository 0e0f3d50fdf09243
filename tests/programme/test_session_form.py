"""Sessions through the admin form, as staff enter them."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import translation
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text
from wagtail.users.models import UserProfile

from programme.models import SessionPage
from tests.factories.programme import TUESDAY, at, make_edition, make_room, make_session, make_track

pytestmark = pytest.mark.django_db


def add_url(edition):
    return reverse("wagtailadmin_pages:add", args=["programme", "sessionpage", edition.pk])


def form_data(**fields):
    """What the browser sends for a session with a title, and ``fields``."""
    data = {
        "title_ja": "新しいセッション",
        "title_en": "A new session",
        "slug": "a-new-session",
        "kind": "plenary",
        "state": "planned",
        "abstract_ja": rich_text(""),
        "abstract_en": rich_text(""),
        "session_speakers": inline_formset([]),
        "session_organisers": inline_formset([]),
        "materials": inline_formset([]),
        "comments": inline_formset([]),
        "action-publish": "publish",
        **fields,
    }
    return nested_form_data(data)


def test_a_session_is_added_below_its_edition_and_published(admin, edition, room):
    track = make_track(edition)
    response = admin.post(
        add_url(edition),
        form_data(
            starts_at="2025-11-25 10:00", ends_at="2025-11-25 11:00", room=room.pk, track=track.pk
        ),
    )
    session = SessionPage.objects.get(slug="a-new-session")
    assert response.status_code == 302
    assert (session.live, session.edition, session.room) == (True, edition, room)
    assert (session.starts_at, session.day) == (at("10:00"), TUESDAY)


def test_a_draft_needs_a_title_only(admin, edition):
    data = form_data()
    del data["action-publish"]
    admin.post(add_url(edition), data)
    assert not SessionPage.objects.get(slug="a-new-session").live


def test_rooms_and_tracks_of_other_editions_are_not_offered(admin, programme, edition, room):
    other = make_edition(programme, 2024)
    make_room(other, "Old hall")
    make_track(other, "Old track")
    soup = BeautifulSoup(admin.get(add_url(edition)).content, "html.parser")
    assert [option["value"] for option in soup.select("#id_room option")] == ["", str(room.pk)]
    assert [option["value"] for option in soup.select("#id_track option")] == [""]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"starts_at": "2025-11-25 10:00", "ends_at": "2025-11-25 09:00"}, "ends_at"),
        ({"starts_at": "2025-11-25 10:00"}, "ends_at"),
        ({"ends_at": "2025-11-25 10:00"}, "starts_at"),
        ({"starts_at": "2025-11-28 10:00", "ends_at": "2025-11-28 11:00"}, "starts_at"),
        ({"day": "2025-11-24"}, "day"),
    ],
)
def test_an_error_stands_at_its_field_and_nothing_typed_is_lost(admin, edition, typed, field):
    response = admin.post(add_url(edition), form_data(introduction_en="Typed with care", **typed))
    form = response.context["form"]
    assert response.status_code == 200
    assert field in form.errors
    assert set(form.errors) <= {"starts_at", "ends_at", "day"}
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.select_one("#id_introduction_en").get_text(strip=True) == "Typed with care"
    assert soup.select_one("#id_title_ja")["value"] == "新しいセッション"
    for name, value in typed.items():
        assert soup.select_one(f"#id_{name}")["value"] == value
    assert not SessionPage.objects.exists()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_taken_room_is_named_in_the_language_of_the_admin(admin, staff, edition, room, language):
    UserProfile.objects.create(user=staff, preferred_language=language)
    make_session(
        edition, "first", "10:00", "11:00", room=room, title_ja="先約", title_en="First come"
    )
    response = admin.post(
        add_url(edition),
        form_data(starts_at="2025-11-25 10:30", ends_at="2025-11-25 11:30", room=room.pk),
    )
    with translation.override(language):
        (message,) = response.context["form"].errors["room"]
        expected = translation.gettext(
            "“%(other)s” is in this room at that time (%(start)s–%(end)s)."
        )
    names = {"ja": "先約", "en": "First come"}
    assert message == expected % {"other": names[language], "start": "10:00", "end": "11:00"}
    assert set(response.context["form"].errors) == {"room"}


def test_an_edited_session_may_stay_where_it_is(admin, edition, room):
    session = make_session(edition, "first", "10:00", "11:00", room=room)
    times = {"starts_at": "2025-11-25 10:00", "ends_at": "2025-11-25 11:30", "room": room.pk}
    response = admin.post(
        reverse("wagtailadmin_pages:edit", args=[session.pk]),
        form_data(slug="first", **times),
    )
    assert response.status_code == 302
    session.refresh_from_db()
    assert session.ends_at == at("11:30")


def test_a_person_needs_a_profile_or_an_office(admin, edition):
    nobody = {
        "speaker": "",
        "placeholder_ja": "",
        "placeholder_en": "",
        "role": "speaker",
        "note_ja": "",
        "note_en": "",
    }
    response = admin.post(add_url(edition), form_data(session_speakers=inline_formset([nobody])))
    (errors,) = response.context["form"].formsets["session_speakers"].errors
    assert set(errors) == {"speaker"}


def test_an_office_alone_is_enough(admin, edition):
    governor = {
        "speaker": "",
        "placeholder_ja": "バンコク都知事",
        "placeholder_en": "",
        "role": "speaker",
        "note_ja": "",
        "note_en": "",
    }
    admin.post(add_url(edition), form_data(session_speakers=inline_formset([governor])))
    (person,) = SessionPage.objects.get().session_speakers.all()
    assert (person.placeholder_ja, person.speaker) == ("バンコク都知事", None)


@pytest.mark.parametrize("url", ["", "https://example.jp/slides"])
def test_a_material_is_a_document_or_a_link(admin, edition, url):
    item = {"title_ja": "資料", "title_en": "", "document": "", "url": url, "language": ""}
    response = admin.post(add_url(edition), form_data(materials=inline_formset([item])))
    assert (response.status_code == 302) == bool(url)
    if not url:
        (errors,) = response.context["form"].formsets["materials"].errors
        assert set(errors) == {"document"}


def test_a_copy_of_a_session_is_a_draft_with_a_code_of_its_own(admin, edition, room):
    session = make_session(edition, "first", "10:00", "11:00", room=room)
    admin.post(
        reverse("wagtailadmin_pages:copy", args=[session.pk]),
        {"new_title": "Second", "new_slug": "second", "new_parent_page": edition.pk},
    )
    copy = SessionPage.objects.get(slug="second")
    assert not copy.live
    assert copy.code != session.code
    assert copy.guid != session.guid
