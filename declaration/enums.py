"""Choices of the two registers, and which state may follow which."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BodyKind(models.TextChoices):
    """What sort of public body or organisation a record is about."""

    CITY = "city", _("city")
    METROPOLITAN_BODY = "metropolitan_body", _("metropolitan body")
    REGION = "region", _("region")
    GOVERNMENT_AGENCY = "government_agency", _("government agency")
    MINISTRY = "ministry", _("ministry")
    NETWORK = "network", _("network of cities")
    INTERNATIONAL_ORGANISATION = (
        "international_organisation",
        _("international organisation"),
    )
    OTHER = "other", _("other organisation")


class Geography(models.TextChoices):
    """Which part of the world a declaration is for."""

    ASIA = "asia", _("Asia")
    EUROPE = "europe", _("Europe")


class LetterRole(models.TextChoices):
    """In what role a body stands on the open letter."""

    INITIATING = "initiating", _("initiating city")
    CO_SIGNATORY = "co_signatory", _("co-signatory")
    WITNESS = "witness", _("witness")
    ADDRESSEE = "addressee", _("addressee")
    SUPPORTER = "supporter", _("supporter")


class LetterState(models.TextChoices):
    """How far a body's part in the letter has come."""

    ANNOUNCED = "announced", _("announced")
    MANDATE_RECEIVED = "mandate_received", _("mandate received")
    SIGNED = "signed", _("signed")
    ENDORSED = "endorsed", _("endorsed, not present")
    NOT_SIGNED = "not_signed", _("not signed")
    WITHDRAWN = "withdrawn", _("withdrawn")


class SigningMode(models.TextChoices):
    """In what way a body signed."""

    IN_PERSON = "in_person", _("in person")
    DOCUMENT = "document", _("by document")
    REMOTE = "remote", _("remotely")
    VIDEO = "video", _("by video message")


class SignatureState(models.TextChoices):
    """How far a body's signature under the declaration has come."""

    ANNOUNCED = "announced", _("announced")
    SIGNED = "signed", _("signed")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Register(models.TextChoices):
    """What a list of cities can be narrowed to."""

    LETTER = "letter", _("Open letter")
    ASIA = "asia", _("Asian declaration")
    EUROPE = "europe", _("European declaration")
    ALL = "all", _("All cities and institutions")

    __empty__ = _("Letter and Asian declaration")


class AuthoritativeLanguage(models.TextChoices):
    """Which language of the letter counts where the two differ."""

    JAPANESE = "ja", _("Japanese")
    ENGLISH = "en", _("English")
    BOTH = "both", _("both equally")


# Local governments, which can sign a declaration; an organisation can only support it.
SIGNING_KINDS = (BodyKind.CITY, BodyKind.METROPOLITAN_BODY, BodyKind.REGION)
# Roles that put a name under the letter, in the order of protocol.
SIGNING_ROLES = (LetterRole.INITIATING, LetterRole.CO_SIGNATORY)
# States in which a body counts as one that joined the letter.
JOINED_STATES = (LetterState.SIGNED, LetterState.ENDORSED)

LETTER_TRANSITIONS = {
    LetterState.ANNOUNCED: {
        LetterState.MANDATE_RECEIVED,
        LetterState.SIGNED,
        LetterState.ENDORSED,
        LetterState.NOT_SIGNED,
        LetterState.WITHDRAWN,
    },
    LetterState.MANDATE_RECEIVED: {
        LetterState.SIGNED,
        LetterState.ENDORSED,
        LetterState.NOT_SIGNED,
        LetterState.WITHDRAWN,
    },
    LetterState.NOT_SIGNED: {
        LetterState.MANDATE_RECEIVED,
        LetterState.SIGNED,
        LetterState.ENDORSED,
    },
    LetterState.ENDORSED: {LetterState.SIGNED, LetterState.WITHDRAWN},
    LetterState.SIGNED: {LetterState.WITHDRAWN},
    LetterState.WITHDRAWN: set(),
}

SIGNATURE_TRANSITIONS = {
    SignatureState.ANNOUNCED: {SignatureState.SIGNED, SignatureState.WITHDRAWN},
    SignatureState.SIGNED: {SignatureState.WITHDRAWN},
    SignatureState.WITHDRAWN: set(),
}
