"""One command from an empty database to a site that staff can work with."""

import io

import pytest
from django.core.management import call_command

from ascc.models import LoadedItem, User

pytestmark = pytest.mark.django_db


def test_a_new_installation_has_content_and_a_login_and_keeps_both(client):
    output = io.StringIO()

    call_command("set_up", address="http://127.0.0.1:8000", stdout=output)
    items = LoadedItem.objects.count()

    assert client.get("/ja/").status_code == client.get("/en/").status_code == 200
    assert "http://127.0.0.1:8000/admin/" in output.getvalue()
    assert User.objects.count() == 1

    call_command("set_up", stdout=output)

    assert LoadedItem.objects.count() == items > 0
    assert User.objects.count() == 1
