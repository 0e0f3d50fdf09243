"""Which fields of the declaration app stand in one column a language."""

from modeltranslation.translator import TranslationOptions, register

from .models import (
    Body,
    CityIndexPage,
    Commitment,
    DeclarationPage,
    DeclarationSignature,
    Framework,
    LetterPage,
    LetterRecord,
    LetterRequest,
)


@register(Body)
class BodyTranslation(TranslationOptions):
    """Cities and bodies."""

    fields = ("name", "profile")


@register(Framework)
class FrameworkTranslation(TranslationOptions):
    """Declarations as frameworks."""

    fields = ("name", "short_name")


@register(DeclarationPage)
class DeclarationPageTranslation(TranslationOptions):
    """The declaration's page."""

    fields = ("introduction", "body", "commitments_note")


@register(Commitment)
class CommitmentTranslation(TranslationOptions):
    """One commitment."""

    fields = ("text",)


@register(CityIndexPage)
class CityIndexPageTranslation(TranslationOptions):
    """The list of cities."""

    fields = ("introduction",)


@register(LetterPage)
class LetterPageTranslation(TranslationOptions):
    """The open letter."""

    fields = ("introduction", "place", "letter_text", "summary_note", "body")


@register(LetterRequest)
class LetterRequestTranslation(TranslationOptions):
    """One request of the letter."""

    fields = ("text", "answer")


@register(LetterRecord)
class LetterRecordTranslation(TranslationOptions):
    """The letter's register."""

    fields = ("signer_name", "signer_office", "message", "note")


@register(DeclarationSignature)
class DeclarationSignatureTranslation(TranslationOptions):
    """The declaration's register."""

    fields = ("signer_name", "signer_office", "note")
