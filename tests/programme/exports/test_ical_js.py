"""The calendar as a second parser understands it that shares no line with the first: ical.js."""

import json
import subprocess
from pathlib import Path

import pytest

from programme.enums import SessionState
from programme.models import SessionPage
from tests.checkers import tools
from tests.factories.programme import at, publish_change

READER = Path(tools.__file__).with_name("read_calendar.mjs")


def understood(client, language):
    tools.file_of_package("ical.js", "package.json")
    content = client.get(f"/{language}/programme/2025/schedule.ics").content
    result = subprocess.run([tools.node(), READER], input=content, capture_output=True)
    assert result.returncode == 0, result.stderr.decode()
    return json.loads(result.stdout)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_ical_js_reads_every_event(whole, client, language):
    session = SessionPage.objects.get(slug="opening")
    publish_change(session, moment=at("8:00"))
    publish_change(session, moment=at("8:30"), starts_at=at("10:15"))
    publish_change(SessionPage.objects.get(slug="tour"), state=SessionState.CANCELLED)

    calendar = understood(client, language)
    opening = next(event for event in calendar["events"] if event["uid"] == str(session.guid))

    assert calendar["properties"]["refresh-interval"] == "PT30M"
    assert len(calendar["events"]) == 3
    assert (opening["start"], opening["end"]) == (at("10:15").timestamp(), at("11:30").timestamp())
    assert (opening["zone"], opening["sequence"]) == ("Asia/Tokyo", 1)
    assert opening["summary"] == getattr(session, f"title_{language}")
    assert [event["status"] for event in calendar["events"]].count("CANCELLED") == 1
    assert all(event["location"] for event in calendar["events"])


def test_ical_js_understands_japanese_alone(japanese, client):
    titles = {event["summary"] for event in understood(client, "en")["events"]}

    assert titles == {"第一全体会議"}
