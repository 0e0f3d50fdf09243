"""What the programme registers with Wagtail's admin."""

from wagtail import hooks

from .viewsets import ProgrammeGroup


@hooks.register("register_admin_viewset")
def programme():
    """Sessions, editions, rooms and tracks in one group of the main menu."""
    return ProgrammeGroup()
