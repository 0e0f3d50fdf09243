"""The two registers: what a body did for the letter, and what it signed.

Two tables, so that nobody can mix them up. A record keeps the name and office of whoever
signed as they were on that day; a later change of the profile changes no record.
"""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from ascc.panels import bilingual

from ..enums import (
    LETTER_TRANSITIONS,
    SIGNATURE_TRANSITIONS,
    LetterRole,
    LetterState,
    SignatureState,
    SigningMode,
)
from ..querysets import LetterRecordQuerySet, SignatureQuerySet
from .bodies import Body
from .frameworks import Framework
from .letters import LetterPage


class Record(models.Model):
    """What both registers hold of a body's act."""

    guid = models.UUIDField(
        _("permanent identifier"), default=uuid.uuid4, unique=True, editable=False
    )
    decided_on = models.DateField(
        _("decided on"),
        null=True,
        blank=True,
        help_text=_("When the council or the leader decided, which may be before the signature."),
    )
    signer_name = models.CharField(
        _("name of the signer"),
        max_length=200,
        blank=True,
        help_text=_("As on that day. A later change of office changes nothing here."),
    )
    signer_office = models.CharField(
        _("office of the signer"),
        max_length=200,
        blank=True,
        help_text=_("As on that day."),
    )
    note = models.TextField(
        _("public note"),
        blank=True,
        help_text=_("For example why a city could not be present."),
    )
    source_url = models.URLField(_("source"), max_length=500, blank=True)
    is_public = models.BooleanField(_("shown to the public"), default=True)
    changed_at = models.DateTimeField(_("last changed"), auto_now=True)

    # Which state may follow which; set by each register.
    transitions: dict = {}

    class Meta:
        abstract = True


class LetterRecord(Record):
    """What a body did for the open letter."""

    letter = models.ForeignKey(
        LetterPage,
        verbose_name=_("letter"),
        on_delete=models.PROTECT,
        related_name="records",
    )
    body = models.ForeignKey(
        Body,
        verbose_name=_("city or body"),
        on_delete=models.PROTECT,
        related_name="letter_records",
    )
    role = models.CharField(_("role"), max_length=20, choices=LetterRole.choices)
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=LetterState.choices,
        default=LetterState.ANNOUNCED,
    )
    mode = models.CharField(
        _("how"),
        max_length=20,
        choices=SigningMode.choices,
        blank=True,
        help_text=_("Empty where it is not known."),
    )
    acted_on = models.DateField(
        _("date"),
        null=True,
        blank=True,
        help_text=_("When it signed, witnessed or answered."),
    )
    protocol_order = models.PositiveSmallIntegerField(
        _("place in protocol order"),
        default=0,
        help_text=_("Smaller numbers stand first."),
    )
    message = models.TextField(_("message of support"), blank=True)

    objects = LetterRecordQuerySet.as_manager()
    transitions = LETTER_TRANSITIONS

    panels = [
        FieldPanel("letter"),
        FieldPanel("body"),
        FieldRowPanel([FieldPanel("role"), FieldPanel("protocol_order")]),
        FieldRowPanel([FieldPanel("state"), FieldPanel("mode")]),
        FieldRowPanel([FieldPanel("decided_on"), FieldPanel("acted_on")]),
        MultiFieldPanel(
            [bilingual("signer_name"), bilingual("signer_office")],
            heading=_("Who signed, as on that day"),
        ),
        bilingual("message"),
        bilingual("note"),
        FieldPanel("source_url"),
        FieldPanel("is_public"),
    ]

    class Meta:
        verbose_name = _("record of the letter")
        verbose_name_plural = _("records of the letter")
        ordering = ["protocol_order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["letter", "body", "role"], name="one_letter_record_a_role"
            )
        ]

    def __str__(self):
        return f"{self.body}: {self.get_role_display()}"


class DeclarationSignature(Record):
    """A body's signature under a declaration."""

    framework = models.ForeignKey(
        Framework,
        verbose_name=_("declaration"),
        on_delete=models.PROTECT,
        related_name="signatures",
    )
    body = models.ForeignKey(
        Body,
        verbose_name=_("city or body"),
        on_delete=models.PROTECT,
        related_name="signatures",
    )
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=SignatureState.choices,
        default=SignatureState.ANNOUNCED,
    )
    number = models.PositiveIntegerField(
        _("number of the signatory"),
        null=True,
        blank=True,
        help_text=_("The first signatory is No. 1."),
    )
    is_founding = models.BooleanField(_("founding signatory"), default=False)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    signed_year = models.PositiveSmallIntegerField(
        _("year of the signature"),
        null=True,
        blank=True,
        help_text=_("Only where the day is not known."),
    )

    objects = SignatureQuerySet.as_manager()
    transitions = SIGNATURE_TRANSITIONS

    panels = [
        FieldPanel("framework"),
        FieldPanel("body"),
        FieldRowPanel([FieldPanel("state"), FieldPanel("number")]),
        FieldPanel("is_founding"),
        FieldRowPanel([FieldPanel("decided_on"), FieldPanel("signed_on")]),
        FieldPanel("signed_year"),
        MultiFieldPanel(
            [bilingual("signer_name"), bilingual("signer_office")],
            heading=_("Who signed, as on that day"),
        ),
        bilingual("note"),
        FieldPanel("source_url"),
        FieldPanel("is_public"),
    ]

    class Meta:
        verbose_name = _("signature under the declaration")
        verbose_name_plural = _("signatures under the declaration")
        ordering = ["framework", "number", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["framework", "body"], name="one_signature_a_body"),
            models.UniqueConstraint(fields=["framework", "number"], name="one_number_a_signatory"),
        ]

    def __str__(self):
        return f"{self.body}: {self.framework}"
