"""The page of a session, as readers see it."""

import pytest
from django.core.files.base import ContentFile

from ascc.models import ShortLink, SiteDocument
from declaration.models import Body
from programme.enums import SessionKind, SessionState
from programme.models import SessionMaterial, SessionOrganiser
from tests.factories.programme import (
    WEDNESDAY,
    add_person,
    announce,
    at,
    make_room,
    make_session,
    make_track,
    publish_change,
)
from tests.factories.speakers import make_speaker, make_speaker_index
from tests.reading import facts, headings, main_words, read, skips_no_level, words

pytestmark = pytest.mark.django_db
ADDRESS = "/en/programme/2025/talk/"


def header(soup):
    """Day, time and room under the title."""
    return [words(line) for line in soup.select(".page-header__meta li")]


@pytest.mark.parametrize(
    ("language", "title", "day"),
    [("ja", "講演", "2025年11月25日（火）"), ("en", "Talk", "Tuesday, 25 November 2025")],
)
def test_a_session_in_both_languages(client, edition, room, language, title, day):
    make_session(edition, "talk", "10:00", "11:00", room=room, title_ja="講演", title_en="Talk")
    soup = read(client, f"/{language}/programme/2025/talk/")
    assert soup.html["lang"] == language
    assert words(soup.h1) == title
    assert header(soup)[0] == day
    assert skips_no_level(soup)


def test_when_and_where(client, edition):
    room = make_room(edition, "Hall A", floor_en="2F")
    make_session(edition, "talk", "10:00", "11:00", room=room)
    soup = read(client, ADDRESS)
    day, time, place = header(soup)
    assert day == "Tuesday, 25 November 2025"
    assert time.startswith("10:00")
    assert time.endswith("11:00 Japan time (JST)")
    assert place == "Hall A, 2F"
    assert [time["datetime"] for time in soup.select(".page-header__meta time")] == [
        "2025-11-25",
        "2025-11-25T10:00:00+09:00",
        "2025-11-25T11:00:00+09:00",
    ]


def test_what_is_not_known_is_to_be_announced(client, edition):
    make_session(edition, "talk", day=None)
    soup = read(client, ADDRESS)
    assert header(soup) == ["Day not announced", "Time not announced", "Room not announced"]
    assert facts(soup)["Language"] == facts(soup)["Interpretation"] == "Not announced"
    assert "Speakers not announced" in main_words(soup)


def test_a_break_awaits_neither_speakers_nor_languages(client, edition):
    make_session(edition, "talk", "10:00", "10:30", kind=SessionKind.BREAK)
    soup = read(client, ADDRESS)
    assert "Language" not in facts(soup)
    assert "Speakers" not in [text for _level, text in headings(soup)]


def test_sample_time_and_room_are_marked(client, edition, room):
    make_session(
        edition, "talk", "10:00", "11:00", room=room, time_is_sample=True, room_is_sample=True
    )
    soup = read(client, ADDRESS)
    assert [line.endswith("sample") for line in header(soup)] == [False, True, True]
    assert "is shown as an example" in main_words(soup)


def test_facts_in_words(client, edition):
    make_session(
        edition,
        "talk",
        kind=SessionKind.SPECIAL,
        track=make_track(edition, "Cities"),
        floor_language="ja_en",
        interpretation="consecutive",
        channels_en="Channel 2",
        language_note_en="Slides in English",
        sign_language=True,
        captions=True,
    )
    assert facts(read(client, ADDRESS)) == {
        "Kind": "Special session",
        "Track": "Cities",
        "Language": "Japanese and English",
        "Interpretation": "Consecutive interpretation Channel 2",
        "Also": "Sign language, Captions",
        "On languages": "Slides in English",
    }


def test_organisers_are_linked_to_their_published_profiles(client, edition):
    session = make_session(edition, "talk")
    for order, (slug, live) in enumerate([("yokohama", True), ("cebu", False)]):
        body = Body.objects.create(slug=slug, name_en=slug.title(), live=live)
        SessionOrganiser.objects.create(session=session, body=body, sort_order=order)
    soup = read(client, ADDRESS)
    assert facts(soup)["Organisers"] == "Yokohama , Cebu"
    assert [a["href"] for a in soup.select(".facts a")] == ["/en/declaration/cities/yokohama/"]


# --- People ------------------------------------------------------------------


def test_people_stand_in_the_order_of_protocol_with_their_roles(client, home, edition):
    index = make_speaker_index(home)
    session = make_session(edition, "talk", people=[make_speaker(index, "z", name_en="Zita Pels")])
    add_person(session, placeholder_en="Governor of Bangkok", role="panellist", note_en="by video")
    add_person(session, make_speaker(index, "a", name_en="Ai Abe"), role="moderator")
    people = read(client, ADDRESS).select(".person")
    assert [words(person.select_one(".person__name")) for person in people] == [
        "Zita Pels",
        "Governor of Bangkok",
        "Ai Abe",
    ]
    assert [words(person.select_one(".person__role")) for person in people] == [
        "Speaker",
        "Panellist",
        "Moderator",
    ]
    assert [person.a["href"] if person.a else None for person in people] == [
        "/en/speakers/z/",
        None,
        "/en/speakers/a/",
    ]
    assert words(people[1].select_one(".person__note")) == "by video"


def test_a_person_whose_profile_is_not_published_is_replaced_by_the_office(client, home, edition):
    index = make_speaker_index(home)
    hidden = make_speaker(index, "hidden", name_en="Secret Name", live=False)
    session = make_session(edition, "talk")
    add_person(session, hidden, placeholder_en="Mayor of a city")
    add_person(session, hidden)
    soup = read(client, ADDRESS)
    assert [words(name) for name in soup.select(".person__name")] == ["Mayor of a city"]
    assert "Secret" not in main_words(soup)


# --- State -------------------------------------------------------------------


def test_a_cancelled_session_stays_public_and_says_so(client, edition, room):
    make_session(
        edition,
        "talk",
        "10:00",
        "11:00",
        room=room,
        state=SessionState.CANCELLED,
        state_note_en="Because of the typhoon.",
    )
    soup = read(client, ADDRESS)
    assert words(soup.select_one(".page-header .badge")) == "Cancelled"
    notice = words(soup.select_one(".notice--error"))
    assert notice == "This session has been cancelled. Because of the typhoon."


def test_a_moved_session_names_the_old_and_the_new_time_and_room(client, edition, room):
    announce(edition)
    session = make_session(edition, "talk", "10:00", "11:00", room=room)
    publish_change(session)
    publish_change(
        session,
        starts_at=at("13:00", WEDNESDAY),
        ends_at=at("14:00", WEDNESDAY),
        room=make_room(edition, "Hall B"),
        state=SessionState.MOVED,
    )
    notice = read(client, ADDRESS).select_one(".notice--warning")
    before, now = notice.select("p")[-2:]
    assert before.find("s")
    for part in ("Tuesday, 25 November 2025", "10:00", "11:00", "Hall A"):
        assert part in words(before)
    for part in ("Wednesday, 26 November 2025", "13:00", "14:00", "Hall B"):
        assert part in words(now)


def test_a_session_that_only_changed_its_room_names_no_old_time(client, edition, room):
    announce(edition)
    session = make_session(edition, "talk", "13:00", "14:00", room=room)
    publish_change(session)
    publish_change(session, room=make_room(edition, "Hall B"), state=SessionState.MOVED)
    struck = read(client, ADDRESS).select_one(".notice--warning s")
    assert words(struck) == "Hall A"


@pytest.mark.parametrize("live", [True, False])
def test_a_replaced_session_leads_to_the_one_in_its_place_where_that_is_public(
    client, edition, live
):
    other = make_session(edition, "other", live=live)
    make_session(edition, "talk", state=SessionState.REPLACED, replaced_by=other)
    notice = read(client, ADDRESS).select_one(".notice--error")

    links = [link["href"] for link in notice.select("a")]
    assert links == (["/en/programme/2025/other/"] if live else [])
    assert ("In its place: other (English)" in words(notice)) is live


# --- Materials and links -----------------------------------------------------


def test_materials_tell_kind_size_and_language(client, edition):
    session = make_session(edition, "talk")
    slides = SiteDocument.objects.create(
        title="slides", language="ja", file=ContentFile(b"x" * 2048, "slides.pdf"), file_size=2048
    )
    SessionMaterial.objects.create(
        session=session, title_en="Slides", document=slides, sort_order=0
    )
    SessionMaterial.objects.create(
        session=session,
        title_en="Report",
        url="https://example.jp/report",
        language="en",
        sort_order=1,
    )
    first, second = read(client, ADDRESS).select(".download")[:2]
    assert all(part in words(first) for part in ("Slides", "PDF", "2.0 KB", "Japanese"))
    assert first["href"] == slides.url
    assert first["hreflang"] == "ja"
    assert all(part in words(second) for part in ("Report", "Web page", "English"))
    assert second["href"] == "https://example.jp/report"


def test_registration_and_stream_are_linked_where_there_are_any(client, edition):
    make_session(
        edition,
        "talk",
        registration_url="https://example.jp/register",
        stream_url="https://example.jp/live",
    )
    buttons = {words(a): a["href"] for a in read(client, ADDRESS).select("a.button")}
    assert buttons["Register"] == "https://example.jp/register"
    assert buttons["Stream or recording"] == "https://example.jp/live"


@pytest.mark.parametrize(("day", "anchor"), [(WEDNESDAY, "#day-2025-11-26"), (None, "")])
def test_the_way_back_leads_to_the_day_in_the_timetable(client, edition, day, anchor):
    make_session(edition, "talk", day=day)
    buttons = {words(link): link["href"] for link in read(client, ADDRESS).select("a.button")}
    assert buttons["To the timetable"] == f"/en/programme/2025/{anchor}"
    if anchor:
        assert read(client, "/en/programme/2025/").find(id=anchor[1:])


def test_the_short_link_is_shown_with_its_qr_code(client, edition):
    session = make_session(edition, "talk")
    (link,) = ShortLink.objects.for_target(session)
    box = read(client, ADDRESS).select_one(".qr-box")
    assert box.img["src"] == f"/q/{link.code}.svg"
    assert f"/q/{link.code}" in words(box)
