"""The notice for all in the admin: up in one action, down in one, with the sessions."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import GroupPagePermission, ModelLogEntry

from ascc.models import SiteNotice
from programme.models import SessionPage
from programme.services import record_publication
from tests.factories.programme import THURSDAY, at, make_session

pytestmark = pytest.mark.django_db

URL = "/admin/notice/"
TEXTS = {
    "level": "emergency",
    "title_ja": "地震が発生しました。",
    "title_en": "There has been an earthquake.",
    "text_ja": "",
    "text_en": "",
    "effect": "",
}


@pytest.fixture
def speaker(people, home, publisher):
    """Somebody who may publish the home page, and the edition below it."""
    group = people["publisher"].groups.get()
    for right in ("change", "publish"):
        GroupPagePermission.objects.create(group=group, page=home, permission_type=right)
    return publisher


@pytest.fixture
def sessions(edition, room):
    made = {
        "before": make_session(edition, "before", "13:00", "14:00", room=room),
        "after": make_session(edition, "after", "15:00", "16:00", room=room),
        "later": make_session(edition, "later", "10:00", "11:00", room=room, day=THURSDAY),
    }
    for session in made.values():
        record_publication(session)
    return made


def effect(edition, kind, **data):
    fields = {"edition": edition.pk, "day": "2025-11-25", "since": "14:00"}
    return {**TEXTS, "effect": kind, **fields, **data}


def read(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def confirm(client, data):
    page = read(client.post(URL, data))
    sent = {each["name"]: each["value"] for each in page.select(".desk__confirm [type=hidden]")}
    return client.post(URL, sent)


def states():
    return dict(SessionPage.objects.values_list("slug", "state"))


# --- Up and down -------------------------------------------------------------


def test_one_form_puts_it_up_and_the_log_says_who(
    speaker, people, client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        response = speaker.post(URL, TEXTS)

    assert response["Location"] == URL
    notice = SiteNotice.objects.get()
    assert (notice.put_up_by, notice.is_on) == (people["publisher"], True)
    entry = ModelLogEntry.objects.get(action="ascc.put_up_notice")
    assert entry.user == people["publisher"]
    assert "There has been an earthquake." in client.get("/en/").content.decode()


def test_one_button_takes_it_down(speaker, people, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        speaker.post(URL, TEXTS)
        speaker.get("/ja/")
    form = read(speaker.get(URL)).select_one(".desk__notice form")
    with django_capture_on_commit_callbacks(execute=True):
        speaker.post(form["action"])

    notice = SiteNotice.objects.get()
    assert (notice.is_on, notice.taken_down_by) == (False, people["publisher"])
    assert "地震" not in speaker.get("/ja/").content.decode()
    assert ModelLogEntry.objects.filter(action="ascc.take_down_notice").exists()


@pytest.mark.parametrize("preset", ["earthquake", "typhoon", "trains"])
def test_a_preset_fills_both_languages_and_can_be_edited(speaker, preset):
    page = read(speaker.get(URL, {"preset": preset}))

    for name in ("title_ja", "title_en"):
        assert page.select_one(f"[name={name}]")["value"]
    for name in ("text_ja", "text_en"):
        assert page.select_one(f"[name={name}]").get_text(strip=True)


@pytest.mark.parametrize("query", [{"preset": "volcano"}, {"again": "x"}, {"again": "9" * 40}])
def test_an_unknown_preset_leaves_the_form_empty(speaker, query):
    assert not read(speaker.get(URL, query)).select_one("[name=title_ja]").get("value")


def test_an_earlier_notice_can_be_said_again(speaker):
    speaker.post(URL, TEXTS)
    pk = SiteNotice.objects.get().pk

    page = read(speaker.get(URL, {"again": pk}))

    assert page.select_one("[name=title_en]")["value"] == TEXTS["title_en"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"title_en": ""}, "title_en"),
        ({"title_ja": ""}, "title_ja"),
        ({"title_ja": "あ" * 121}, "title_ja"),
        ({"text_ja": "係員の指示に従ってください。"}, "text_en"),
        ({"level": "loud"}, "level"),
        ({"shows_until": "2000-01-01T10:00"}, "shows_until"),
        ({"shows_from": "soon"}, "shows_from"),
        ({"effect": "delay"}, "edition"),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_nothing_is_lost(speaker, changed, field):
    response = speaker.post(URL, {**TEXTS, **changed})

    assert field in response.context["form"].errors
    assert not SiteNotice.objects.exists()
    page = read(response)
    sent = {**TEXTS, **changed}
    assert page.select_one("[name=title_en]").get("value", "") == sent["title_en"]


# --- The programme -----------------------------------------------------------


def test_sessions_after_a_time_are_suspended_and_set_back_with_the_notice(
    speaker, edition, sessions
):
    confirm(speaker, effect(edition, "suspend", following_days="on"))

    assert states() == {"before": "planned", "after": "suspended", "later": "suspended"}
    note = SessionPage.objects.get(slug="after").state_note_en
    assert note == TEXTS["title_en"]
    form = read(speaker.get(URL)).select_one(".desk__notice form")
    speaker.post(form["action"], {"restore": "1"})
    assert set(states().values()) == {"planned"}
    assert not SiteNotice.objects.get().is_on


def test_sessions_after_a_time_are_delayed_on_that_day(speaker, edition, sessions):
    confirm(speaker, effect(edition, "delay", minutes="30"))

    starts = dict(SessionPage.objects.values_list("slug", "starts_at"))
    assert starts == {
        "before": at("13:00"),
        "after": at("15:30"),
        "later": sessions["later"].starts_at,
    }


def test_what_would_change_is_shown_first(speaker, edition, sessions):
    page = read(speaker.post(URL, effect(edition, "suspend")))

    assert len(page.select(".desk__plan tbody tr")) == 1
    assert not SiteNotice.objects.exists()
    assert set(states().values()) == {"planned"}


def test_a_notice_goes_down_even_where_a_session_was_changed_since(speaker, edition, sessions):
    confirm(speaker, effect(edition, "suspend"))
    session = SessionPage.objects.get(slug="after")
    session.state = "cancelled"
    session.save_revision().publish()

    url = f"{URL}{SiteNotice.objects.get().pk}/down/"
    response = speaker.post(url, {"restore": "1"}, follow=True)

    assert str(session) in read(response).select_one(".messages .error").get_text()
    assert not SiteNotice.objects.get().is_on
    assert states()["after"] == "cancelled"


def test_no_session_then_is_said_at_the_time(speaker, edition, sessions):
    response = speaker.post(URL, effect(edition, "suspend", since="20:00"))

    assert "since" in response.context["form"].errors


# --- Who may -----------------------------------------------------------------


@pytest.mark.parametrize("name", ["anonymous", "nobody", "editor", "publisher"])
def test_who_may_not_publish_the_home_page_may_not_speak_on_every_page(client, people, home, name):
    if name != "anonymous":
        client.force_login(people[name])
    notice = SiteNotice.objects.create(title_ja="お知らせ", title_en="Notice")

    assert client.get(URL).status_code == 302
    assert client.post(URL, TEXTS).status_code == 302
    client.post(f"{URL}{notice.pk}/down/")
    assert SiteNotice.objects.filter(is_on=True).count() == 1
    if name != "anonymous":
        assert URL not in client.get("/admin/").content.decode()


def test_looking_at_an_address_takes_nothing_down(speaker):
    speaker.post(URL, TEXTS)

    assert speaker.get(f"{URL}{SiteNotice.objects.get().pk}/down/").status_code == 405
