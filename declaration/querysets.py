"""Reading rules of the registers: what is public, and in what order."""

from django.db import models
from django.db.models import Case, IntegerField, Prefetch, Value, When

from .enums import JOINED_STATES, SIGNING_ROLES, LetterRole, SignatureState


class BodyQuerySet(models.QuerySet):
    """Cities and other bodies."""

    def public(self):
        """Bodies whose profile is published."""
        return self.filter(live=True)

    def with_records(self):
        """Each body with ``public_letter_records`` and ``public_signatures``, in two queries."""
        from .models import DeclarationSignature, LetterRecord

        return self.prefetch_related(
            Prefetch(
                "letter_records",
                LetterRecord.objects.public().select_related("letter"),
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
        """Records that readers may see."""
        return self.filter(is_public=True)

    def in_protocol_order(self):
        """By role (initiating city first), then by the order that protocol gave."""
        order = Case(
            *(When(role=role, then=Value(place)) for place, role in enumerate(LetterRole)),
            output_field=IntegerField(),
        )
        return self.order_by(order, "protocol_order", "pk")

    def joined(self):
        """Records of the bodies that put their name under the letter."""
        return self.filter(role__in=SIGNING_ROLES, state__in=JOINED_STATES)


class SignatureQuerySet(models.QuerySet):
    """Who signed which declaration."""

    def public(self):
        """Records that readers may see."""
        return self.filter(is_public=True)

    def signed(self):
        """Signatures that stand."""
        return self.filter(state=SignatureState.SIGNED)
