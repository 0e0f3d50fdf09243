"""A programme with all that can stand on paper."""

import pytest

from ascc.models import ShortLink
from programme.services import record_publication
from tests.factories.programme import (
    WEDNESDAY,
    announce,
    at,
    make_room,
    make_session,
    make_track,
    publish_change,
)
from tests.factories.speakers import make_speaker, make_speaker_index

LONG_TITLE_EN = "Towards a circular society " * 7


def give_code(target, code):
    """Let the short link that ``target`` got when it was published have ``code``."""
    ShortLink.objects.for_target(target).update(code=code)


@pytest.fixture
def mayor(home):
    return make_speaker(
        make_speaker_index(home), "mayor", "山中竹春", "Takeharu Yamanaka", office_ja="市長"
    )


@pytest.fixture
def hall_b(edition):
    return make_room(edition, "Hall B")


@pytest.fixture
def sessions(edition, room, hall_b, mayor):
    """Four sessions of the first day and one of the second, all with codes, announced."""
    room.receivers_ja, room.receivers_en = "総合受付", "Main desk"
    room.save()
    made = {
        "opening": make_session(
            edition, "opening", "10:00", "11:15", room=room, people=[mayor],
            title_ja="開会式", title_en="Opening Session", track=make_track(edition),
            floor_language="ja", interpretation="simultaneous",
            channels_ja="英語 2ch", channels_en="English 2",
            abstract_en="<p>Words of <b>welcome</b></p>",
        ),
        "long": make_session(
            edition, "long", "10:00", "11:15", room=hall_b,
            title_ja="循環型都市" * 20, title_en=LONG_TITLE_EN,
        ),
        "japanese": make_session(
            edition, "japanese", "13:00", "14:00", room=room,
            title_ja="日本語だけの題名", title_en="",
        ),
        "open": make_session(edition, "open", title_ja="時刻未定", title_en="Time unknown"),
        "tour": make_session(
            edition, "tour", "9:00", "12:00", day=WEDNESDAY, title_ja="視察", title_en="Field tour"
        ),
    }  # fmt: skip
    give_code(edition, "7F3K2W")
    for number, session in enumerate(made.values()):
        give_code(session, f"ABC23{number}")
        record_publication(session, at("8:00", edition.starts_on))
    announce(edition, at("8:30"))
    return made


@pytest.fixture
def moved(sessions, hall_b):
    """The opening went to another room and half an hour later; the long session is cancelled."""
    publish_change(
        sessions["opening"], moment=at("9:00"), room=hall_b, state="moved",
        starts_at=at("11:30"), ends_at=at("12:45"),
    )  # fmt: skip
    publish_change(
        sessions["long"], moment=at("9:00"), state="cancelled", state_note_en="The speaker is ill."
    )
    return sessions
