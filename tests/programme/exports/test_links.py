"""Where readers and programs find the exports: on the pages and in their heads."""

import pytest

from tests.factories.programme import make_session
from tests.reading import read

EDITION = "/en/programme/2025/"


def alternates(page):
    return {
        link["type"]: link["href"]
        for link in page.head.find_all("link", rel="alternate", type=True)
    }


def section(client, address=EDITION):
    return read(client, address).find("section", attrs={"aria-labelledby": "exports"})


def test_programs_find_every_format_in_the_head_of_an_edition(whole, client):
    found = alternates(read(client, EDITION))

    assert found["text/calendar"] == f"{EDITION}schedule.ics"
    assert found["application/xml"] == f"{EDITION}schedule.xml"
    assert found["application/json"] == f"{EDITION}schedule2.json"


def test_readers_may_subscribe_with_every_kind_of_calendar(whole, client):
    links = [link["href"] for link in section(client).find_all("a")]

    assert "webcal://testserver/en/programme/2025/schedule.ics" in links
    assert (
        "https://calendar.google.com/calendar/render"
        "?cid=webcal%3A%2F%2Ftestserver%2Fen%2Fprogramme%2F2025%2Fschedule.ics"
    ) in links
    for name in ("schedule.ics", "schedule.xml", "schedule.json", "schedule2.json"):
        assert f"{EDITION}{name}" in links
        assert client.get(f"{EDITION}{name}").status_code == 200
    assert "may take a day" in section(client).get_text()


def test_what_the_filter_chose_is_what_one_subscribes_to(whole, client):
    chosen = section(client, f"{EDITION}?room=hall-a")
    links = [link["href"] for link in chosen.find_all("a")]

    assert "Only what you have chosen above: Hall A." in chosen.get_text()
    assert "webcal://testserver/en/programme/2025/schedule.ics?room=hall-a" in links
    assert f"{EDITION}schedule.xml?room=hall-a" in links
    assert "Only what" not in section(client).get_text()


@pytest.mark.parametrize(("start", "count"), [("10:00", 1), (None, 0)])
def test_a_session_with_a_time_can_be_put_into_a_calendar(edition, client, start, count):
    make_session(edition, "plenary", start, "11:00")
    page = read(client, f"{EDITION}plenary/")
    address = f"{EDITION}plenary/session.ics"

    assert len(page.main.find_all("a", href=address)) == count
    assert (alternates(page).get("text/calendar") == address) == bool(count)
    if count:
        assert client.get(address).status_code == 200
