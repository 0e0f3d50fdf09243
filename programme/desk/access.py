"""Who may work on a timetable: those who may edit, or publish, the edition in the page tree."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from ..models import EditionPage
from .items import DeskItem


def open_edition(user, pk) -> EditionPage:
    """The edition for somebody who may at least edit it; raises ``PermissionDenied``."""
    edition = get_object_or_404(EditionPage, pk=pk)
    if not may_edit(user, edition):
        raise PermissionDenied
    return edition


def may_edit(user, edition) -> bool:
    """Whether somebody may see the drafts and change what is not published."""
    return edition.permissions_for_user(user).can_edit()


def may_publish(user, edition) -> bool:
    """Whether somebody may change what readers see."""
    return edition.permissions_for_user(user).can_publish()


def may_change(user, edition, items: Iterable[DeskItem]) -> bool:
    """Whether somebody may change all of ``items``: public ones need the right to publish."""
    return may_edit(user, edition) and (
        may_publish(user, edition) or not any(item.is_live for item in items)
    )


def may_begin_edition(user, edition) -> bool:
    """Whether somebody may begin another edition from this one."""
    programme = edition.get_parent()
    return may_edit(user, edition) and programme.permissions_for_user(user).can_add_subpage()


def own_editions(user) -> list[EditionPage]:
    """The editions that somebody may edit, the newest first."""
    editions = EditionPage.objects.for_lists().order_by("-year", "-path")
    return [edition for edition in editions if may_edit(user, edition)]
