"""A page tells its readers its short link."""

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template

from ascc import services
from tests.factories.pages import make_content_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def about(home):
    return make_content_page(home, "about")


def box(rf, target):
    template = Template("{% load short_link_tags %}{% short_link_box page %}")
    html = template.render(Context({"page": target, "request": rf.get("/ja/about/")}))
    return BeautifulSoup(html, "html.parser")


def test_the_box_has_address_code_and_poster(rf, about, settings):
    settings.PUBLIC_URL = "https://ascc.example.jp"
    code = services.ensure_short_link(about).code

    soup = box(rf, about)

    assert soup.select_one(".qr-box__link")["href"] == f"https://ascc.example.jp/q/{code}"
    assert soup.img["src"] == f"/q/{code}.svg"
    assert soup.find("a", href=f"/q/{code}.pdf")


def test_there_is_no_box_without_a_link_in_force(rf, about):
    assert box(rf, about).find() is None

    services.withdraw_short_link(services.ensure_short_link(about))
    assert box(rf, about).find() is None
