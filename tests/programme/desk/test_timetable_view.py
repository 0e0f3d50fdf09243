"""The timetable in the admin: what staff see, and how they change it without a script."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from programme.models import Change, SessionPage, TimetableAction
from tests.factories.programme import (
    THURSDAY,
    at,
    make_many_sessions,
    make_room,
    make_session,
)
from tests.factories.speakers import make_many_speakers, make_speaker_index

from .steps import confirm, move_of, read, send, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def hall_b(edition):
    return make_room(edition, "Hall B")


# --- Seeing ------------------------------------------------------------------


def test_rooms_by_time_stand_in_a_table_with_drafts_marked(publisher, edition, room, opening):
    draft = make_session(edition, "draft", "16:00", "17:00", room=room, live=False)

    page = read(publisher.get(url(edition)))

    table = page.select_one("table.desk__table")
    assert [th.get_text(" ", strip=True)[:6] for th in table.select("thead th")][1] == "Hall A"
    assert table.find(id=f"session-{opening.pk}")
    assert "desk__item--draft" in table.find(id=f"session-{draft.pk}")["class"]
    assert "desk__item--draft" not in table.find(id=f"session-{opening.pk}")["class"]


def test_a_draft_stands_where_it_was_last_drafted(publisher, edition, room):
    draft = make_session(edition, "draft", "16:00", "17:00", room=room, live=False)
    draft.starts_at, draft.title_ja = at("16:30"), "草稿"
    draft.save_revision()

    item = read(publisher.get(url(edition))).find(id=f"session-{draft.pk}")

    assert "16:30" in item.get_text()
    assert "草稿" in item.get_text()


def test_conflicts_are_listed_with_links_and_marked(publisher, edition, room, opening):
    other = make_session(edition, "other", "14:30", "15:30", room=room)

    page = read(publisher.get(url(edition)))

    links = [a["href"] for a in page.select(".desk__conflict--room a")]
    assert links == [f"#session-{opening.pk}", f"#session-{other.pk}"]
    assert page.find(id=f"session-{other.pk}").select(".desk__marks li")


def test_the_menu_and_the_edition_lead_to_the_timetable(publisher, edition):
    assert publisher.get("/admin/timetable/")["Location"] == url(edition)
    assert read(publisher.get(f"/admin/pages/{edition.pk}/edit/")).find("a", href=url(edition))


@pytest.mark.parametrize("count", [40, 400])
def test_queries_do_not_grow(publisher, home, edition, count):
    speakers = make_many_speakers(make_speaker_index(home), count)
    rooms = [make_room(edition, f"Hall {number}") for number in range(8)]
    make_many_sessions(edition, count, rooms=rooms, speakers=speakers)
    publisher.get(url(edition))

    with CaptureQueriesContext(connection) as queries:
        response = publisher.get(url(edition))

    assert read(response).select(".desk__item")
    assert len(queries) == 22


@pytest.mark.parametrize("kind", ["move", "delay", "suspend", "resume", "cancel"])
def test_every_action_has_a_page_of_its_own(publisher, edition, opening, kind):
    page = read(publisher.get(url(edition, kind), {"session": opening.pk}))

    assert page.select_one(".desk__form [name=session]")["value"] == str(opening.pk)


def test_a_link_at_a_room_fills_the_form_for_its_delay(publisher, edition, room, opening):
    link = read(publisher.get(url(edition))).select_one(".desk__room-link")["href"]

    page = read(publisher.get(link))

    assert page.select_one("[name=day]")["value"] == "2025-11-25"
    assert page.select_one("[name=room] [selected]")["value"] == str(room.pk)


# --- Changing ----------------------------------------------------------------


def test_a_session_is_moved_after_its_change_was_shown(publisher, edition, opening, hall_b):
    data = move_of(opening, start="14:30", end="15:30", room=hall_b.pk)

    preview = read(send(publisher, edition, "move", **data))
    assert "Hall B" in preview.select_one(".desk__plan").get_text()
    assert SessionPage.objects.get(pk=opening.pk).starts_at == at("14:00")

    response = confirm(publisher, edition, "move", **data)

    assert response["Location"] == url(edition)
    moved = SessionPage.objects.get(pk=opening.pk)
    assert (moved.starts_at, moved.ends_at, moved.room) == (at("14:30"), at("15:30"), hall_b)
    assert moved.state == "moved"
    assert Change.objects.filter(session=opening, field="room").exists()


def test_a_preview_names_the_conflicts_that_would_come(publisher, edition, room, opening):
    make_session(edition, "other", "16:00", "17:00", room=room)

    page = read(send(publisher, edition, "move", **move_of(opening, start="16:30", end="17:30")))

    assert len(page.select(".desk__conflict--room")) == 1


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"end": "13:00"}, "end"),
        ({"start": "25:00"}, "start"),
        ({"end": ""}, "end"),
        ({"day": "2025-11-30"}, "day"),
        ({"day": ""}, "day"),
        ({"room": "999999"}, "room"),
        ({"room": "Hall"}, "room"),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_nothing_is_lost(
    publisher, edition, opening, changed, field
):
    response = send(publisher, edition, "move", **move_of(opening, **changed))

    page = read(response)
    assert list(response.context["form"].errors) == [field]
    assert page.select_one(f"[name={field}]").has_attr("autofocus")
    if field != "start":
        assert page.select_one("[name=start]")["value"] == "14:00"
    assert not TimetableAction.objects.exists()


def test_everything_in_a_room_from_a_time_on_is_delayed(publisher, edition, room, opening, hall_b):
    before = make_session(edition, "before", "13:00", "14:00", room=room)
    after = make_session(edition, "after", "15:00", "16:00", room=room)
    elsewhere = make_session(edition, "elsewhere", "14:00", "15:00", room=hall_b)
    next_day = make_session(edition, "next", "15:00", "16:00", room=room, day=THURSDAY)

    confirm(
        publisher, edition, "delay", day="2025-11-25", since="14:00", room=room.pk, minutes="20"
    )

    starts = dict(SessionPage.objects.values_list("slug", "starts_at"))
    assert starts == {
        "before": before.starts_at,
        "opening": at("14:20"),
        "after": at("15:20"),
        "elsewhere": elsewhere.starts_at,
        "next": next_day.starts_at,
    }
    assert SessionPage.objects.get(pk=opening.pk).state == "delayed"
    assert after.pk


def test_a_session_is_cancelled_with_its_reason_in_both_languages(publisher, edition, opening):
    confirm(
        publisher, edition, "cancel", session=opening.pk, note_ja="台風のため", note_en="Typhoon"
    )

    cancelled = SessionPage.objects.get(pk=opening.pk)
    assert (cancelled.state, cancelled.state_note_ja, cancelled.state_note_en) == (
        "cancelled",
        "台風のため",
        "Typhoon",
    )
    assert cancelled.live


def test_what_was_suspended_is_resumed_in_its_former_state(publisher, edition, opening):
    confirm(publisher, edition, "move", **move_of(opening, start="14:30", end="15:30"))
    confirm(publisher, edition, "suspend", session=opening.pk, note_ja="地震", note_en="Quake")
    assert SessionPage.objects.get(pk=opening.pk).state == "suspended"

    confirm(publisher, edition, "resume", session=opening.pk)

    resumed = SessionPage.objects.get(pk=opening.pk)
    assert (resumed.state, resumed.state_note_ja, resumed.state_note_en) == ("delayed", "", "")


def test_nothing_meant_is_said_and_not_done(publisher, edition, opening):
    response = send(
        publisher, edition, "delay", day="2025-11-25", since="18:00", room="", minutes="20"
    )

    page = read(response)
    assert not page.select(".desk__plan")
    assert response.context["form"].non_field_errors()[0] in page.select_one(".desk").get_text()


# --- Two at once -------------------------------------------------------------


def test_who_looked_at_an_older_version_is_asked_again(publisher, edition, opening, hall_b):
    page = read(publisher.get(url(edition)))
    seen = page.find(id=f"session-{opening.pk}").select_one("[name=seen]")["value"]
    confirm(publisher, edition, "move", **move_of(opening, room=hall_b.pk))

    data = move_of(opening, start="16:00", end="17:00", seen=seen, apply=1)
    page = read(send(publisher, edition, "move", **data))

    assert SessionPage.objects.get(pk=opening.pk).starts_at == at("14:00")
    assert page.select(".desk__plan")
    new = page.select_one(".desk__confirm [name=seen]")["value"]
    assert new != seen
    send(publisher, edition, "move", **{**data, "seen": new})
    assert SessionPage.objects.get(pk=opening.pk).starts_at == at("16:00")


# --- Setting back ------------------------------------------------------------


def test_the_last_action_is_set_back_in_one_click(publisher, edition, opening):
    confirm(publisher, edition, "cancel", session=opening.pk, note_ja="台風", note_en="Typhoon")
    action = TimetableAction.objects.get()

    form = read(publisher.get(url(edition))).select_one(".desk__actions form")
    assert form["action"] == url(edition, "undo", action.pk)
    publisher.post(form["action"])

    session = SessionPage.objects.get(pk=opening.pk)
    assert (session.state, session.state_note_ja or "") == ("planned", "")
    assert not read(publisher.get(url(edition))).select(".desk__actions form")


def test_what_was_changed_since_is_not_set_back_and_named(publisher, edition, opening):
    confirm(publisher, edition, "cancel", session=opening.pk)
    first = TimetableAction.objects.get()
    confirm(publisher, edition, "resume", session=opening.pk)

    response = publisher.post(url(edition, "undo", first.pk), follow=True)

    assert str(opening) in read(response).select_one(".messages .error").get_text()
    assert SessionPage.objects.get(pk=opening.pk).state == "planned"
