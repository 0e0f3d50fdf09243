"""The first login of an installation: made once, told once."""

import io
import re

import pytest
from django.core.management import CommandError, call_command

from ascc.models import User

pytestmark = pytest.mark.django_db


def create_staff(**options):
    output = io.StringIO()
    call_command("create_staff", address="https://ascc.example.jp", stdout=output, **options)
    return output.getvalue()


def test_a_new_installation_gets_a_login_that_works(client):
    output = create_staff()
    password = re.search(r"password: (\S+)", output)[1]

    assert "https://ascc.example.jp/admin/" in output
    assert client.login(username="staff", password=password)
    assert client.get("/admin/").status_code == 200


def test_each_installation_gets_a_password_of_its_own():
    first = create_staff()
    User.objects.all().delete()

    assert create_staff() != first


def test_a_login_that_exists_stays_as_it_is_and_its_password_is_not_told():
    create_staff()
    hashed = User.objects.get().password

    output = create_staff()

    assert User.objects.get().password == hashed
    assert "(login: staff)" in output
    assert "  password:" not in output


def test_no_second_administrator_appears_beside_a_renamed_one(staff):
    output = create_staff()

    assert list(User.objects.values_list("username", flat=True)) == [staff.username]
    assert f"(login: {staff.username})" in output


def test_a_name_that_is_taken_is_not_touched():
    editor = User.objects.create_user("staff")

    create_staff()

    assert list(User.objects.all()) == [editor]
    assert not User.objects.get().is_superuser


def test_the_password_may_be_given(client, monkeypatch):
    monkeypatch.setenv("STAFF_PASSWORD", "harbour lights in november")

    create_staff(name="sato")

    assert client.login(username="sato", password="harbour lights in november")


def test_a_weak_password_is_refused(monkeypatch):
    monkeypatch.setenv("STAFF_PASSWORD", "short")

    with pytest.raises(CommandError, match="STAFF_PASSWORD"):
        create_staff()
    assert not User.objects.exists()


def test_the_admin_is_japanese_for_a_new_login(client):
    create_staff()
    client.force_login(User.objects.get())

    response = client.get("/admin/", headers={"accept-language": "en"})

    assert '<html lang="ja"' in response.content.decode()
