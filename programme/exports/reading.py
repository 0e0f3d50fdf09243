"""From the pages of an edition to the records that every export takes."""

import re
from datetime import UTC, datetime

from django.db.models import Max, Prefetch
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language
from modeltranslation.utils import resolution_order
from wagtail.models import ModelLogEntry, PageLogEntry

from ascc.models import SiteSettings
from speakers.models import SpeakerPage

from ..models import SessionPage
from ..timetable import edition_days
from . import words
from .people import people_of
from .plain import paragraphs, plain_localized, text, texts
from .records import Link, Programme, Room, Session, Track

_LONG_AGO = datetime(2012, 1, 1, tzinfo=UTC)
# Drafts change nothing that a reader sees.
_DRAFTING = ("wagtail.create", "wagtail.edit")


def read_programme(request, edition, sessions, address: str, selection: str = "") -> Programme:
    """The records of an edition in the active language.

    ``sessions`` (a queryset) are those to tell; what has no time is left out. ``address`` is
    the absolute one of the export, ``selection`` says in words what of the edition they are.
    The number of queries does not grow with the sessions.
    """
    site = SiteSettings.load(request_or_site=request)
    reader = _Reader(request)
    told = [reader.session(page) for page in _for_exports(sessions)]
    days = {*edition_days(edition.starts_on, edition.ends_on), *(each.day for each in told)}
    return Programme(
        language=get_language(),
        address=address,
        home=request.build_absolute_uri(f"/{get_language()}/"),
        url=request.build_absolute_uri(edition.get_url(request)),
        guid=str(edition.guid),
        acronym=acronym(site.short_name_en, edition.slug),
        title=plain_localized(edition, "title"),
        selection=selection,
        venue=text(edition, "venue"),
        venue_address=text(edition, "venue_address"),
        days=tuple(sorted(days)),
        sessions=tuple(told),
        changed_at=max((each.changed_at for each in told), default=_published(edition)),
    )


def acronym(short_name: str, slug: str) -> str:
    """``ascc2025``: short name of the site and address of the edition, as frab takes it.

    Small Latin letters and digits, four or more of them (pattern of the JSON schema of c3voc).
    """
    letters = re.sub(r"[^a-z0-9]", "", f"{short_name}{slug}".lower())
    return letters if len(letters) >= 4 else f"conference{letters}"


def last_change(edition) -> datetime:
    """When what an export tells may have changed last, whatever part of it is asked for.

    Also the whole edition counts: a session that left a room is no longer in the room's
    calendar. Names of rooms and people, and what was withdrawn, are known by the log.
    """
    sessions = SessionPage.objects.of_edition(edition)
    moments = sessions.aggregate(Max("last_published_at"), Max("published_record__changed_at"))
    logs = PageLogEntry.objects.exclude(action__in=_DRAFTING), ModelLogEntry.objects.all()
    logged = [
        log.order_by("-timestamp").values_list("timestamp", flat=True).first() for log in logs
    ]
    return max(filter(None, [*moments.values(), *logged]), default=_published(edition))


def _for_exports(sessions):
    people = SpeakerPage.objects.public_speakers().select_related("body")
    return (
        sessions.filter(starts_at__isnull=False, ends_at__isnull=False)
        .in_time_order()
        .select_related("room", "track", "published_record", "replaced_by")
        .prefetch_related(
            Prefetch("session_speakers__speaker", people),
            Prefetch("session_speakers__represented_by", people),
            "materials__document",
        )
    )


def _published(page) -> datetime:
    return page.last_published_at or page.first_published_at or _LONG_AGO


class _Reader:
    """Makes records, and those of a room or a track only once."""

    def __init__(self, request):
        self.request = request
        self.rooms, self.tracks = {}, {}

    def session(self, page) -> Session:
        record = getattr(page, "published_record", None)
        descriptions = texts(page, "abstract", paragraphs)
        return Session(
            id=page.pk,
            guid=str(page.guid),
            code=page.code,
            slug=page.slug,
            url=self._absolute(page),
            title=plain_localized(page, "title"),
            abstract=text(page, "introduction"),
            abstracts=texts(page, "introduction"),
            description=_first(descriptions),
            descriptions=descriptions,
            kind=page.kind,
            kind_label=capfirst(page.get_kind_display()),
            state=page.state,
            state_label=capfirst(page.get_state_display()),
            state_note=text(page, "state_note"),
            replaced_by=self._replacement(page.replaced_by),
            starts_at=_in_yokohama(page.starts_at),
            ends_at=_in_yokohama(page.ends_at),
            time_is_sample=page.time_is_sample,
            room=self._room(page.room),
            room_is_sample=page.room_is_sample,
            track=self._track(page.track),
            floor_language=page.floor_language,
            language_words=words.languages(page),
            people=people_of(page),
            links=tuple(self._links(page)),
            sequence=record.sequence if record else 0,
            created_at=record.first_published_at if record else _published(page),
            changed_at=max(record.changed_at, _published(page)) if record else _published(page),
        )

    def _replacement(self, page) -> str:
        """Title and address of the session that takes the place; a draft is nobody's news."""
        if page is None or not page.live:
            return ""
        return f"{text(page, 'title')} {self._absolute(page)}"

    def _absolute(self, page) -> str:
        return self.request.build_absolute_uri(page.get_url(self.request))

    def _room(self, room) -> Room | None:
        if room is None:
            return None
        if room.pk not in self.rooms:
            name, floor = text(room, "name"), text(room, "floor")
            self.rooms[room.pk] = Room(
                guid=str(room.guid),
                slug=room.slug,
                name=name,
                place=words.joined(name, floor),
                capacity=room.capacity,
                directions=texts(room, "directions"),
            )
        return self.rooms[room.pk]

    def _track(self, track) -> Track | None:
        if track is None:
            return None
        if track.pk not in self.tracks:
            name = text(track, "name")
            self.tracks[track.pk] = Track(str(track.guid), track.slug, name, track.colour)
        return self.tracks[track.pk]

    def _links(self, page):
        for url, title in (
            (page.registration_url, words.REGISTRATION),
            (page.stream_url, words.STREAM),
        ):
            if url:
                yield Link(url, str(title), is_document=False)
        for item in page.materials.all():
            title, document = text(item, "title"), item.document
            url = document.url if document else item.url
            address = self.request.build_absolute_uri(url)
            yield Link(address, title or (document.title if document else url), bool(document))


def _first(texts_by_language) -> str:
    """The text in the active language, or in the next one that has it."""
    codes = (code for code in resolution_order(get_language()) if code in texts_by_language)
    return texts_by_language.get(next(codes, ""), "")


def _in_yokohama(moment: datetime) -> datetime:
    return timezone.localtime(moment, timezone.get_default_timezone())
