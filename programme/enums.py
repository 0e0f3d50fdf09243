"""Choices of the programme."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SessionKind(models.TextChoices):
    """What sort of session it is."""

    OPENING = "opening", _("opening session")
    PLENARY = "plenary", _("plenary session")
    CITY = "city", _("city session")
    BUSINESS = "business", _("business session")
    SPECIAL = "special", _("special session")
    CLOSING = "closing", _("closing session")
    CEREMONY = "ceremony", _("ceremony")
    FIELD_TOUR = "field_tour", _("field tour")
    BREAK = "break", _("break")
    OTHER = "other", _("other")


# Nobody is announced for these, so nobody is “to be announced” either.
KINDS_WITHOUT_PEOPLE = (SessionKind.BREAK, SessionKind.FIELD_TOUR)


class SessionState(models.TextChoices):
    """Whether a session takes place as planned."""

    PLANNED = "planned", _("as planned")
    MOVED = "moved", _("moved")
    CANCELLED = "cancelled", _("cancelled")


class FloorLanguage(models.TextChoices):
    """The language that is spoken in the room; empty where it is not announced."""

    JAPANESE = "ja", _("Japanese")
    ENGLISH = "en", _("English")
    BOTH = "ja_en", _("Japanese and English")


class Interpretation(models.TextChoices):
    """How a session is interpreted; empty where it is not announced."""

    NONE = "none", _("no interpretation")
    SIMULTANEOUS = "simultaneous", _("simultaneous interpretation")
    CONSECUTIVE = "consecutive", _("consecutive interpretation")


class SpeakerRole(models.TextChoices):
    """What a person does in a session."""

    HOST = "host", _("host")
    OPENING_ADDRESS = "opening_address", _("opening address")
    SPEAKER = "speaker", _("speaker")
    PRESENTER = "presenter", _("presenter")
    PANELLIST = "panellist", _("panellist")
    MODERATOR = "moderator", _("moderator")
    MESSAGE = "message", _("message")


class TrackColour(models.TextChoices):
    """Colours of the design that tell tracks apart; each is tested for contrast."""

    BLUE = "blue", _("blue")
    GREEN = "green", _("green")
    TEAL = "teal", _("teal")
    AMBER = "amber", _("amber")
    VIOLET = "violet", _("violet")
    ROSE = "rose", _("rose")
