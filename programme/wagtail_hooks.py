"""What the programme registers with Wagtail's admin."""

from wagtail import hooks

from .kept_sessions import refusal
from .viewsets import ProgrammeGroup


@hooks.register("register_admin_viewset")
def programme():
    """Sessions, editions, rooms and tracks in one group of the main menu."""
    return ProgrammeGroup()


@hooks.register("before_unpublish_page")
@hooks.register("before_delete_page")
def keep_announced_sessions(request, page):
    """An announced session is cancelled, not taken off the site."""
    return refusal(request, [page])


@hooks.register("before_bulk_action")
def keep_announced_sessions_of_many(request, action_type, objects, action_class_instance):
    """The same for several pages at once."""
    return refusal(request, objects) if action_type in ("unpublish", "delete") else None
