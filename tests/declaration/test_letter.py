import pytest
from django.utils import translation

from declaration.enums import LetterRole, LetterState, SigningMode
from declaration.letter import letter_register
from declaration.models import Body, LetterRecord

pytestmark = pytest.mark.usefixtures("in_english")


def record(role, state, name="Cebu City", **fields):
    """A record that no database knows: the module only computes."""
    return LetterRecord(
        body=Body(slug="cebu", name_en=name, country="PH"), role=role, state=state, **fields
    )


def places(register):
    """Names by the part of the register that they stand in, empty parts left out."""
    return {
        part: [entry.name.value for entry in entries]
        for part, entries in vars(register).items()
        if entries
    }


@pytest.mark.parametrize(
    ("role", "state", "part"),
    [
        (LetterRole.INITIATING, LetterState.SIGNED, "initiating"),
        (LetterRole.CO_SIGNATORY, LetterState.SIGNED, "co_signatories"),
        (LetterRole.CO_SIGNATORY, LetterState.ENDORSED, "co_signatories"),
        (LetterRole.CO_SIGNATORY, LetterState.ANNOUNCED, "announced"),
        (LetterRole.CO_SIGNATORY, LetterState.MANDATE_RECEIVED, "announced"),
        (LetterRole.CO_SIGNATORY, LetterState.NOT_SIGNED, "not_signed"),
        (LetterRole.CO_SIGNATORY, LetterState.WITHDRAWN, "withdrawn"),
        (LetterRole.WITNESS, LetterState.SIGNED, "witnesses"),
        (LetterRole.WITNESS, LetterState.ANNOUNCED, "announced"),
        (LetterRole.ADDRESSEE, LetterState.ANNOUNCED, "addressees"),
        (LetterRole.ADDRESSEE, LetterState.ENDORSED, "addressees"),
        (LetterRole.ADDRESSEE, LetterState.WITHDRAWN, "withdrawn"),
        (LetterRole.SUPPORTER, LetterState.ENDORSED, "supporters"),
        (LetterRole.SUPPORTER, LetterState.ANNOUNCED, "announced"),
        (LetterRole.SUPPORTER, LetterState.WITHDRAWN, "withdrawn"),
    ],
)
def test_a_record_stands_in_one_part_of_the_register(role, state, part):
    assert places(letter_register([record(role, state)])) == {part: ["Cebu City"]}


def test_the_order_of_the_records_is_kept_and_the_initiator_comes_first():
    register = letter_register(
        [
            record(LetterRole.CO_SIGNATORY, LetterState.SIGNED, "Bangkok"),
            record(LetterRole.CO_SIGNATORY, LetterState.ENDORSED, "Cebu"),
            record(LetterRole.INITIATING, LetterState.SIGNED, "Yokohama"),
        ]
    )

    assert [entry.name.value for entry in register.signatories] == ["Yokohama", "Bangkok", "Cebu"]


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        ("", "Signed"),
        (SigningMode.IN_PERSON, "Signed in person"),
        (SigningMode.DOCUMENT, "Signed by document"),
        (SigningMode.REMOTE, "Signed remotely"),
        (SigningMode.VIDEO, "Signed by video message"),
    ],
)
def test_an_entry_says_how_a_body_signed(mode, words):
    signed = record(LetterRole.CO_SIGNATORY, LetterState.SIGNED, mode=mode)

    (entry,) = letter_register([signed]).co_signatories

    assert entry.status.label == words
    assert entry.status.kind == "done"


def test_a_body_without_a_published_profile_is_named_but_not_linked():
    hidden = record(LetterRole.WITNESS, LetterState.SIGNED)
    hidden.body.live = False

    (entry,) = letter_register([hidden]).witnesses

    assert (entry.name.value, entry.url) == ("Cebu City", "")


def test_note_and_message_are_escaped_and_keep_their_lines():
    supporter = record(
        LetterRole.SUPPORTER, LetterState.ENDORSED, note_en="A & B", message_en="One\n<b>two</b>"
    )

    (entry,) = letter_register([supporter]).supporters

    assert entry.note_html == (
        "<p>A &amp; B</p><blockquote>One<br>&lt;b&gt;two&lt;/b&gt;</blockquote>"
    )


def test_a_text_of_the_other_language_is_marked():
    with translation.override("ja"):
        signed = record(LetterRole.CO_SIGNATORY, LetterState.SIGNED, signer_name_en="Zita Pels")
        (entry,) = letter_register([signed]).co_signatories

        assert entry.signer_html == '<span lang="en">Zita Pels</span>'
