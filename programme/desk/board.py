"""Conflicts and actions in words, for the timetable of the admin."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language_info, ngettext, pgettext
from django.utils.translation import gettext as _

from ascc.dates import range_sign, short_date, yokohama_time

from ..conflicts import Conflict, ConflictKind
from ..models import SessionPage, TimetableAction
from .items import DeskItem

# So many of the last actions are offered to be undone.
ACTIONS_SHOWN = 8


@dataclass(frozen=True)
class ConflictLine:
    """A conflict as staff read it; ``sessions`` are links into the timetable."""

    kind: str
    label: str
    detail: str
    sessions: tuple[DeskItem, ...]


@dataclass(frozen=True)
class ActionLine:
    """An action that was taken, with what it changed in words."""

    action: TimetableAction
    summary: str


def conflict_lines(
    conflicts: Iterable[Conflict], items: dict[int, DeskItem], names: dict[int, str]
) -> list[ConflictLine]:
    """Conflicts in words; ``names`` are those of people, by key."""
    return [
        ConflictLine(
            kind=conflict.kind.value,
            label=str(conflict.kind.label),
            detail=_detail(conflict, names),
            sessions=tuple(items[pk] for pk in conflict.sessions),
        )
        for conflict in conflicts
    ]


def by_session(lines: Iterable[ConflictLine]) -> dict[int, list[ConflictLine]]:
    """The conflicts of each session, by its pk."""
    found = defaultdict(list)
    for line in lines:
        for item in line.sessions:
            found[item.pk].append(line)
    return found


def last_actions(edition) -> list[ActionLine]:
    """What staff did last to the timetable of an edition."""
    actions = list(edition.actions.select_related("made_by")[:ACTIONS_SHOWN])
    keys = {int(pk) for action in actions for pk in action.after}
    titles = {page.pk: str(page) for page in SessionPage.objects.filter(pk__in=keys)}
    return [ActionLine(action, _summary(action, titles)) for action in actions]


def item_time(item: DeskItem) -> str:
    """Day and time of a session in a line; “to be announced” where it has none."""
    if item.starts_at is None:
        return short_date(item.day) if item.day else _("to be announced")
    times = [yokohama_time(moment) for moment in (item.starts_at, item.ends_at) if moment]
    return f"{short_date(item.day)} {range_sign().join(times)}"


def _detail(conflict, names) -> str:
    joint = pgettext("between words of a list", ", ")
    if conflict.kind == ConflictKind.PERSON:
        return names.get(conflict.subject) or ""
    if conflict.kind == ConflictKind.ENGLISH:
        labels = [SessionPage._meta.get_field(name).verbose_name for name in conflict.subject]
        return joint.join(str(label) for label in labels)
    if conflict.kind == ConflictKind.INTERPRETATION:
        languages = [str(get_language_info(code)["name_translated"]) for code in conflict.subject]
        return _("cannot be followed in: %(languages)s") % {"languages": joint.join(languages)}
    return conflict.subject.name + _hours(conflict)


def _hours(conflict) -> str:
    room = conflict.subject
    if conflict.kind != ConflictKind.CLOSED:
        return ""
    ends = [f"{each:%H:%M}" if each else "" for each in (room.opens_at, room.closes_at)]
    return f" ({range_sign().join(ends)})"


def _summary(action, titles) -> str:
    """The first session by name, the others by number."""
    known = [titles[int(pk)] for pk in action.after if int(pk) in titles]
    if not known:
        return ""
    others = len(action.after) - 1
    if not others:
        return known[0]
    return ngettext(
        "%(session)s and %(number)d more", "%(session)s and %(number)d more", others
    ) % {"session": known[0], "number": others}
