"""The container asks its own server, under the name that the site answers to."""

import socket
from urllib.parse import urlsplit

import pytest

from ascc.healthcheck import is_healthy


@pytest.fixture
def port(django_db_serialized_rollback, live_server):
    return str(urlsplit(live_server.url).port)


def test_a_site_that_serves_is_healthy(port, settings):
    settings.ALLOWED_HOSTS = ["ascc.example.jp"]

    assert is_healthy(port, "https://ascc.example.jp")


def test_a_site_that_refuses_the_name_is_not(port, settings):
    settings.ALLOWED_HOSTS = ["ascc.example.jp"]

    assert not is_healthy(port, "https://elsewhere.example")


def test_nobody_there_is_not_healthy():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

    assert not is_healthy(str(port), "https://ascc.example.jp")
