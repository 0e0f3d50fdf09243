"""Reading rules of the speakers."""

from wagtail.models import PageManager, PageQuerySet


class SpeakerPageQuerySet(PageQuerySet):
    """Speaker pages."""

    def public_speakers(self):
        """Published profiles that no restriction hides."""
        return self.live().public()

    def for_cards(self):
        """With all that a person card shows, in one query for people and one for pictures."""
        return self.select_related("body", "portrait").prefetch_related("portrait__renditions")


SpeakerPageManager = PageManager.from_queryset(SpeakerPageQuerySet)
