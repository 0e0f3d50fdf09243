"""What of the programme readers may find: editions and sessions, with who takes part."""

from django.db.models import Prefetch

from ascc.enums import SearchKind
from ascc.i18n import localized
from ascc.search.documents import SearchDocument, in_every_language, listed
from ascc.search.pages import describe_pages, page_document, parents_of
from ascc.search.sources import Source, add_years, follow, register
from declaration.models import Body
from speakers.models import SpeakerPage

from .models import EditionPage, ProgrammePage, Room, SessionPage, SessionSpeaker, Track


def describe_editions(editions) -> list[SearchDocument]:
    """Editions with theme and venue."""
    parents = parents_of(editions)
    fields = ("introduction", "theme", "venue", "venue_address", "body")
    return [page_document(each, fields, parents, year=each.year) for each in editions]


def public_sessions():
    """Sessions with all that they name."""
    speakers = SpeakerPage.objects.public_speakers()
    return (
        SessionPage.objects.public_sessions()
        .select_related("room", "track")
        .prefetch_related(
            Prefetch("session_speakers__speaker", speakers),
            "session_organisers__body",
            "materials",
        )
        .order_by("path")
    )


def describe_sessions(sessions) -> list[SearchDocument]:
    """Sessions in the order of their days, found by everybody and everything they name."""
    parents = parents_of(sessions)
    editions = EditionPage.objects.in_bulk(parent.pk for parent in parents.values())
    return [_describe(session, parents, editions) for session in sessions]


def _describe(session, parents, editions) -> SearchDocument:
    edition = editions.get(parents[session.pk].pk) if session.pk in parents else None
    day = session.held_on

    def parts(code):
        return [
            localized(session, "abstract", code),
            listed(code, *(localized(obj, field, code) for obj, field in _named(session))),
        ]

    return page_document(
        session,
        ("introduction",),
        parents,
        kind=SearchKind.SESSION,
        parts=parts,
        related=_related(session),
        year=edition.year if edition else None,
        day=day,
        place=day.toordinal() if day else 0,
    )


def _named(session):
    """Whom and what the page of a session names, each with the field of its name."""
    for item in session.session_speakers.all():
        # A person whose profile is not published is read as no person.
        yield (item.speaker, "title") if item.speaker else (item, "placeholder")
    yield from ((item.body, "name") for item in session.session_organisers.all())
    yield from ((item, "title") for item in session.materials.all())
    yield from ((each, "name") for each in (session.track, session.room) if each)


def _related(session) -> list[str]:
    """All that a session names, in every language, with the readings of its people."""
    people = [item.speaker for item in session.session_speakers.all() if item.speaker]
    names = [name for obj, field in _named(session) for name in in_every_language(obj, field)]
    return [*names, *(speaker.name_kana for speaker in people)]


def newest_years(ids) -> dict[int, int]:
    """The newest edition at which each of the speakers with ``ids`` appears."""
    items = SessionSpeaker.objects.filter(
        speaker__in=ids, session__in=SessionPage.objects.public_sessions()
    )
    paths = [
        (speaker, path[: -SessionPage.steplen])
        for speaker, path in items.values_list("speaker", "session__path")
    ]
    editions = EditionPage.objects.public_editions().filter(path__in={path for _pk, path in paths})
    years = dict(editions.values_list("path", "year"))
    return {
        speaker: max(years[path] for pk, path in paths if pk == speaker and path in years)
        for speaker, found in paths
        if found in years
    }


def _sessions_with(**look_up):
    return SessionPage.objects.filter(**look_up).values_list("pk", flat=True)


register(
    Source(
        ProgrammePage,
        lambda: ProgrammePage.objects.live().public().order_by("path"),
        describe_pages(("introduction",)),
    ),
    Source(EditionPage, lambda: EditionPage.objects.public_editions(), describe_editions),
    Source(SessionPage, public_sessions, describe_sessions),
)
add_years(SpeakerPage, newest_years)
follow(SpeakerPage, SessionPage, lambda person: _sessions_with(session_speakers__speaker=person.pk))
follow(Body, SessionPage, lambda body: _sessions_with(session_organisers__body=body.pk))
follow(Room, SessionPage, lambda room: _sessions_with(room=room.pk))
follow(Track, SessionPage, lambda track: _sessions_with(track=track.pk))
follow(EditionPage, SessionPage, lambda page: _sessions_with(path__startswith=page.path))
follow(
    SessionPage,
    SpeakerPage,
    lambda page: page.session_speakers.exclude(speaker=None).values_list("speaker", flat=True),
)
