"""What staff do in the timetable of the admin, as their browser sends it."""

from bs4 import BeautifulSoup
from django.contrib.auth.models import AnonymousUser

from programme.desk.items import desk_items, desk_rooms
from programme.templatetags.desk_tags import version_token


def url(edition, *parts):
    return "/admin/timetable/" + "".join(f"{part}/" for part in (edition.pk, *parts))


def read(response):
    assert response.status_code == 200, response
    return BeautifulSoup(response.content, "html.parser")


def send(client, edition, kind, **data):
    return client.post(url(edition, kind), data)


def confirm(client, edition, kind, **data):
    """Send the form, and confirm it as it is shown then."""
    page = read(send(client, edition, kind, **data))
    fields = page.select(".desk__confirm input[type=hidden]")
    return send(client, edition, kind, **{each["name"]: each["value"] for each in fields}, apply=1)


def move_of(session, **changed):
    data = {"session": session.pk, "day": "2025-11-25", "start": "14:00", "end": "15:00"}
    return {**data, "room": session.room_id or "", **changed}


def seen_by(edition, session):
    """The hidden version of a session, for those who cannot even see the page that has it."""
    items = desk_items(edition, desk_rooms(edition), AnonymousUser())
    return version_token(next(item for item in items if item.pk == session.pk))
