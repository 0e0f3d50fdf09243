import pytest
from django.core.exceptions import ValidationError

from declaration.enums import LetterState, SignatureState
from declaration.models import DeclarationSignature, LetterRecord, StateChange
from declaration.services import change_state, save_record

LETTER_PATHS = [
    (old, new, new in allowed or new == old)
    for old, allowed in LetterRecord.transitions.items()
    for new in LetterState
]
SIGNATURE_PATHS = [
    (old, new, new in allowed or new == old)
    for old, allowed in DeclarationSignature.transitions.items()
    for new in SignatureState
]


def log(record):
    return [
        (change.old_state, change.new_state) for change in StateChange.objects.of_record(record)
    ]


def is_accepted(record, old, new):
    type(record).objects.filter(pk=record.pk).update(state=old)
    try:
        change_state(record, new)
    except ValidationError:
        return False
    return True


def test_the_letter_allows_the_named_transitions_and_no_other(registers):
    record = registers.co_signature

    assert [is_accepted(record, old, new) for old, new, _allowed in LETTER_PATHS] == [
        allowed for _old, _new, allowed in LETTER_PATHS
    ]


def test_the_declaration_allows_the_named_transitions_and_no_other(registers):
    record = registers.signature

    assert [is_accepted(record, old, new) for old, new, _allowed in SIGNATURE_PATHS] == [
        allowed for _old, _new, allowed in SIGNATURE_PATHS
    ]


def test_a_change_is_stored_and_logged_with_who_and_when(announced, staff):
    before = announced.changed_at

    change = change_state(announced, LetterState.ENDORSED, staff)

    announced.refresh_from_db()
    assert announced.state == LetterState.ENDORSED
    assert announced.changed_at > before
    assert (change.record, change.old_state, change.new_state, change.changed_by) == (
        announced,
        LetterState.ANNOUNCED,
        LetterState.ENDORSED,
        staff,
    )
    assert change.changed_at >= before


def test_a_refused_change_leaves_record_and_log_alone(registers):
    with pytest.raises(ValidationError):
        change_state(registers.co_signature, LetterState.ANNOUNCED)

    stored = LetterRecord.objects.get(pk=registers.co_signature.pk)
    assert stored.state == LetterState.SIGNED
    assert log(stored) == []


def test_the_stored_state_counts_and_not_the_one_in_memory(registers):
    stale = LetterRecord.objects.get(pk=registers.co_signature.pk)
    change_state(registers.co_signature, LetterState.WITHDRAWN)

    with pytest.raises(ValidationError):
        change_state(stale, LetterState.SIGNED)


def test_staying_in_a_state_is_no_change(registers):
    assert change_state(registers.signature, SignatureState.SIGNED) is None
    assert log(registers.signature) == []


@pytest.mark.usefixtures("in_english")
def test_the_error_names_both_states_and_the_way_out(registers):
    with pytest.raises(ValidationError) as refused:
        change_state(registers.co_signature, LetterState.ANNOUNCED)
    assert refused.value.messages == ["“Signed” cannot become “Announced”. Possible: withdrawn."]

    change_state(registers.co_signature, LetterState.WITHDRAWN)
    with pytest.raises(ValidationError) as refused:
        change_state(registers.co_signature, LetterState.SIGNED)
    assert refused.value.messages == ["“Withdrawn” is final and cannot become “Signed”."]


def test_a_new_record_is_logged_in_whatever_state_it_begins(registers, staff):
    record = LetterRecord(
        letter=registers.letter, body=registers.berlin, role="supporter", state=LetterState.ENDORSED
    )

    save_record(record, staff)

    assert log(record) == [("", LetterState.ENDORSED)]


def test_an_edit_that_keeps_the_state_is_saved_without_a_log(registers, staff):
    registers.co_signature.note_en = "Signed on stage."

    save_record(registers.co_signature, staff)

    assert LetterRecord.objects.get(pk=registers.co_signature.pk).note_en == "Signed on stage."
    assert log(registers.co_signature) == []


def test_the_whole_edit_fails_where_its_state_is_refused(registers, staff):
    record = registers.co_signature
    record.state, record.note_en = LetterState.ANNOUNCED, "Never"

    with pytest.raises(ValidationError):
        save_record(record, staff)

    assert LetterRecord.objects.get(pk=record.pk).note_en in ("", None)
