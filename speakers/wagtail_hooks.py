"""What the speakers register with Wagtail's admin."""

from wagtail import hooks

from .viewsets import SpeakerListing


@hooks.register("register_admin_viewset")
def speakers():
    """Speakers in the main menu."""
    return SpeakerListing()
