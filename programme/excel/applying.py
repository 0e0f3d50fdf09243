"""Writing what a plan says: all of it or nothing, through the services of the programme."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.text import slugify

from ascc.reserved import RESERVED_SLUGS
from declaration.models import Body
from speakers.models import SpeakerIndexPage, SpeakerPage

from ..enums import ActionKind
from ..models import EditionPage, Room, SessionPage, Track
from ..services import change_sessions, changes_of, save_session
from .current import Current, for_staff
from .fields import field_values
from .indexes import indexed_once
from .permissions import may_publish, refusals
from .plan import Plan, make_plan
from .sheets import ROOMS, SESSIONS, SPEAKERS, TRACKS

_SLUG_LENGTH = 60


class PlanChangedError(Exception):
    """The site changed since somebody looked at the plan; ``plan`` is what would happen now."""

    def __init__(self, plan: Plan):
        super().__init__()
        self.plan = plan


def plan_for(edition, content, user) -> tuple[Current, Plan]:
    """What the site holds, and what a workbook would do to it for ``user``."""
    current = for_staff(edition)
    plan = make_plan(current, content)
    plan.problems.extend(refusals(plan, current, user))
    return current, plan


@transaction.atomic
def apply_content(edition, content, digest: str, user, *, publish: bool) -> int:
    """Do what the plan with ``digest`` said.

    ``publish`` puts everything before readers; otherwise pages become drafts, while rooms and
    tracks, which have none, change at once. Raises ``PlanChangedError``, and writes nothing,
    where the same file would do something else by now, and ``SessionError``.
    Returns the number of rows that added or changed something.
    """
    # Two members of staff wait for each other here.
    edition = EditionPage.objects.select_for_update().get(pk=edition.pk)
    _current, plan = plan_for(edition, content, user)
    if publish and not may_publish(plan, edition, user):
        raise PermissionDenied
    if plan.problems or plan.digest != digest:
        raise PlanChangedError(plan)
    writing = _Writing(edition, user, publish)
    with indexed_once() as pages:
        writing.write(plan)
        pages.extend(writing.objects[entry.sheet.key][entry.key] for entry in plan.all_entries)
    return len(plan.all_entries)


class _Writing:
    """One run; ``objects`` are the records that the sheets name, by sheet and identity."""

    def __init__(self, edition, user, publish):
        self.edition, self.user, self.publish = edition, user, publish
        self.objects = {
            ROOMS.key: {str(each.guid): each for each in edition.rooms.all()},
            TRACKS.key: {str(each.guid): each for each in edition.tracks.all()},
            SPEAKERS.key: {str(each.guid): each for each in SpeakerPage.objects.all()},
            SESSIONS.key: {each.code: each for each in SessionPage.objects.of_edition(edition)},
            "bodies": {each.slug: each for each in Body.objects.all()},
        }

    def write(self, plan):
        """What others name comes first."""
        for sheet, model in ((ROOMS, Room), (TRACKS, Track)):
            for entry in plan.entries[sheet.key]:
                self._save_item(model, entry)
        self._write_speakers(plan.entries[SPEAKERS.key])
        self._write_sessions(plan.entries[SESSIONS.key])

    def _find(self, sheet, key):
        return self.objects[sheet][key] if key else None

    def _save_item(self, model, entry):
        item = self.objects[entry.sheet.key].get(entry.key) or model(edition=self.edition)
        _set(item, field_values(entry, self._find))
        if item.sort_order is None:
            item.sort_order = entry.row.number
        item.save()
        self.objects[entry.sheet.key][entry.key] = item

    def _write_speakers(self, entries):
        added = [entry for entry in entries if entry.is_new]
        index = SpeakerIndexPage.objects.get() if added else None
        for entry in added:
            self._add_page(index, SpeakerPage, entry)
        for entry in entries:
            values = {} if entry.is_new else field_values(entry, self._find)
            self._save_page(entry, values)

    def _write_sessions(self, entries):
        """New ones are there before others name them, and published after those changed."""
        added = [entry for entry in entries if entry.is_new]
        values = {}
        for entry in added:
            self._add_page(self.edition, SessionPage, entry)
        for entry in entries:
            if not entry.is_new:
                session = self.objects[SESSIONS.key][entry.key]
                values[session.pk] = field_values(entry, self._find)
        action = change_sessions(
            self.edition, values, ActionKind.IMPORT, self.user, publish=self.publish
        )
        with changes_of(action):
            for entry in added:
                self._save_page(entry, field_values(entry, self._find))

    def _add_page(self, parent, model, entry):
        """A place in the tree; what it says is saved by ``_save_page``."""
        names = {key: entry.cells[key] for key in entry.sheet.name_keys}
        page = model(live=False, slug=_free_slug(parent, entry, model), **names)
        if model is SpeakerPage:
            _set(page, field_values(entry, self._find))
        self.objects[entry.sheet.key][entry.key] = parent.add_child(instance=page)

    def _save_page(self, entry, values):
        page = self.objects[entry.sheet.key][entry.key]
        save_session(page, lambda page: _set(page, values), self.user, publish=self.publish)


def _set(obj, values):
    for name, value in values.items():
        setattr(obj, name, value() if callable(value) else value)


def _free_slug(parent, entry, model) -> str:
    """From the English name, as when staff type it; never a reserved word alone."""
    stem = slugify(entry.cells["title_en"])[:_SLUG_LENGTH].strip("-")
    kind = model._meta.model_name.removesuffix("page")
    stem = stem if stem and stem not in RESERVED_SLUGS else "-".join(filter(None, (kind, stem)))
    taken = set(parent.get_children().values_list("slug", flat=True))
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (stem, *numbered) if slug not in taken)
