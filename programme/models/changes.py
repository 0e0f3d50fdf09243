"""What readers were told of a session, and every change of it since; written by ``services``."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..enums import ActionKind, ChangeField, PrintKind
from ..public_facts import Place, place_of
from ..querysets import ChangeQuerySet
from .editions import EditionPage
from .rooms import Room
from .sessions import SessionPage


class PublishedSession(models.Model):
    """A session as readers last saw it.

    It is no part of the page, because publishing writes the page anew from a revision, and
    that may be older than the last change.
    """

    session = models.OneToOneField(
        SessionPage,
        verbose_name=_("session"),
        on_delete=models.CASCADE,
        related_name="published_record",
    )
    sequence = models.PositiveIntegerField(_("number of changes"), default=0)
    facts = models.JSONField(_("as readers saw it"), default=dict)
    first_published_at = models.DateTimeField(_("first published"))
    changed_at = models.DateTimeField(_("last changed"))

    class Meta:
        verbose_name = _("published session")
        verbose_name_plural = _("published sessions")

    def __str__(self):
        return str(self.session)

    @property
    def told_place(self) -> Place:
        """Time and room that readers last saw."""
        return place_of(self.facts)


class TimetableAction(models.Model):
    """What a member of staff did to one or several sessions at once; it can be undone.

    ``before`` and ``after`` hold the values of each field that it set: session pk (text) →
    column → value.
    """

    edition = models.ForeignKey(
        EditionPage, verbose_name=_("edition"), on_delete=models.CASCADE, related_name="actions"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=ActionKind.choices)
    made_at = models.DateTimeField(_("made"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("made by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    before = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    after = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    class Meta:
        verbose_name = _("timetable action")
        verbose_name_plural = _("timetable actions")
        ordering = ["-made_at", "-pk"]

    def __str__(self):
        return self.get_kind_display()

    @property
    def can_be_undone(self) -> bool:
        """Whether all that it did is kept: an import also adds sessions, people and rooms."""
        return self.undone_at is None and self.kind != ActionKind.IMPORT


class Change(models.Model):
    """One published change of a session: what readers saw before, and what they see since.

    ``old`` and ``new`` have the shape of that part in ``public_facts.facts_of``; of a new
    session ``old`` is ``None`` and ``new`` all facts.
    """

    session = models.ForeignKey(
        SessionPage, verbose_name=_("session"), on_delete=models.CASCADE, related_name="changes"
    )
    field = models.CharField(_("what changed"), max_length=10, choices=ChangeField.choices)
    old = models.JSONField(_("before"), null=True)
    new = models.JSONField(_("after"), null=True)
    made_at = models.DateTimeField(_("published"), db_index=True)
    sequence = models.PositiveIntegerField(_("number of changes"))
    action = models.ForeignKey(
        TimetableAction,
        verbose_name=_("timetable action"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="changes",
    )

    objects = ChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ["-made_at", "-pk"]

    def __str__(self):
        return f"{self.session}: {self.get_field_display()}"


class PrintBatch(models.Model):
    """What went to print, as it was then; its letter stands behind each printed code.

    ``snapshot`` holds the facts of each session on it by its code, see ``paper.snapshots``.
    """

    edition = models.ForeignKey(
        EditionPage,
        verbose_name=_("edition"),
        on_delete=models.CASCADE,
        related_name="print_batches",
    )
    letter = models.CharField(_("letter"), max_length=1)
    kind = models.CharField(_("kind"), max_length=10, choices=PrintKind.choices)
    label = models.CharField(
        _("label"), max_length=120, help_text=_("For example “Leaflet for the first day”.")
    )
    day = models.DateField(_("day"), null=True, blank=True, help_text=_("Empty: all days."))
    room = models.ForeignKey(
        Room,
        verbose_name=_("room"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Empty: all rooms."),
    )
    printed_at = models.DateTimeField(_("frozen"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("made by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    override_reason = models.CharField(
        _("released in spite of"),
        max_length=250,
        blank=True,
        help_text=_("Why it was released although a check failed."),
    )
    snapshot = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("print batch")
        verbose_name_plural = _("print batches")
        ordering = ["-printed_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "letter"], name="one_batch_a_letter")
        ]

    def __str__(self):
        return f"{self.letter}: {self.label}"
