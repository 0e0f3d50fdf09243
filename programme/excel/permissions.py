"""What of a plan its reader may not do, as problems at the rows."""

from django.utils.translation import gettext as _

from speakers.models import SpeakerIndexPage

from .sheets import RECORDS, ROOMS, SESSIONS, SPEAKERS, TRACKS

_MODELS = {ROOMS.key: "room", TRACKS.key: "track"}


def refusals(plan, current, user):
    """A problem for each entry that ``user`` has no right to write."""
    for sheet in RECORDS:
        for entry in plan.entries[sheet.key]:
            if reason := _reason(entry, current, user):
                yield entry.row.problem(sheet.identity, reason)


def may_publish(plan, edition, user) -> bool:
    """Whether ``user`` may put everything of a plan before readers."""
    index = SpeakerIndexPage.objects.first() if plan.entries[SPEAKERS.key] else None
    pages = [page for page in (edition, index) if page]
    return all(page.permissions_for_user(user).can_publish() for page in pages)


def _reason(entry, current, user) -> str:
    if entry.sheet.key in _MODELS:
        verb = "add" if entry.is_new else "change"
        permission = f"programme.{verb}_{_MODELS[entry.sheet.key]}"
        return "" if user.has_perm(permission) else _not_allowed()
    if not entry.is_new:
        page = current.objects[entry.sheet.key][entry.key]
        if not page.permissions_for_user(user).can_edit():
            return _not_allowed()
        return _("The page is locked.") if page.locked else ""
    parent = current.edition if entry.sheet is SESSIONS else SpeakerIndexPage.objects.first()
    may_add = parent is not None and parent.permissions_for_user(user).can_add_subpage()
    return "" if may_add else _not_allowed()


def _not_allowed() -> str:
    return _("You may not change this on the site. Ask an administrator, or take the row out.")
