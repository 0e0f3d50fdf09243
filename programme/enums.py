"""Choices of the programme."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


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
    DELAYED = "delayed", _("delayed")
    SUSPENDED = "suspended", _("suspended")
    CANCELLED = "cancelled", _("cancelled")
    REPLACED = "replaced", _("replaced")


# The states of a session that people can go to at the time that it shows.
TAKES_PLACE = (SessionState.PLANNED, SessionState.MOVED, SessionState.DELAYED)
# The states of a session that leaves its room free; a suspended one keeps it.
GIVES_UP_ITS_ROOM = (SessionState.CANCELLED, SessionState.REPLACED)


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


class ChangeField(models.TextChoices):
    """What of a published session can change in a way that readers are told."""

    ADDED = "added", _("new session")
    TIME = "time", _("time")
    ROOM = "room", _("room")
    STATE = "state", _("state")
    TITLE = "title", _("title")
    PEOPLE = "people", _("people")
    LANGUAGE = "language", _("language")


# A calendar takes a changed session for the newer one by a number that rises with these
# (RFC 5545, 3.8.7.4: a significant revision).
RAISES_SEQUENCE = (ChangeField.TIME, ChangeField.ROOM, ChangeField.STATE)


class ActionKind(models.TextChoices):
    """What staff did to one or several sessions at once."""

    MOVE = "move", pgettext_lazy("timetable action", "move")
    DELAY = "delay", pgettext_lazy("timetable action", "delay")
    CANCEL = "cancel", pgettext_lazy("timetable action", "cancellation")
    SUSPEND = "suspend", pgettext_lazy("timetable action", "suspension")
    RESUME = "resume", pgettext_lazy("timetable action", "resumption")
    IMPORT = "import", pgettext_lazy("timetable action", "Excel import")


class PrintKind(models.TextChoices):
    """What a print batch was printed as."""

    BOOKLET = "booklet", _("booklet")
    LEAFLET = "leaflet", _("leaflet")
    DOOR = "door", _("door sheets")
    CODES = "codes", _("QR codes")
