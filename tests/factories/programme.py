"""Editions, rooms and sessions to test with; times are those of Yokohama."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme.models import (
    EditionPage,
    ProgrammePage,
    Room,
    SessionPage,
    SessionSpeaker,
    Track,
)
from programme.services import record_publication

from .many import add_live_page, add_many_pages
from .pages import add_page

TOKYO = ZoneInfo("Asia/Tokyo")
TUESDAY, WEDNESDAY, THURSDAY = date(2025, 11, 25), date(2025, 11, 26), date(2025, 11, 27)


def at(time, day=TUESDAY):
    """A moment in Yokohama: ``at("10:30")``; hours from 24 on are those of the next day."""
    hours, minutes = map(int, time.split(":"))
    midnight = datetime(day.year, day.month, day.day, tzinfo=TOKYO)
    return midnight + timedelta(hours=hours, minutes=minutes)


def make_programme(home, **fields):
    """The programme page."""
    return add_page(home, ProgrammePage, "programme", **fields)


def make_edition(programme, year=2025, *, live=True, **fields):
    """An edition of three days; that of 2025 is from 25 to 27 November."""
    fields = {
        "slug": str(year),
        "starts_on": TUESDAY.replace(year=year),
        "ends_on": THURSDAY.replace(year=year),
        "title_ja": f"会議{year}",
        "title_en": f"Conference {year}",
        **fields,
    }
    return add_live_page(programme, EditionPage, live=live, year=year, **fields)


def choose_edition(programme, edition):
    """Make ``edition`` the current one."""
    programme.current_edition = edition
    programme.save()


def make_room(edition, name_en="Room A", **fields):
    """A room; rooms stand in the order in which they are made."""
    order = edition.rooms.count()
    fields = {"name_ja": f"{name_en}（会場）", "sort_order": order, **fields}
    return Room.objects.create(edition=edition, name_en=name_en, **fields)


def make_track(edition, name_en="Cities", **fields):
    """A track."""
    return Track.objects.create(edition=edition, name_ja="都市", name_en=name_en, **fields)


def make_session(
    edition, slug, start=None, end=None, *, day=TUESDAY, live=True, people=(), **fields
):
    """A session on ``day`` from ``start`` to ``end`` (``"10:00"``); ``people`` are speakers."""
    times = {"starts_at": at(start, day), "ends_at": at(end, day)} if start else {}
    fields = {"day": day, **times, **fields}
    session = add_live_page(edition, SessionPage, slug, live=live, **fields)
    for speaker in people:
        add_person(session, speaker)
    return session


def announce(edition, moment=None):
    """Tell readers what changes of an edition from ``moment`` (default: the day before) on."""
    edition.announced_at = moment or at("9:00", edition.starts_on - timedelta(days=1))
    edition.save()
    return edition


def publish_change(session, *, moment=None, **fields):
    """Publish a session with other values, as if staff had done so at ``moment``.

    Its first publication is no change, but what later ones are compared with.
    """
    for name, value in fields.items():
        setattr(session, name, value)
    session.save()
    return record_publication(session, moment)


def add_person(session, speaker=None, **fields):
    """Put a person into a session, after those who are in it."""
    order = SessionSpeaker.objects.filter(session=session).count()
    return SessionSpeaker.objects.create(
        session=session, speaker=speaker, **{"sort_order": order, **fields}
    )


def make_many_sessions(edition, count, *, rooms, speakers, track=None):
    """``count`` sessions of half an hour over three days, a speaker each, inserted at once."""
    rows = []
    for number in range(count):
        place, room = divmod(number, len(rooms))
        day = TUESDAY + timedelta(days=place % 3)
        starts_at = at("9:00", day) + timedelta(minutes=30 * (place // 3 % 16))
        rows.append(
            {
                "slug": f"session-{number}",
                "title_ja": f"セッション{number}",
                "title_en": f"Session {number}",
                "day": day,
                "starts_at": starts_at,
                "ends_at": starts_at + timedelta(minutes=30),
                "room": rooms[room],
                "track": track,
            }
        )
    sessions = add_many_pages(edition, SessionPage, rows)
    SessionSpeaker.objects.bulk_create(
        SessionSpeaker(session=session, speaker=speakers[number % len(speakers)], sort_order=0)
        for number, session in enumerate(sessions)
    )
    return sessions
