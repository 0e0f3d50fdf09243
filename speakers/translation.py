"""Which fields of the speakers stand in one column a language."""

from modeltranslation.translator import TranslationOptions, register

from .models import SpeakerIndexPage, SpeakerPage


@register(SpeakerIndexPage)
class SpeakerIndexPageTranslation(TranslationOptions):
    """The list of speakers."""

    fields = ("introduction",)


@register(SpeakerPage)
class SpeakerPageTranslation(TranslationOptions):
    """A speaker."""

    fields = ("office", "organisation", "biography")
