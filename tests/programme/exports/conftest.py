"""A programme that has everything an export can meet, and the same in Japanese only."""

import pytest

from programme.enums import FloorLanguage, Interpretation, SessionKind, SpeakerRole, TrackColour
from programme.models import Track
from tests.factories.programme import (
    WEDNESDAY,
    add_person,
    announce,
    make_room,
    make_session,
    make_track,
)
from tests.factories.speakers import make_speaker, make_speaker_index


@pytest.fixture
def whole(home, edition):
    """An announced edition with rooms, tracks, people, a break and a session without a time."""
    edition.venue_ja, edition.venue_en = "港の会議場", "Harbour Hall"
    edition.venue_address_ja, edition.venue_address_en = "港1-1", "1-1 Minato"
    announce(edition)
    hall = make_room(
        edition,
        "Hall A",
        floor_en="1st floor",
        floor_ja="1階",
        capacity=300,
        receivers_en="At the door",
    )
    cities = make_track(edition, colour=TrackColour.TEAL)
    index = make_speaker_index(home)
    mayor = make_speaker(index, "lovelace", "", "Ada Lovelace", office_en="Mayor")
    opening = make_session(
        edition,
        "opening",
        "10:00",
        "11:30",
        room=hall,
        track=cities,
        kind=SessionKind.OPENING,
        title_ja="開会；挨拶，他",
        title_en="Opening; greetings, & more",
        introduction_ja="はじめに",
        introduction_en="How it begins",
        abstract_ja="<p>一つ目</p><ul><li>二つ目</li></ul>",
        abstract_en="<p>One &amp; all</p><ul><li>Two</li></ul>",
        floor_language=FloorLanguage.BOTH,
        interpretation=Interpretation.SIMULTANEOUS,
        channels_ja="日本語 1ch",
        channels_en="Japanese on channel 1",
        sign_language=True,
        captions=True,
        stream_url="https://stream.example/1",
    )
    add_person(opening, mayor, role=SpeakerRole.OPENING_ADDRESS, represented_by_text_en="A deputy")
    add_person(opening, placeholder_ja="各都市の代表", placeholder_en="City leaders")
    make_session(edition, "lunch", "11:30", "13:00", kind=SessionKind.BREAK)
    make_session(edition, "tour", "9:00", "17:00", day=WEDNESDAY, kind=SessionKind.FIELD_TOUR)
    make_session(edition, "later")
    return edition


@pytest.fixture
def japanese(edition):
    """An edition of which nothing has English or Latin letters, with tracks and rooms."""
    edition.title_ja, edition.title_en = "第十四回会議", ""
    edition.venue_ja = "横浜の会場"
    announce(edition)
    room = make_room(edition, name_ja="大広間", name_en="", floor_ja="三階")
    track = Track.objects.create(edition=edition, name_ja="都市の循環")
    for number, start in enumerate(["9:00", "10:00", "11:00"]):
        make_session(
            edition,
            f"s{number}",
            start,
            f"{9 + number}:45",
            title_ja="第一全体会議",
            title_en="",
            introduction_ja="都市の取組を紹介します。",
            abstract_ja="<p>詳しい内容です。</p>",
            room=room if number else None,
            track=track if number else None,
            floor_language=FloorLanguage.JAPANESE if number else "",
        )
    return edition
