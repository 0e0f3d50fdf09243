"""Writing rules of the programme: what was published is told, changed together, undone."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from django.core.exceptions import ValidationError
from django.db import transaction

from speakers.models import SpeakerPage

from . import clock
from .enums import RAISES_SEQUENCE, ChangeField
from .models import Change, PublishedSession, SessionPage, TimetableAction
from .public_facts import Place, differences, facts_of
from .states import state_after_move

# The action that the changes published meanwhile belong to.
_action: ContextVar[TimetableAction | None] = ContextVar("timetable_action", default=None)


class CannotUndoError(Exception):
    """An action that cannot be undone: ``sessions`` were changed since (or it was undone)."""

    def __init__(self, sessions=()):
        super().__init__()
        self.sessions = list(sessions)


def public_facts(session) -> dict:
    """The facts of a session as readers see them: people without a public profile left out."""
    items = list(session.session_speakers.all())
    ids = {item.speaker_id for item in items if item.speaker_id}
    public = set(SpeakerPage.objects.public_speakers().filter(pk__in=ids).values_list("pk", flat=1))
    people = [item for item in items if item.speaker_id is None or item.speaker_id in public]
    return facts_of(session, people)


@transaction.atomic
def record_publication(session, at=None) -> list[Change]:
    """Tell what of a just published session changed: the one writer of change records.

    Raises the sequence number where time, room or state changed. Returns the new records,
    none while the programme is not announced; a first publication after that is one too
    (``ChangeField.ADDED``).
    """
    at, facts = at or clock.now(), public_facts(session)
    record, is_new = PublishedSession.objects.select_for_update().get_or_create(
        session=session,
        defaults={"facts": facts, "first_published_at": at, "changed_at": at},
    )
    found = [(ChangeField.ADDED, None, facts)] if is_new else differences(record.facts, facts)
    if not found:
        return []
    if any(field in RAISES_SEQUENCE for field, _old, _new in found):
        record.sequence += 1
    record.facts, record.changed_at = facts, at
    record.save()
    # Before the programme is announced nobody was told anything that could have changed.
    if not session.edition.is_announced:
        return []
    return Change.objects.bulk_create(
        Change(
            session=session,
            field=field,
            old=old,
            new=new,
            made_at=at,
            sequence=record.sequence,
            action=_action.get(),
        )
        for field, old, new in found
    )


@transaction.atomic
def change_sessions(
    edition, values: Mapping[int, Mapping], kind, user, *, publish: bool | None = None
) -> TimetableAction:
    """Set fields of several sessions at once: ``values`` is session pk → field → value.

    The value of ``session_speakers`` is a function that makes new ones, since two versions of
    a page share none; undoing leaves them.

    See ``save_session`` for ``publish``. All or nothing: raises ``SessionError``. Two sessions
    may then hold one room: a delay does not wait for that, and the admin marks it.
    """
    action = TimetableAction.objects.create(
        edition=edition, kind=kind, made_at=clock.now(), made_by=user
    )
    sessions = SessionPage.objects.of_edition(edition).in_bulk(values)
    with changes_of(action):
        for pk, fields in values.items():
            session = as_staff_see_it(sessions[pk])
            fields = _with_state(edition, session, fields)
            action.before[str(pk)] = _stored(session, fields)
            page = save_session(sessions[pk], _setter(fields), user, publish=publish)
            action.after[str(pk)] = _stored(page, fields)
    action.save()
    return action


@transaction.atomic
def undo(action: TimetableAction, user):
    """Set everything back to what it was before ``action``.

    Raises ``CannotUndoError`` where a session was changed since, and for an action that was
    undone or is none to undo.
    """
    action = TimetableAction.objects.select_for_update().get(pk=action.pk)
    if not action.can_be_undone:
        raise CannotUndoError
    sessions = SessionPage.objects.in_bulk([int(pk) for pk in action.after])
    missing = len(sessions) < len(action.after)
    changed = [
        page
        for pk, page in sessions.items()
        if not _stands(as_staff_see_it(page), action.after[str(pk)])
    ]
    if missing or changed:
        raise CannotUndoError(changed)
    with changes_of(action):
        for pk, page in sessions.items():
            save_session(page, _setter(_python(action.before[str(pk)])), user)
    action.undone_at = clock.now()
    action.save(update_fields=["undone_at"])


@contextmanager
def changes_of(action: TimetableAction | None):
    """What is published inside belongs to ``action``."""
    token = _action.set(action)
    try:
        yield action
    finally:
        _action.reset(token)


def save_session(
    session, apply: Callable[[SessionPage], None], user, *, publish: bool | None = None
) -> SessionPage:
    """Let ``apply`` set something on a session, and keep what staff drafted meanwhile.

    A speaker's page is saved in the same way.

    ``publish``: ``None`` publishes what is public and leaves a draft one, ``True`` publishes,
    ``False`` saves a draft only. Raises ``SessionError``. Returns the session as saved.
    """
    publish = session.live if publish is None else publish
    draft = session.get_latest_revision_as_object()
    if not publish or not session.live:
        return _save(draft, apply, user, publish=publish)
    page = type(session).objects.get(pk=session.pk)
    has_draft = page.has_unpublished_changes
    _save(page, apply, user, publish=True)
    if has_draft:
        # The draft stood on the old time: it takes the new one, and stays a draft.
        _save(draft, apply, user, publish=False)
    return page


def as_staff_see_it(session) -> SessionPage:
    """The public session, or the draft of one that was never published."""
    return session if session.live else session.get_latest_revision_as_object()


def _with_state(edition, session, fields: Mapping) -> dict:
    """``fields`` with the state that follows from a new time or room, unless it is given."""
    record = PublishedSession.objects.filter(session=session).first()
    if "state" in fields or record is None or not edition.is_announced:
        return dict(fields)
    room = fields.get("room", session.room)
    starts_at = fields.get("starts_at", session.starts_at)
    after = Place(starts_at, fields.get("ends_at", session.ends_at), room and str(room.guid))
    return {**fields, "state": state_after_move(session.state, record.told_place, after)}


def _save(page, apply, user, *, publish) -> SessionPage:
    apply(page)
    try:
        page.full_clean()
    except ValidationError as error:
        raise SessionError(page, error.error_dict) from error
    revision = page.save_revision(user=user, log_action=True, clean=False)
    if publish:
        revision.publish(user=user)
    return page


class SessionError(ValidationError):
    """What is wrong with one session of several; ``session`` says which."""

    def __init__(self, session, errors):
        super().__init__(errors)
        self.session = session


def _setter(fields: Mapping) -> Callable[[SessionPage], None]:
    def apply(page):
        for name, value in fields.items():
            setattr(page, name, value() if callable(value) else value)

    return apply


def _stored(page, names: Iterable[str]) -> dict:
    """The values of fields by column, as JSON stores them."""
    fields = [SessionPage._meta.get_field(name) for name in names]
    return {each.attname: getattr(page, each.attname) for each in fields if each.concrete}


def _python(stored: Mapping) -> dict:
    """Column → value from what JSON stored."""
    field = {each.attname: each for each in SessionPage._meta.concrete_fields}
    return {column: field[column].to_python(value) for column, value in stored.items()}


def _stands(page, stored: Mapping) -> bool:
    return all(getattr(page, column) == value for column, value in _python(stored).items())
