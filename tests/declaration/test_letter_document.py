"""The letter's PDF as a file: what it says, and when it is the same one."""

from datetime import UTC, datetime

import pytest
from django.utils import translation

from ascc.models import SiteSettings
from ascc.pdf import PdfError
from declaration import letter_document as module
from declaration.enums import LetterRole, LetterState
from declaration.letter_document import last_change, letter_document
from declaration.models import Body, LetterRecord, LetterRequest
from tests.factories.declaration import make_body, make_record

SHORT_URL = "HTTPS://ASCC.EXAMPLE.JP/Q/ABC234"


def document(letter, language="en"):
    records = list(LetterRecord.objects.of_letter(letter))
    return letter_document(letter, records, SiteSettings.load(), SHORT_URL, language)


def names(entries):
    return [entry.body.value for entry in entries]


def test_the_letter_is_filled_from_page_and_register(registers, announced):
    make_record(registers.letter, make_body("citynet", "CityNet"), LetterRole.WITNESS)
    make_record(registers.letter, make_body("adb", "ADB"), LetterRole.SUPPORTER)
    make_record(registers.letter, make_body("iclei", "ICLEI"), LetterRole.ADDRESSEE)

    letter = document(registers.letter).letter

    assert (letter.title.value, letter.place.value) == ("open-letter (English)", "Yokohama")
    assert letter.date == "25 November 2025"
    assert letter.short_url == SHORT_URL
    assert (letter.initiator.body.value, letter.initiator.office.value, letter.initiator.act) == (
        "City of Yokohama",
        "Mayor of Yokohama",
        "Signed in person",
    )
    assert names(letter.co_signatories) == ["Bangkok"]
    assert names(letter.witnesses) == ["CityNet"]
    assert names(letter.supporters) == ["ADB"]
    assert [addressee.name.value for addressee in letter.addressees] == ["ICLEI"]


def test_only_a_japanese_name_in_the_address_has_an_honorific(registers):
    body = make_body("iclei", "ICLEI", "イクレイ")
    make_record(registers.letter, body, LetterRole.ADDRESSEE)

    assert document(registers.letter, "ja").letter.addressees[0].honorific == "御中"
    assert document(registers.letter, "en").letter.addressees[0].honorific == ""


def test_the_letter_speaks_the_language_of_its_address(registers):
    with translation.override("en"):
        letter = document(registers.letter, "ja").letter

    assert letter.language == "ja"
    assert letter.title.value == "open-letter（日本語）"
    assert letter.date == "2025年11月25日"
    assert letter.initiator.body.value == "横浜市"
    # Nobody has published the name in Japanese: it says which language it is in.
    assert (letter.initiator.name.value, letter.initiator.name.language) == (
        "Takeharu Yamanaka",
        "en",
    )


def test_a_summary_is_set_only_where_there_is_no_text(registers):
    letter = registers.letter
    LetterRequest.objects.create(letter=letter, text_en="Set it up.")
    summary = document(letter).letter
    assert [request.value for request in summary.requests] == ["Set it up."]
    assert summary.summary_note.value
    assert summary.body == []

    letter.letter_text_en = "<p>Dear friends</p>"
    full = document(letter).letter
    assert full.requests == ()
    assert full.body == [{"kind": "paragraph", "children": ["Dear friends"]}]
    assert full.body_language == "en"


def test_a_letter_without_initiator_keeps_its_signatories(registers):
    registers.initiating.delete()

    letter = document(registers.letter).letter

    assert letter.initiator is None
    assert names(letter.co_signatories) == ["Bangkok"]


def test_the_last_change_is_that_of_page_record_or_profile(registers):
    def change(moment, queryset, **fields):
        queryset.update(**fields)
        records = list(LetterRecord.objects.of_letter(registers.letter))
        return last_change(registers.letter, records) == moment

    later, latest = datetime(2030, 1, 2, tzinfo=UTC), datetime(2031, 1, 2, tzinfo=UTC)
    record = LetterRecord.objects.filter(pk=registers.co_signature.pk)
    assert change(later, record, changed_at=later)
    assert change(latest, Body.objects.filter(slug="bangkok"), last_published_at=latest)


def test_an_unchanged_letter_is_the_same_file(registers):
    first, second = document(registers.letter), document(registers.letter)

    assert first.digest == second.digest
    assert first.letter == second.letter


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_change_of_a_record_is_another_file(registers, language):
    before = document(registers.letter, language).digest

    LetterRecord.objects.filter(pk=registers.co_signature.pk).update(state=LetterState.ENDORSED)

    assert document(registers.letter, language).digest != before


def test_the_two_languages_are_two_files(registers):
    assert document(registers.letter, "ja").digest != document(registers.letter, "en").digest


def test_the_file_is_made_once(registers, monkeypatch):
    made = []
    monkeypatch.setattr(module, "letter_pdf", lambda letter: made.append(letter) or b"%PDF-")

    assert document(registers.letter).size() == 5
    assert document(registers.letter).pdf() == b"%PDF-"
    assert len(made) == 1


def test_a_letter_that_cannot_be_set_has_no_size(registers, monkeypatch, caplog):
    def refuse(letter):
        raise PdfError("no such face")

    monkeypatch.setattr(module, "letter_pdf", refuse)

    assert document(registers.letter).size() is None
    assert "The letter has no PDF in en." in caplog.text


def test_a_name_that_no_face_can_show_costs_nobody_the_letter(registers):
    make_record(
        registers.letter,
        make_body("tbilisi", "თბილისი 𓀀"),
        LetterRole.SUPPORTER,
        message_en="\u202e🙂",
        signer_name_en="\u0e33" * 3 + "👩‍👩‍👧",
    )

    assert document(registers.letter).pdf().startswith(b"%PDF-")
