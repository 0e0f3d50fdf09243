"""Reading rules of the programme: what is public, in what order, with what fetched."""

from django.db.models import F
from wagtail.models import PageManager, PageQuerySet


class SessionPageQuerySet(PageQuerySet):
    """Session pages."""

    def of_edition(self, edition):
        """Sessions of an edition, drafts included."""
        return self.child_of(edition)

    def public_sessions(self):
        """Published sessions that no restriction hides; cancelled ones stay."""
        return self.live().public()

    def in_time_order(self):
        """By start, then room, then place in the tree; unknown times last within a day."""
        return self.order_by(
            F("day").asc(nulls_last=True),
            F("starts_at").asc(nulls_last=True),
            F("room__sort_order").asc(nulls_last=True),
            "path",
        )

    def for_timetable(self):
        """With all that a timetable cell shows; the number of queries does not grow."""
        return self.select_related("room", "track", "previous_room").prefetch_related(
            "session_speakers__speaker"
        )

    def for_session_page(self):
        """With all that a session's own page shows."""
        return self.for_timetable().prefetch_related(
            "session_speakers__speaker__body",
            "session_speakers__speaker__portrait__renditions",
            "session_organisers__body",
            "materials__document",
        )


SessionPageManager = PageManager.from_queryset(SessionPageQuerySet)
