"""The box with the short link of a page."""

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template

from ascc.models import ContentPage
from ascc.services import ensure_short_link, withdraw_short_link
from tests.factories.pages import make_content_page
from tests.reading import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def box(rf):
    """Render the box of a page as on ``testserver``."""

    def render(page):
        template = Template("{% load sharing_tags %}{% share_box page %}")
        html = template.render(Context({"page": page, "request": rf.get("/en/")}))
        return BeautifulSoup(html, "html.parser")

    return render


def test_the_box_has_link_code_and_poster(box, home):
    page = make_content_page(home)
    code = ensure_short_link(page).code
    soup = box(page)
    assert f"http://testserver/q/{code}" in words(soup)
    assert soup.img["src"] == f"/q/{code}.svg"
    assert [a["href"] for a in soup.find_all("a")] == [
        f"http://testserver/q/{code}",
        soup.select_one("[data-share] a")["href"],
        f"/q/{code}.pdf",
    ]


def test_the_link_can_be_sent_by_mail_with_the_title(box, home):
    page = make_content_page(home, title_ja="Q&A: 100% circular")
    code = ensure_short_link(page).code
    soup = box(page)

    assert soup.select_one("[data-share]")["data-share-title"] == "Q&A: 100% circular"
    assert soup.select_one("[data-share] a")["href"] == (
        f"mailto:?subject=Q%26A%3A%20100%25%20circular&body=http%3A%2F%2Ftestserver%2Fq%2F{code}"
    )


def test_the_public_address_goes_before_that_of_the_request(box, home, settings):
    settings.PUBLIC_URL = "https://ascc.example.jp"
    page = make_content_page(home)
    code = ensure_short_link(page).code
    soup = box(page)
    assert soup.select_one(".qr-box__link")["href"] == f"https://ascc.example.jp/q/{code}"
    assert soup.img["src"] == f"/q/{code}.svg"
    assert soup.find("a", href=f"/q/{code}.pdf")


def test_there_is_no_box_without_a_link_in_force(box, home):
    page = make_content_page(home)
    assert words(box(page)) == ""
    link = ensure_short_link(page)
    withdraw_short_link(link)
    assert words(box(page)) == ""
    assert words(box(ContentPage(title_ja="題"))) == ""
