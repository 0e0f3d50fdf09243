import pytest
from bs4 import BeautifulSoup
from django.utils.translation import gettext, override

pytestmark = pytest.mark.django_db


def test_the_worker_stands_at_the_root_and_is_asked_for_anew(client):
    response = client.get("/sw.js")

    assert response.status_code == 200
    assert response["Content-Type"] == "text/javascript; charset=utf-8"
    assert response["Cache-Control"] == "no-cache"
    assert '{"ja": "/ja/offline/", "en": "/en/offline/"}' in response.content.decode()


def test_the_policy_lets_the_worker_start(client):
    policy = client.get("/sw.js")["Content-Security-Policy"]

    assert "default-src 'self'" in policy
    assert "worker-src" not in policy  # nothing narrower than the default


@pytest.mark.parametrize(("language", "other"), [("ja", "en"), ("en", "ja")])
def test_the_page_for_what_was_not_kept_speaks_both_languages(client, home, language, other):
    soup = BeautifulSoup(client.get(f"/{language}/offline/").content, "html.parser")

    with override(language):
        assert soup.h1.get_text(strip=True) == gettext("No network")
    with override(other):
        assert soup.h2.get_text(strip=True) == gettext("No network")
    assert soup.h2.find_parent(attrs={"lang": True})["lang"] == other
    assert soup.find("meta", attrs={"name": "robots"})["content"] == "noindex"


def test_public_pages_do_not_depend_on_who_asks_so_that_they_may_be_kept(client, home):
    response = client.get("/ja/")

    assert "Cookie" not in response.get("Vary", "")
    assert "no-store" not in response.get("Cache-Control", "")


def test_a_browser_may_install_the_site(client, home):
    """What browsers ask for (W3C, Web Application Manifest): a name, a start, a way to show it."""
    manifest = client.get("/en/manifest.webmanifest").json()

    assert manifest["start_url"] == "/en/"
    assert manifest["start_url"].startswith(manifest["scope"])
    assert manifest["display"] in ("standalone", "minimal-ui", "fullscreen")
    sizes = {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]}
    assert {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")} <= sizes
    for icon in manifest["icons"]:
        assert client.get(icon["src"]).status_code == 200
