"""Only those who may edit, or publish, an edition change its timetable."""

import pytest

from programme.models import SessionPage, TimetableAction
from tests.factories.programme import at, make_session

from .steps import confirm, move_of, seen_by, send, url

pytestmark = pytest.mark.django_db

# user → (sees it, changes a draft, changes what is public)
MATRIX = {
    "anonymous": (False, False, False),
    "nobody": (False, False, False),
    "editor": (True, True, False),
    "publisher": (True, True, True),
}


@pytest.mark.parametrize("name", MATRIX)
def test_only_those_who_may_edit_or_publish_the_edition_change_it(
    client, people, edition, room, opening, name
):
    draft = make_session(edition, "draft", "16:00", "17:00", room=room, live=False)
    draft.save_revision()
    if name != "anonymous":
        client.force_login(people[name])
    sees, changes_draft, changes_public = MATRIX[name]

    assert (client.get(url(edition)).status_code == 200) is sees
    assert (client.get("/admin/timetable/").headers.get("Location") == url(edition)) is sees
    for session, allowed in ((draft, changes_draft), (opening, changes_public)):
        data = {**move_of(session, start="17:00", end="18:00"), "apply": 1}
        send(client, edition, "move", seen=seen_by(edition, session), **data)
        shown = SessionPage.objects.get(pk=session.pk).get_latest_revision_as_object()
        assert (shown.starts_at == at("17:00")) is allowed, session
        assert session.live == SessionPage.objects.get(pk=session.pk).live


@pytest.mark.parametrize("name", ["nobody", "editor"])
def test_only_who_may_publish_sets_back_what_is_public(
    client, people, edition, opening, publisher, name
):
    confirm(publisher, edition, "cancel", session=opening.pk)
    client.force_login(people[name])

    client.post(url(edition, "undo", TimetableAction.objects.get().pk))

    assert SessionPage.objects.get(pk=opening.pk).state == "cancelled"


def test_looking_at_an_address_undoes_nothing(publisher, edition, opening):
    confirm(publisher, edition, "cancel", session=opening.pk)

    assert publisher.get(url(edition, "undo", TimetableAction.objects.get().pk)).status_code == 405


def test_an_unknown_action_is_no_page(publisher, edition):
    assert publisher.get(url(edition, "import")).status_code == 404
