from datetime import timedelta

import pytest
import zxingcpp
from bs4 import BeautifulSoup
from django.utils import timezone
from icalendar import Calendar

from programme.enums import SessionState
from programme.models import Change
from programme.my.days import last_told_changes
from programme.my.views import MOST_IN_A_CODE
from tests.ascc.test_qr import draw_svg
from tests.factories.programme import make_many_sessions, make_room, make_session

pytestmark = pytest.mark.django_db
MY = "/en/programme/2025/my/"


@pytest.fixture
def talks(edition):
    """Two sessions that overlap, one later, one cancelled."""
    return [
        make_session(edition, "water", "10:00", "11:00", title_en="Water", title_ja="水"),
        make_session(edition, "waste", "10:30", "11:30", title_en="Waste", title_ja="ごみ"),
        make_session(edition, "energy", "14:00", "15:00", title_en="Energy", title_ja="電力"),
        make_session(
            edition, "air", "10:00", "11:00", title_en="Air", state=SessionState.CANCELLED
        ),
    ]


def query(*sessions):
    return f"?s={','.join(session.code for session in sessions)}"


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_a_shared_address_shows_its_sessions_without_a_script(client, talks):
    water, _waste, energy, _air = talks
    page = read(client, MY + query(energy, water))

    assert page.h1.get_text(strip=True) == "A shared programme"
    assert [item["data-item"] for item in page.select("[data-item]")] == [water.code, energy.code]
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"


def test_sessions_at_the_same_time_are_said_to_overlap(client, talks):
    page = read(client, MY + query(*talks))

    notes = [note.get_text(" ", strip=True) for note in page.select("[data-beside]:not([hidden])")]
    assert notes == ["At the same time: Waste", "At the same time: Water"]


def test_without_a_choice_the_script_has_all_and_the_form_too(client, talks):
    page = read(client, MY)

    codes = {talk.code for talk in talks}
    # Not by a selector: that does not look into a template.
    assert {item["data-item"] for item in page.find_all(attrs={"data-item": True})} == codes
    assert {box["value"] for box in page.select("noscript input[name=s]")} == codes


def test_codes_that_are_not_in_the_programme_are_left_out_and_said_so(client, talks):
    page = read(client, f"{MY}{query(talks[0])},ZZZZZZ")

    assert len(page.select("[data-item]")) == 1
    assert "1 session is not in this programme" in page.main.get_text(" ", strip=True)


def test_an_address_that_names_nothing_says_what_is_wrong(client, talks):
    page = read(client, f"{MY}?s=%3Cscript%3E")

    assert "names sessions by their codes" in page.find("main").get_text(" ", strip=True)


def test_drafts_and_other_editions_are_never_shown(client, edition, programme, talks):
    draft = make_session(edition, "secret", "16:00", "17:00", live=False)

    assert not read(client, MY + query(draft)).select("[data-item]")
    assert client.get(f"/en/programme/1999/my/{query(talks[0])}").status_code == 404


def test_the_qr_code_opens_the_same_choice(client, talks):
    response = client.get(f"/ja/programme/2025/my.svg{query(*talks[:2])}")
    (code,) = zxingcpp.read_barcodes(draw_svg(response.content))

    page = read(client, code.text.removeprefix("http://testserver"))
    assert code.text.startswith("http://testserver/ja/programme/2025/my/?s=")
    assert len(page.select("[data-item]")) == 2
    assert "max-age" in response["Cache-Control"]
    again = client.get(
        f"/ja/programme/2025/my.svg{query(*talks[:2])}",
        headers={"if-none-match": response["ETag"]},
    )
    assert again.status_code == 304


def test_a_qr_code_has_an_end(client, edition):
    sessions = make_many_sessions(
        edition, MOST_IN_A_CODE + 1, rooms=[make_room(edition)], speakers=[None]
    )

    response = client.get(f"/en/programme/2025/my.svg{query(*sessions)}")
    assert response.status_code == 400
    assert str(MOST_IN_A_CODE) in response.content.decode()
    assert read(client, MY + query(*sessions)).select_one("[data-code-box]").has_attr("hidden")


@pytest.mark.parametrize("bad", ["", "?s=", "?s=%00%FF", "?s=ZZZZZZ"])
def test_a_qr_code_of_nothing_is_refused_in_words(client, talks, bad):
    response = client.get(f"/ja/programme/2025/my.svg{bad}")

    assert response.status_code == 400
    assert response["Content-Type"] == "text/plain; charset=utf-8"


def test_the_calendar_holds_the_choice_under_the_identities_of_the_whole(client, talks):
    mine = client.get(f"/en/programme/2025/my.ics{query(*talks[:2])},ZZZZZZ")
    calendar = Calendar.from_ical(mine.content)

    assert {str(event["summary"]) for event in calendar.walk("VEVENT")} == {"Water", "Waste"}
    assert {str(event["uid"]).split("@")[0] for event in calendar.walk("VEVENT")} == {
        str(talk.guid) for talk in talks[:2]
    }


def test_a_calendar_of_nothing_is_refused_in_words(client, talks):
    response = client.get("/en/programme/2025/my.ics?s=!")

    assert response.status_code == 400
    assert "7F3K2W" in response.content.decode()


def test_only_what_readers_were_told_counts_as_a_change(edition, talks):
    edition.announced_at = timezone.now() - timedelta(hours=1)
    water, waste, energy, _air = talks
    Change.objects.filter(session__in=talks).delete()
    before = edition.announced_at - timedelta(days=1)
    told = timezone.now()
    for session, field, moment in (
        (water, "time", told),
        (waste, "time", before),
        (energy, "added", told),
    ):
        Change.objects.create(session=session, field=field, made_at=moment, sequence=1)

    assert last_told_changes(edition) == {water.pk: told}


@pytest.mark.parametrize("count", [40, 400])
def test_the_number_of_queries_does_not_grow(client, edition, django_assert_num_queries, count):
    make_many_sessions(edition, count, rooms=[make_room(edition)], speakers=[None])
    read(client, MY)  # fills the caches of content types and the site

    with django_assert_num_queries(11):
        page = read(client, MY)
    assert len(page.find_all(attrs={"data-item": True})) == count
