"""What every answer carries: its language, a security policy, nothing personal."""

import pytest

from tests.admin_forms import sign_in
from tests.factories.pages import make_content_page

pytestmark = pytest.mark.django_db

PUBLIC_POLICY = {
    "default-src": "'self'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
STAFF_POLICY = {
    **PUBLIC_POLICY,
    "img-src": "'self' data: blob:",
    "style-src": "'self' 'unsafe-inline'",
    "script-src": "'self' 'unsafe-inline'",
    "script-src-attr": "'none'",
}
PUBLIC = ["/ja/", "/en/about/", "/ja/nowhere/", "/", "/q/ZZZZZZ", "/robots.txt", "/healthz"]


def policy(response):
    directives = response["Content-Security-Policy"].split(";")
    return dict(directive.strip().split(" ", 1) for directive in directives)


@pytest.fixture
def about(home):
    return make_content_page(home, "about")


@pytest.mark.parametrize("path", [*PUBLIC, "/admin/login/", "/admin/", "/administration/"])
def test_the_public_gets_the_strict_policy_everywhere(client, about, path):
    assert policy(client.get(path)) == PUBLIC_POLICY


def test_only_staff_in_the_admin_get_what_wagtail_needs(client, staff, about):
    sign_in(client, staff)

    assert policy(client.get("/admin/")) == STAFF_POLICY
    assert policy(client.get("/ja/about/")) == PUBLIC_POLICY


@pytest.mark.parametrize("path", ["/ja/", "/en/about/", "/ja/nowhere/"])
@pytest.mark.parametrize("headers", [{}, {"accept-language": "en", "cookie": "django_language=en"}])
def test_a_public_page_can_be_cached_whole(client, about, path, headers):
    plain = client.get(path)
    other = client.get(path, headers=headers)

    assert not other.cookies
    assert {name.strip() for name in other.get("Vary", "").split(",")} <= {"", "Accept-Encoding"}
    assert other.content == plain.content


@pytest.mark.parametrize(
    ("path", "language"),
    [("/ja/", "ja"), ("/en/", "en"), ("/en/nowhere/", "en"), ("/robots.txt", "ja")],
)
def test_an_answer_is_in_the_language_of_its_address_whoever_asks(client, about, path, language):
    client.cookies["django_language"] = "en" if language == "ja" else "ja"
    headers = {"accept-language": "en" if language == "ja" else "ja"}

    assert client.get(path, headers=headers)["Content-Language"] == language


def test_nobody_else_may_frame_the_site(client, about):
    assert client.get("/ja/")["X-Frame-Options"] == "SAMEORIGIN"
