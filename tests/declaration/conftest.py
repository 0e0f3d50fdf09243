"""A small site of both registers: who signed the letter, who the declaration, who neither."""

from copy import deepcopy
from datetime import date
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.utils import translation

from declaration.enums import Geography, LetterRole, LetterState, SigningMode
from tests.admin_forms import sign_in
from tests.factories.declaration import (
    make_body,
    make_city_index,
    make_declaration,
    make_framework,
    make_letter,
    make_record,
    make_signature,
)
from tests.factories.pages import make_home


@pytest.fixture
def admin(client, staff):
    """A signed-in member of staff who reads the admin in English."""
    return sign_in(client, staff, "en")


@pytest.fixture
def in_english():
    """English is the active language, as on a page under ``/en/``."""
    with translation.override("en"):
        yield


@pytest.fixture(scope="module")
def stored_registers(django_db_setup, django_db_blocker):
    """The site of :func:`registers`, made once for all tests of a module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_registers()
        transaction.set_rollback(True)


@pytest.fixture
def registers(stored_registers, db):
    """Yokohama signed both, Bangkok the letter only, Berlin the European declaration only.

    What a test changes is undone after it, in the database and in memory.
    """
    return deepcopy(stored_registers)


@pytest.fixture
def announced(registers):
    """A city that was announced for the letter and has not joined it."""
    body = make_body("kuala-lumpur", "Kuala Lumpur", "クアラルンプール市", country="MY")
    return make_record(registers.letter, body, state=LetterState.ANNOUNCED, acted_on=None)


def make_registers():
    site = SimpleNamespace(home=make_home(title_ja="会議", title_en="Conference"))
    site.letter = make_letter(site.home)
    site.asian, site.european = make_framework(), make_framework("european", Geography.EUROPE)
    site.declaration = make_declaration(site.home, site.asian)
    site.example = make_declaration(site.declaration, site.european, "europe")
    site.cities = make_city_index(site.declaration)
    site.yokohama = make_body("yokohama", "City of Yokohama", "横浜市")
    site.bangkok = make_body("bangkok", "Bangkok", "バンコク都", country="TH")
    site.berlin = make_body("berlin", "Berlin", "ベルリン", country="DE")
    site.initiating = make_record(
        site.letter,
        site.yokohama,
        LetterRole.INITIATING,
        mode=SigningMode.IN_PERSON,
        signer_name_en="Takeharu Yamanaka",
        signer_office_en="Mayor of Yokohama",
    )
    site.co_signature = make_record(site.letter, site.bangkok)
    site.signature = make_signature(
        site.asian, site.yokohama, number=1, signed_on=date(2025, 11, 26)
    )
    site.european_signature = make_signature(site.european, site.berlin, signed_year=2023)
    return site
