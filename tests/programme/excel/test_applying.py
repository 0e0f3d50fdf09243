"""All or nothing, once, as drafts or published; and never what nobody looked at."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import GroupPagePermission

from programme.enums import ActionKind, ChangeField
from programme.excel.applying import PlanChangedError, apply_content
from programme.models import Change, Room, SessionPage, TimetableAction
from programme.services import record_publication
from speakers.models import SpeakerPage
from tests.admin_forms import sign_in
from tests.factories.programme import announce, make_session
from tests.factories.speakers import make_speaker, make_speaker_index

from .books import download, edited, plan_of, rows_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(home):
    return make_speaker_index(home)


@pytest.fixture
def talk(edition, room, index):
    session = make_session(announce(edition), "talk", "10:00", "11:00", room=room)
    record_publication(session)
    return session


def apply(edition, content, staff, *, publish=True):
    plan = plan_of(edition, content, staff)
    assert plan.problems == []
    return apply_content(edition, rows_of(content), plan.digest, staff, publish=publish)


def test_an_empty_workbook_becomes_a_whole_edition(edition, index, staff):
    def fill(book):
        book.put("rooms", 2, name_ja="大ホール", name_en="Main Hall", capacity="３００")
        book.put("tracks", 2, name_ja="都市", name_en="Cities", colour="緑")
        book.put("speakers", 2, title_ja="横浜太郎", title_en="Taro Yokohama", office_ja="市長")
        book.put("sessions", 2, title_ja="開会", title_en="Now", day="2025/11/25", starts="9:30")
        book.put("sessions", 2, ends="10:00", room="大ホール", track="Cities")
        book.put("sessions", 3, title_ja="休憩", state="差替え", replaced_by="開会")
        book.put("people", 2, session="開会", speaker="Taro Yokohama", role="host")
        book.put("sessions", 3, state="as planned", replaced_by=None)

    apply(edition, edited(download(edition, empty=True), fill), staff)

    session = SessionPage.objects.get(title_ja="開会")
    assert session.live
    assert session.slug not in ("", "now")
    assert (session.room.name_en, session.room.capacity) == ("Main Hall", 300)
    assert session.track.name_ja == "都市"
    assert [(p.speaker.title_ja, p.role) for p in session.session_speakers.all()] == [
        ("横浜太郎", "host")
    ]
    assert SpeakerPage.objects.get().live
    assert plan_of(edition, download(edition), staff).all_entries == []


def test_a_changed_time_is_told_once(edition, talk, staff):
    content = edited(download(edition), lambda b: b.put("sessions", 2, starts="10:30"))

    apply(edition, content, staff)

    changes = Change.objects.filter(session=talk, field=ChangeField.TIME)
    assert [change.action.kind for change in changes] == [ActionKind.IMPORT]
    assert SessionPage.objects.get(pk=talk.pk).state == "delayed"


def test_as_drafts_readers_see_nothing_new(edition, talk, staff):
    content = edited(download(edition), lambda b: b.put("sessions", 2, title_en="Better"))

    apply(edition, content, staff, publish=False)

    page = SessionPage.objects.get(pk=talk.pk)
    assert (page.title_en, page.get_latest_revision_as_object().title_en) == (
        "talk (English)",
        "Better",
    )
    assert plan_of(edition, content, staff).all_entries == []


def test_people_stand_as_in_the_rows_and_others_keep_theirs(edition, talk, index, staff):
    make_speaker(index, "a", "甲", "A")
    make_speaker(index, "b", "乙", "B")

    def name(book):
        book.put("people", 2, session=talk.code, speaker="B")
        book.put("people", 3, session=talk.code, speaker="甲", role="moderator")

    apply(edition, edited(download(edition), name), staff)
    people = SessionPage.objects.get(pk=talk.pk).session_speakers.all()
    assert [person.speaker.title_en for person in people] == ["B", "A"]

    without = edited(download(edition), lambda b: b.page("people").delete_rows(2, 2))
    assert plan_of(edition, without, staff).all_entries == []


def test_what_changed_meanwhile_is_not_written_over(edition, talk, staff):
    content = edited(download(edition), lambda b: b.put("sessions", 2, title_en="Mine"))
    digest = plan_of(edition, content, staff).digest
    talk.title_en = "Theirs"
    talk.save_revision().publish()

    with pytest.raises(PlanChangedError):
        apply_content(edition, rows_of(content), digest, staff, publish=True)
    assert SessionPage.objects.get(pk=talk.pk).title_en == "Theirs"
    assert plan_of(edition, content, staff).warnings


def test_all_or_nothing(edition, talk, staff, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    def fill(book):
        book.put("rooms", 3, name_ja="別館")
        book.put("sessions", 2, room="別館")

    content = edited(download(edition), fill)
    monkeypatch.setattr("programme.excel.applying.change_sessions", fail)
    with pytest.raises(RuntimeError):
        apply(edition, content, staff)
    assert not Room.objects.filter(name_ja="別館").exists()


# --- In the admin ------------------------------------------------------------


def upload(client, edition, content):
    file = SimpleUploadedFile("x.xlsx", content)
    return client.post(f"/admin/excel/{edition.pk}/", {"file": file})


def renamed(edition):
    """The workbook with another English title."""
    return edited(download(edition), lambda b: b.put("sessions", 2, title_en="New"))


def hidden(response):
    context = response.context
    return {"workbook": context["packed"], "seal": context["seal"]}


def test_download_upload_preview_apply(client, edition, talk, staff):
    sign_in(client, staff, "ja")
    book = client.get(f"/admin/excel/{edition.pk}/schedule.xlsx").content
    assert client.get(f"/admin/excel/{edition.pk}/empty.xlsx").status_code == 200
    page = upload(client, edition, edited(book, lambda b: b.put("sessions", 2, title_en="New")))
    assert "talk (English)" in page.content.decode()
    assert SessionPage.objects.get(pk=talk.pk).title_en == "talk (English)"

    client.post(f"/admin/excel/{edition.pk}/apply/", {**hidden(page), "then": "publish"})
    assert SessionPage.objects.get(pk=talk.pk).title_en == "New"
    assert TimetableAction.objects.get().made_by == staff


def test_errors_are_told_by_cell_in_japanese(client, edition, talk, staff):
    sign_in(client, staff, "ja")
    bad = edited(download(edition), lambda b: b.put("sessions", 2, starts="=NOW()"))

    html = upload(client, edition, bad).content.decode()
    assert "数式です。値を直接入力してください。" in html
    assert 'name="seal"' not in html
    assert "xlsx" in upload(client, edition, b"nothing").content.decode()


def test_a_changed_seal_writes_nothing(client, edition, talk, staff):
    sign_in(client, staff)
    page = upload(
        client, edition, edited(download(edition), lambda b: b.put("sessions", 2, title_en="New"))
    )
    for spoilt in ({"seal": "x"}, {"workbook": "UEsDBA=="}, {"workbook": "%"}):
        client.post(
            f"/admin/excel/{edition.pk}/apply/", {**hidden(page), **spoilt, "then": "publish"}
        )
    assert SessionPage.objects.get(pk=talk.pk).title_en == "talk (English)"


@pytest.fixture
def editor(edition, django_user_model):
    """Somebody who may edit the edition, and neither publish nor touch rooms or speakers."""
    group = Group.objects.create(name="editors")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for name in ("change", "add"):
        GroupPagePermission.objects.create(group=group, page=edition, permission_type=name)
    user = django_user_model.objects.create_user("ito")
    user.groups.add(group)
    return user


def test_who_may_only_edit_takes_over_drafts_only(client, edition, talk, editor):
    sign_in(client, editor)
    page = upload(
        client, edition, edited(download(edition), lambda b: b.put("sessions", 2, title_en="New"))
    )
    assert 'value="publish"' not in page.content.decode()

    answer = client.post(f"/admin/excel/{edition.pk}/apply/", {**hidden(page), "then": "publish"})
    assert answer.status_code in (302, 403)
    assert SessionPage.objects.get(pk=talk.pk).title_en == "talk (English)"
    room = plan_of(
        edition, edited(download(edition), lambda b: b.put("rooms", 3, name_ja="新")), editor
    )
    assert len(room.problems) == 1


def test_others_see_nothing(client, edition, django_user_model):
    user = django_user_model.objects.create_user("kato")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    sign_in(client, user)
    for address in (
        "",
        f"{edition.pk}/",
        f"{edition.pk}/schedule.xlsx",
        f"{edition.pk}/empty.xlsx",
    ):
        assert client.get(f"/admin/excel/{address}").status_code in (302, 403)


def test_readers_get_what_is_public(client, edition, talk):
    make_session(edition, "draft", live=False)

    first, again = (client.get("/ja/programme/2025/schedule.xlsx") for _time in range(2))
    assert first.content == again.content
    assert [row.cells["code"] for row in rows_of(first.content).rows["sessions"]] == [talk.code]
