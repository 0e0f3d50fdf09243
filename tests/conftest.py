"""Fixtures that every test may use."""

import pytest
from django.core.cache import cache

from ascc.models import User
from tests.factories.pages import make_home


@pytest.fixture(autouse=True)
def _fresh_cache():
    """No test sees what another one cached."""
    cache.clear()


@pytest.fixture
def home(db):
    """A published home page in both languages."""
    return make_home(title_ja="アジア・スマートシティ会議", title_en="Asia Smart City Conference")


@pytest.fixture
def staff(db):
    """A member of staff who may do everything."""
    return User.objects.create_superuser("yamada", "yamada@example.jp", "correct horse battery")
