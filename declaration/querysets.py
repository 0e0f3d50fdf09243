"""Reading rules of the registers: what is public, and in what order."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import (
    Case,
    Exists,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest

from .enums import Geography, LetterRole, Register


class BodyQuerySet(models.QuerySet):
    """Cities and other bodies."""

    def public(self):
        """Bodies whose profile is published."""
        return self.filter(live=True)

    def in_register(self, register: str):
        """Bodies with a public record in a register of :class:`~declaration.enums.Register`.

        Any other word gives the Asian side: the letter or the Asian declaration.
        """
        from .models import DeclarationSignature, LetterRecord

        letter = Exists(LetterRecord.objects.public().filter(body=OuterRef("pk")))
        signatures = DeclarationSignature.objects.public().filter(body=OuterRef("pk"))
        asia = Exists(signatures.filter(framework__geography=Geography.ASIA))
        europe = Exists(signatures.filter(framework__geography=Geography.EUROPE))
        wanted = {
            Register.LETTER: letter,
            Register.ASIA: asia,
            Register.EUROPE: europe,
            Register.ALL: Q(),
        }
        return self.filter(wanted.get(register, letter | asia))

    def with_last_change(self):
        """Each body with ``last_change``: of its profile or of a public record of it."""
        from .models import DeclarationSignature, LetterRecord

        def last(records):
            changes = records.filter(body=OuterRef("pk")).order_by("-changed_at")
            return Coalesce(Subquery(changes.values("changed_at")[:1]), "last_published_at")

        return self.annotate(
            last_change=Greatest(
                "last_published_at",
                last(LetterRecord.objects.public()),
                last(DeclarationSignature.objects.public()),
            )
        )

    def with_records(self):
        """Each body with ``public_letter_records`` and ``public_signatures``, in two queries."""
        from .models import DeclarationSignature, LetterRecord

        return self.prefetch_related(
            Prefetch(
                "letter_records",
                LetterRecord.objects.public().in_protocol_order(),
                to_attr="public_letter_records",
            ),
            Prefetch(
                "signatures",
                DeclarationSignature.objects.public().select_related("framework"),
                to_attr="public_signatures",
            ),
        )


class LetterRecordQuerySet(models.QuerySet):
    """Who did what for the letter."""

    def public(self):
        """Records that readers may see: marked as public, of a published letter."""
        return self.filter(is_public=True, letter__live=True)

    def of_letter(self, letter):
        """What the page of ``letter`` shows, with the bodies; before it is published, too."""
        records = self.filter(letter_id=letter.pk, is_public=True)
        return records.in_protocol_order().select_related("body")

    def in_protocol_order(self):
        """By role (initiating city first), then by the order that protocol gave."""
        order = Case(
            *(When(role=role, then=Value(place)) for place, role in enumerate(LetterRole)),
            output_field=IntegerField(),
        )
        return self.order_by(order, "protocol_order", "pk")


class SignatureQuerySet(models.QuerySet):
    """Who signed which declaration."""

    def public(self):
        """Records that readers may see."""
        return self.filter(is_public=True)

    def of_framework(self, framework):
        """What the page of a declaration shows, with the bodies, in order of number."""
        return self.public().filter(framework=framework).select_related("body")


class StateChangeQuerySet(models.QuerySet):
    """The log of the registers."""

    def of_record(self, record):
        """The changes of one record, the newest first, with who made them."""
        content_type = ContentType.objects.get_for_model(record)
        changes = self.filter(content_type=content_type, object_id=record.pk)
        return changes.select_related("changed_by")
