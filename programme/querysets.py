"""Reading rules of the programme: what is public, in what order, with what fetched."""

from datetime import datetime, timedelta

from django.db.models import F, Prefetch, QuerySet
from wagtail.models import PageManager, PageQuerySet

from speakers.models import SpeakerPage

from . import clock
from .enums import GIVES_UP_ITS_ROOM, TAKES_PLACE, ChangeField

# So long a change stands as news at its session.
NEWS_LASTS = timedelta(hours=24)


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
        """Public sessions that people can go to at the time that they show."""
        return self.public_sessions().filter(state__in=TAKES_PLACE)

    def in_room(self, room, starts_at, ends_at):
        """Published sessions that hold a room at any moment between two times."""
        return (
            self.live()
            .exclude(state__in=GIVES_UP_ITS_ROOM)
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

        A person whose profile is not published is read as no person. ``news`` are the changes
        that still stand as such at the session.
        """
        changes = self.model._meta.get_field("changes").related_model.objects
        return (
            self.in_time_order()
            .select_related("room", "track")
            .defer("abstract_ja", "abstract_en")
            .prefetch_related(
                Prefetch("session_speakers__speaker", SpeakerPage.objects.public_speakers()),
                Prefetch("changes", changes.recent(), to_attr="news"),
            )
        )


class ChangeQuerySet(QuerySet):
    """Published changes, the latest first."""

    def told(self, edition):
        """The changes of an edition's public sessions that its readers are told of.

        Those since its programme was announced; none while it is not.
        """
        if edition.announced_at is None:
            return self.none()
        return self.of_public_sessions(edition).filter(made_at__gt=edition.announced_at)

    def of_public_sessions(self, edition):
        """All changes of the public sessions of an edition, with their sessions."""
        sessions = self.model._meta.get_field("session").related_model.objects
        public = sessions.of_edition(edition).public_sessions().values("pk")
        return self.filter(session__in=public).select_related("session")

    def since(self, moment: datetime):
        """What was published after ``moment``."""
        return self.filter(made_at__gt=moment)

    def recent(self):
        """What still stands as news at its session; a new session needs no such mark."""
        recent = self.since(clock.now() - NEWS_LASTS)
        return recent.exclude(field=ChangeField.ADDED)


EditionPageManager = PageManager.from_queryset(EditionPageQuerySet)
SessionPageManager = PageManager.from_queryset(SessionPageQuerySet)
