"""What the content files give the two registers."""

from declaration.enums import Geography, LetterState
from declaration.letter import letter_register
from declaration.models import Body, DeclarationSignature, LetterPage, LetterRecord, StateChange


def slugs(records):
    return [record.body.slug for record in records.select_related("body")]


def test_the_letter_was_joined_by_six_and_by_nobody_who_was_only_announced(content):
    register = letter_register(LetterRecord.objects.of_letter(LetterPage.objects.get()))

    assert len(register.signatories) == 6
    assert slugs(LetterRecord.objects.filter(state=LetterState.ANNOUNCED, role="co_signatory")) == [
        "kuala-lumpur"
    ]


def test_yokohama_alone_signed_the_asian_declaration(content):
    asian = DeclarationSignature.objects.filter(framework__geography=Geography.ASIA)

    assert slugs(asian) == ["yokohama"]
    assert asian.get().number == 1


def test_every_loaded_record_is_logged_as_new(content):
    changes = StateChange.objects.all()

    assert changes.count() == LetterRecord.objects.count() + DeclarationSignature.objects.count()
    assert {change.old_state for change in changes} == {""}


def test_every_loaded_city_is_sound(content):
    for body in Body.objects.all():
        body.full_clean()
