from datetime import date

import pytest

from declaration.enums import SignatureState
from declaration.models import Body, DeclarationSignature
from declaration.signatories import signatory_register

pytestmark = pytest.mark.usefixtures("in_english")


def signature(name, country="DE", state=SignatureState.SIGNED, **fields):
    """A signature that no database knows: the module only computes."""
    body = Body(slug="a-city", name_en=name, country=country)
    return DeclarationSignature(body=body, state=state, **fields)


def test_signatories_without_a_number_stand_country_by_country():
    register = signatory_register(
        [
            signature("Oulu", "FI"),
            signature("Berlin"),
            signature("Aachen"),
            signature("ICLEI", ""),
            signature("Évora", "PT"),
        ]
    )

    groups = [
        (group.country, [entry.name.value for entry in group.entries])
        for group in register.by_country
    ]

    assert groups == [
        ("Finland", ["Oulu"]),
        ("Germany", ["Aachen", "Berlin"]),
        ("Portugal", ["Évora"]),
        ("", ["ICLEI"]),
    ]


def test_a_numbered_signatory_stands_in_the_register_and_not_in_its_country():
    register = signatory_register([signature("Yokohama", "JP", number=1), signature("Berlin")])

    assert [entry.number for entry in register.numbered] == ["No. 1"]
    assert [group.country for group in register.by_country] == ["Germany"]


def test_only_signatures_that_stand_are_counted():
    register = signatory_register(
        [
            signature("Berlin", is_founding=True),
            signature("Aachen"),
            signature("Oulu", "FI", SignatureState.WITHDRAWN, is_founding=True),
            signature("Paris", "FR", SignatureState.ANNOUNCED),
            signature("Network", ""),
        ]
    )

    assert len(register.signed) == 3
    assert (register.countries, register.founding) == (1, 1)
    assert [entry.name.value for entry in register.announced] == ["Paris"]
    assert [entry.name.value for entry in register.withdrawn] == ["Oulu"]


@pytest.mark.parametrize(
    ("fields", "label", "day", "year"),
    [
        ({"number": 1, "signed_on": date(2025, 11, 26)}, "Signed, No. 1", date(2025, 11, 26), ""),
        ({"is_founding": True}, "Signed, founding signatory", None, ""),
        ({"signed_year": 2023}, "Signed", None, "2023"),
        (
            {"state": SignatureState.ANNOUNCED, "signed_year": 2023},
            "Announced, has not signed",
            None,
            "",
        ),
        ({"state": SignatureState.WITHDRAWN, "number": 4}, "Withdrawn", None, ""),
    ],
)
def test_a_status_says_how_it_stands(fields, label, day, year):
    register = signatory_register([signature("Berlin", **fields)])
    (entry,) = register.signed + register.announced + register.withdrawn

    assert (entry.status.label, entry.status.date, entry.status.date_text) == (label, day, year)
