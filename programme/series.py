"""A new edition begun from another one: its rooms and its structure, none of its people."""

from collections.abc import Collection
from datetime import date, timedelta

from django.db import transaction

from ascc.i18n import language_codes

from .enums import SessionState
from .models import EditionPage, Room, SessionPage, Theme, Track

ROOMS, TRACKS, THEMES, SESSIONS = "rooms", "tracks", "themes", "sessions"
PARTS = (ROOMS, TRACKS, THEMES, SESSIONS)
_MODELS = {ROOMS: Room, TRACKS: Track, THEMES: Theme}
# What a session keeps: its place in the structure. Its texts, people, materials and links, and
# what became of it, were those of the other edition.
_KEPT = ("kind", "floor_language", "interpretation", "sign_language", "captions")
_KEPT_TEXTS = ("title", "channels")
# Rooms, tracks and themes get identities of their own, but keep their names in addresses.
_OWN = ("id", "guid", "edition")


@transaction.atomic
def begin_edition(
    source: EditionPage,
    *,
    year: int,
    slug: str,
    titles: dict[str, str],
    first_day: date | None,
    parts: Collection[str] = PARTS,
    user=None,
) -> EditionPage:
    """Add a draft edition beside ``source``, with the ``parts`` of it that are wanted.

    ``titles`` is language → title. Every day moves with the first one, so that the second day
    stays the second one; times stay those of the clock. Sessions become drafts with identities
    and codes of their own; without ``first_day`` they have no time. Raises
    ``ValidationError`` where the edition cannot be (a slug that is taken).
    """
    edition = _add_edition(source, year, slug, titles, first_day, user)
    items = {part: _copy_items(source, edition, part) for part in _MODELS if part in parts}
    if SESSIONS in parts:
        moved_by = _days_between(source, first_day)
        for session in SessionPage.objects.of_edition(source).in_time_order():
            _add_session(session, edition, items, moved_by, user)
    return edition


def _add_edition(source, year, slug, titles, first_day, user) -> EditionPage:
    length = (source.ends_on - source.starts_on) if source.starts_on and source.ends_on else None
    texts = {
        f"{field}_{code}": getattr(source, f"{field}_{code}")
        for field in ("venue", "venue_address")
        for code in language_codes()
    }
    edition = EditionPage(
        live=False,
        year=year,
        slug=slug,
        number=source.number + (year - source.year) if source.number else None,
        starts_on=first_day,
        ends_on=first_day + length if first_day and length is not None else first_day,
        owner=user,
        **{f"title_{code}": title for code, title in titles.items()},
        **texts,
    )
    source.get_parent().add_child(instance=edition)
    edition.save_revision(user=user, log_action=True)
    return edition


def _copy_items(source, edition, part) -> dict:
    """Copy rooms, tracks or themes; returns the new ones by the pk of the old one."""
    model = _MODELS[part]
    names = [
        field.name
        for field in model._meta.concrete_fields
        if field.name not in _OWN and not _stands_for_columns(model, field.name)
    ]
    return {
        old.pk: model.objects.create(
            edition=edition, **{name: getattr(old, name) for name in names}
        )
        for old in model.objects.filter(edition=source)
    }


def _stands_for_columns(model, name) -> bool:
    """Whether a field is only the name of its columns in each language."""
    return any(field.name == f"{name}_{language_codes()[0]}" for field in model._meta.fields)


def _days_between(source, first_day) -> timedelta | None:
    if source.starts_on is None or first_day is None:
        return None
    return first_day - source.starts_on


def _add_session(old, edition, items, moved_by, user):
    """A draft in the place of ``old``, as readers saw it last."""
    texts = {
        f"{name}_{code}": getattr(old, f"{name}_{code}")
        for name in _KEPT_TEXTS
        for code in language_codes()
    }
    session = SessionPage(
        live=False,
        slug=old.slug,
        state=SessionState.PLANNED,
        owner=user,
        room=items.get(ROOMS, {}).get(old.room_id),
        track=items.get(TRACKS, {}).get(old.track_id),
        **{name: getattr(old, name) for name in _KEPT},
        **texts,
        **_times(old, moved_by),
    )
    edition.add_child(instance=session)
    themes = items.get(THEMES, {})
    session.themes = [themes[theme.pk] for theme in old.themes.all() if theme.pk in themes]
    session.save_revision(user=user)


def _times(old, moved_by) -> dict:
    """Day and time moved along; Japan keeps one offset, so a day is always 24 hours."""
    if moved_by is None:
        return {}
    times = {name: getattr(old, name) for name in ("day", "starts_at", "ends_at")}
    return {name: value + moved_by if value else None for name, value in times.items()}
