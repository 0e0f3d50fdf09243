"""Tags of texts in two languages and of the page's frame."""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.template import Context, Template
from django.utils import translation

from ascc.i18n import Localized
from ascc.models import ContentPage
from ascc.templatetags import ascc_tags
from declaration.models import Body
from tests.admin_forms import sign_in
from tests.factories.pages import make_content_page


def render(source, language="en", **context):
    with translation.override(language):
        template = Template("{% load ascc_tags %}" + source)
        return template.render(Context(context)).strip()


# --- Texts -------------------------------------------------------------------


def test_a_text_in_the_readers_language_stands_bare():
    page = ContentPage(title_ja="会議", title_en="About")

    assert render('{% text page "title" %}', "ja", page=page) == "会議"
    assert render('{% text page "title" %}', "en", page=page) == "About"


def test_a_text_that_fell_back_says_its_language():
    page = ContentPage(title_ja="会議", title_en="")

    assert render('{% text page "title" %}', page=page) == '<span lang="ja">会議</span>'


def test_a_text_is_escaped_whether_it_fell_back_or_not():
    page = ContentPage(title_ja="<b>会議</b>", title_en="")

    assert render('{% text page "title" %}', "ja", page=page) == "&lt;b&gt;会議&lt;/b&gt;"
    assert "&lt;b&gt;会議" in render('{% text page "title" %}', "en", page=page)


def test_a_text_that_there_is_not_leaves_nothing():
    page = ContentPage(introduction_ja="", introduction_en=None)

    assert render('{% text page "introduction" %}', page=page) == ""


def test_a_text_that_was_read_before_is_marked_likewise():
    value = Localized("会議", "ja", True)

    assert render("{{ value|localized_text }}", value=value) == '<span lang="ja">会議</span>'


@pytest.mark.django_db
def test_a_rich_text_says_its_language_and_its_links_work(home):
    about = make_content_page(home, "about")
    html = f'<p><a linktype="page" id="{about.pk}">会議</a></p>'
    body = Body(profile_ja=html, profile_en="")

    assert render('{% rich body "profile" %}', "ja", body=body) == (
        '<p><a href="/ja/about/">会議</a></p>'
    )
    fell_back = BeautifulSoup(render('{% rich body "profile" %}', "en", body=body), "html.parser")
    assert fell_back.div["lang"] == "ja"
    assert fell_back.a["href"] == "/en/about/"


def test_a_rich_text_that_there_is_not_leaves_no_empty_box():
    assert render('{% rich body "profile" %}', body=Body(profile_ja="", profile_en=None)) == ""


@pytest.mark.django_db
def test_a_body_that_fell_back_says_its_language(rf):
    page = ContentPage(body_ja=[("text", "<p>本文</p>")], body_en=[])

    soup = BeautifulSoup(
        render('{% stream page "body" %}', page=page, request=rf.get("/en/")), "html.parser"
    )
    assert soup.find(lang="ja").get_text(strip=True) == "本文"

    japanese = render('{% stream page "body" %}', "ja", page=page, request=rf.get("/ja/"))
    assert "本文" in japanese
    assert 'lang="ja"' not in japanese


def test_a_body_that_there_is_not_leaves_nothing():
    page = ContentPage(body_ja=[], body_en=[])

    assert render('{% stream page "body" %}', page=page) == ""


# --- Notice ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("introductions", "language", "shown"),
    [
        (("紹介", "Introduction"), "en", False),
        (("紹介", ""), "en", True),
        (("紹介", ""), "ja", False),
        (("", "Introduction"), "ja", True),
        (("", ""), "en", False),
    ],
)
def test_a_page_says_that_it_is_not_yet_translated(introductions, language, shown):
    page = ContentPage(introduction_ja=introductions[0], introduction_en=introductions[1])

    html = render("{% translation_notice page %}", language, page=page)

    notice = BeautifulSoup(html, "html.parser")
    assert bool(notice.find(class_="notice")) is shown


# --- The page's frame --------------------------------------------------------


@pytest.fixture
def frame(rf):
    """What a tag of the frame gets on the page at ``/ja/``."""

    def context(page=None, **extra):
        return {"request": rf.get("/ja/"), "page": page, **extra}

    return context


@pytest.mark.django_db
def test_the_menu_holds_what_editors_put_there_and_marks_where_the_reader_is(home, frame):
    about = make_content_page(home, "about", title_en="About", show_in_menus=True)
    below = make_content_page(about, "below")
    make_content_page(home, "hidden", show_in_menus=False)
    make_content_page(home, "draft", show_in_menus=True, live=False)

    with translation.override("en"):
        [item] = ascc_tags.main_menu(frame(below))
        [current] = ascc_tags.main_menu(frame(about))

    assert (item.title_html, item.url) == ("About", "/en/about/")
    assert (item.is_current, item.is_ancestor) == (False, True)
    assert current.is_current


@pytest.mark.django_db
def test_the_menu_marks_a_title_that_fell_back(home, frame):
    make_content_page(home, "about", title_ja="概要", title_en="", show_in_menus=True)

    with translation.override("en"):
        [item] = ascc_tags.main_menu(frame())

    assert item.title_html == '<span lang="ja">概要</span>'


@pytest.mark.django_db
def test_breadcrumbs_lead_from_the_home_page_to_the_current_one(home, frame):
    below = make_content_page(make_content_page(home, "about"), "below")

    with translation.override("ja"):
        crumbs = ascc_tags.breadcrumbs(frame(below))

    assert [crumb.url for crumb in crumbs] == ["/ja/", "/ja/about/", "/ja/about/below/"]
    assert [crumb.is_current for crumb in crumbs] == [False, False, True]
    assert ascc_tags.breadcrumbs(frame(home)) == []


@pytest.mark.django_db
def test_breadcrumbs_end_with_what_stands_below_a_page(home, frame):
    tail = ascc_tags.MenuItem("横浜市", "/ja/cities/yokohama/", is_current=True)

    crumbs = ascc_tags.breadcrumbs(frame(home, breadcrumb_tail=tail))

    assert crumbs[-1] == tail
    assert not crumbs[0].is_current


@pytest.mark.django_db
def test_only_staff_at_work_get_the_staff_bar(client, staff, home):
    assert b"wagtail-userbar" not in client.get("/ja/").content

    sign_in(client, staff)
    assert b"wagtail-userbar" in client.get("/ja/").content


@pytest.mark.django_db
def test_a_stray_session_cookie_gets_no_staff_bar(client, home):
    client.cookies[settings.SESSION_COOKIE_NAME] = "forged"

    assert b"wagtail-userbar" not in client.get("/ja/").content
