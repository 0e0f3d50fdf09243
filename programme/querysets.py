"""Reading rules of the programme: what is public, in what order, with what fetched."""

from django.db.models import F, Prefetch
from wagtail.models import PageManager, PageQuerySet

from speakers.models import SpeakerPage

from .enums import SessionState


class EditionPageQuerySet(PageQuerySet):
    """Edition pages."""

    def public_editions(self):
        """Published editions that no restriction hides, the newest first."""
        return self.live().public().order_by("-year", F("starts_on").desc(nulls_last=True), "path")

    def for_lists(self):
        """Without the bodies, which no list shows."""
        return self.defer_streamfields()


class SessionPageQuerySet(PageQuerySet):
    """Session pages."""

    def of_edition(self, edition):
        """Sessions of an edition, drafts included."""
        return self.child_of(edition)

    def public_sessions(self):
        """Published sessions that no restriction hides; cancelled ones stay."""
        return self.live().public()

    def taking_place(self):
        """Public sessions that were not cancelled."""
        return self.public_sessions().exclude(state=SessionState.CANCELLED)

    def in_room(self, room, starts_at, ends_at):
        """Published sessions that take place in a room at any moment between two times."""
        return (
            self.live()
            .exclude(state=SessionState.CANCELLED)
            .filter(room=room, starts_at__lt=ends_at, ends_at__gt=starts_at)
            .in_time_order()
        )

    def in_time_order(self):
        """By start, then room, then place in the tree; unknown times last within a day."""
        return self.order_by(
            F("day").asc(nulls_last=True),
            F("starts_at").asc(nulls_last=True),
            F("room__sort_order").asc(nulls_last=True),
            "path",
        )

    def for_cards(self):
        """With all that a session card shows; the number of queries does not grow.

        A person whose profile is not published is read as no person.
        """
        return (
            self.in_time_order()
            .select_related("room", "track")
            .defer("abstract_ja", "abstract_en")
            .prefetch_related(
                Prefetch("session_speakers__speaker", SpeakerPage.objects.public_speakers())
            )
        )


EditionPageManager = PageManager.from_queryset(EditionPageQuerySet)
SessionPageManager = PageManager.from_queryset(SessionPageQuerySet)
