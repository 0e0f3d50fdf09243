"""Which fields of the programme stand in one column a language."""

from modeltranslation.translator import TranslationOptions, register

from .models import (
    EditionPage,
    ProgrammePage,
    Room,
    SessionMaterial,
    SessionPage,
    SessionSpeaker,
    Theme,
    Track,
)


@register(ProgrammePage)
class ProgrammePageTranslation(TranslationOptions):
    """The programme."""

    fields = ("introduction",)


@register(EditionPage)
class EditionPageTranslation(TranslationOptions):
    """An edition."""

    fields = ("introduction", "date_note", "theme", "venue", "venue_address", "body")


@register(Room)
class RoomTranslation(TranslationOptions):
    """A room."""

    fields = ("name", "floor", "directions", "receivers")


@register(Track)
class TrackTranslation(TranslationOptions):
    """A track."""

    fields = ("name",)


@register(Theme)
class ThemeTranslation(TranslationOptions):
    """A theme."""

    fields = ("name",)


@register(SessionPage)
class SessionPageTranslation(TranslationOptions):
    """A session."""

    fields = ("introduction", "language_note", "channels", "abstract", "state_note")


@register(SessionSpeaker)
class SessionSpeakerTranslation(TranslationOptions):
    """A person in a session."""

    fields = ("placeholder", "represented_by_text", "note")


@register(SessionMaterial)
class SessionMaterialTranslation(TranslationOptions):
    """A material."""

    fields = ("title",)
