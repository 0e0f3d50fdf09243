"""The QR code of a short link as SVG and PNG, and its poster as PDF."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from ascc import services
from ascc.models import SiteSettings
from declaration.models import Body
from tests import qr_readers
from tests.factories.pages import make_content_page
from tests.factories.short_links import link_to

pytestmark = pytest.mark.django_db

KINDS = ("svg", "png", "pdf")


@pytest.fixture
def about(home):
    SiteSettings.objects.create(site_name_ja="アジア会議", site_name_en="Asia Conference")
    return make_content_page(home, "about", title_ja="ASCCとは", title_en="About ASCC")


@pytest.fixture
def link(about):
    return link_to(about, "7KD9QX")


def picture(response):
    return Image.open(BytesIO(response.content))


def pdf_text(response):
    return "".join(
        page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(response.content)
    )


@pytest.mark.parametrize(
    ("kind", "content_type", "name"),
    [
        ("svg", "image/svg+xml", "qr-7KD9QX.svg"),
        ("png", "image/png", "qr-7KD9QX.png"),
        ("pdf", "application/pdf", "poster-7KD9QX.pdf"),
    ],
)
def test_files_say_what_they_are_and_may_be_cached(client, link, kind, content_type, name):
    response = client.get(f"/q/7kd9qxa.{kind.upper()}")

    assert response.status_code == 200
    assert response["Content-Type"] == content_type
    assert response["Content-Disposition"] == f'inline; filename="{name}"'
    assert response["Cache-Control"].startswith("public, max-age=")
    assert response["X-Robots-Tag"] == "noindex"
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies


@pytest.mark.parametrize("kind", KINDS)
def test_an_unchanged_file_is_not_sent_again(client, link, kind):
    first = client.get(f"/q/7KD9QX.{kind}")

    again = client.get(f"/q/7KD9QX.{kind}", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]


def test_a_poster_changes_with_the_title(client, about, link):
    before = client.get("/q/7KD9QX.pdf")
    about.title_ja = "アスクとは"
    about.save_revision().publish()

    after = client.get("/q/7KD9QX.pdf", headers={"if-none-match": before["ETag"]})

    assert after.status_code == 200
    assert "アスクとは" in pdf_text(after)


# --- What the code holds -----------------------------------------------------


@pytest.mark.parametrize(
    ("public_url", "expected"),
    [
        ("https://ascc.example.jp", "HTTPS://ASCC.EXAMPLE.JP/Q/7KD9QX"),
        ("", "HTTP://TESTSERVER/Q/7KD9QX"),
    ],
)
def test_the_code_holds_the_short_address_in_capitals(client, link, settings, public_url, expected):
    settings.PUBLIC_URL = public_url

    found = qr_readers.read(picture(client.get("/q/7KD9QX.png")))

    assert found == {"zxing": [expected], "zbar": [expected]}
    assert expected in client.get("/q/7KD9QX.svg").content.decode()


def test_what_the_code_holds_leads_to_the_page(client, link):
    [address] = qr_readers.read(picture(client.get("/q/7KD9QX.png")))["zxing"]

    path = "/" + address.split("/", 3)[3]

    assert client.get(path)["Location"] == "/ja/about/"


# --- Size --------------------------------------------------------------------


@pytest.mark.parametrize(("query", "side"), [("", 512), ("?size=128", 128), ("?size=2048", 2048)])
def test_a_png_comes_in_the_size_asked_for(client, link, query, side):
    assert picture(client.get(f"/q/7KD9QX.png{query}")).size == (side, side)


@pytest.mark.parametrize(
    "size", ["127", "2049", "0", "-512", "512.5", "1e3", "large", "５１２", "5_12", "9" * 5000]
)
def test_a_size_that_cannot_be_is_refused_in_words(client, link, size):
    response = client.get("/q/7KD9QX.png", {"size": size}, headers={"accept-language": "en"})

    assert response.status_code == 400
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Content-Language"] == "en"
    assert response["Cache-Control"] == "no-store"
    assert "from 128 to 2048" in response.content.decode()


# --- The poster --------------------------------------------------------------


def test_a_poster_has_title_and_address_in_both_languages(client, link, settings):
    settings.PUBLIC_URL = "https://ascc.example.jp"

    response = client.get("/q/7KD9QX.pdf")

    text = pdf_text(response)
    for expected in ("ASCCとは", "About ASCC", "アジア会議", "Asia Conference"):
        assert expected in text
    assert "ascc.example.jp/q/7KD9QX" in text
    with pikepdf.open(BytesIO(response.content)) as pdf:
        assert len(pdf.pages) == 1
        assert pdf.Root.Lang == "ja"


def test_a_poster_of_a_page_in_one_language_shows_its_title_once(client, home):
    page = make_content_page(home, "about", title_ja="概要", title_en="")
    link_to(page, "7KD9QX")

    assert pdf_text(client.get("/q/7KD9QX.pdf")).count("概要") == 1


def test_a_city_has_a_poster_too(client, home):
    city = Body.objects.create(slug="yokohama", name_ja="横浜市", name_en="Yokohama", live=True)
    link_to(city, "7KD9QX")

    text = pdf_text(client.get("/q/7KD9QX.pdf"))

    assert "横浜市" in text
    assert "Yokohama" in text


# --- No file -----------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_an_unknown_code_has_no_files(client, link, kind):
    assert client.get(f"/q/ZZZZZZ.{kind}").status_code == 404


@pytest.mark.parametrize("kind", KINDS)
def test_a_withdrawn_code_has_no_files(client, link, kind):
    services.withdraw_short_link(link)

    assert client.get(f"/q/7KD9QX.{kind}").status_code == 410


def test_a_poster_tells_nothing_of_a_page_that_is_not_public(client, about, link):
    about.unpublish()
    assert client.get("/q/7KD9QX.pdf").status_code == 404

    about.delete()
    assert client.get("/q/7KD9QX.pdf").status_code == 410


def test_staff_can_print_the_code_of_a_draft(client, home):
    link_to(make_content_page(home, "draft", live=False), "DRAFT0")

    assert client.get("/q/DRAFT0.svg").status_code == 200


def test_a_kind_that_there_is_not_is_an_unknown_code(client, link):
    assert client.get("/q/7KD9QX.gif").status_code == 404
