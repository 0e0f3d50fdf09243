"""What staff see and do about short links."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.utils import translation

from ascc import services
from ascc.enums import LinkState
from ascc.models import ScanCount, ShortLink, User
from ascc.shortlink_admin import short_link_of_url
from declaration.models import Body
from tests.factories.pages import make_content_page
from tests.factories.short_links import add_speaker, add_speakers, link_to

pytestmark = pytest.mark.django_db

LIST = "/admin/short-links/"


@pytest.fixture
def about(home):
    return make_content_page(home, "about", title_ja="ASCCとは", title_en="About")


@pytest.fixture
def link(about):
    return link_to(about, "7KD9QX", label="受付の看板")


@pytest.fixture
def admin(client, staff):
    client.force_login(staff)
    return client


def soup_of(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def codes(response):
    return [row.a.get_text(strip=True) for row in soup_of(response).select("tbody tr")]


# --- List --------------------------------------------------------------------


def test_the_list_tells_what_links_lead_to_and_how_often_they_were_followed(admin, link):
    ScanCount.objects.create(link=link, day=date(2025, 11, 25), language="ja", count=3)
    ScanCount.objects.create(link=link, day=date(2025, 11, 25), language="en", count=4)

    row = soup_of(admin.get(LIST)).select_one("tbody tr")

    cells = [cell.get_text(" ", strip=True) for cell in row.find_all("td")]
    assert cells[:3] == ["7KD9QX", "ASCCとは", "受付の看板"]
    assert cells[4] == "7"
    assert row.a["href"] == f"{LIST}inspect/{link.pk}/"


def test_the_list_is_filtered_by_state_and_by_how_a_link_was_made(admin, about, link):
    automatic = services.ensure_short_link(about)
    services.withdraw_short_link(link)

    assert codes(admin.get(LIST, {"state": "withdrawn"})) == [link.code]
    assert codes(admin.get(LIST, {"is_automatic": "true"})) == [automatic.code]


@pytest.mark.parametrize("words", ["7kd9", "看板", "ASCCとは", "about"])
def test_the_list_is_searched_by_code_label_and_title(admin, home, link, words):
    link_to(make_content_page(home, "venue"), "ZZZZZZ")

    assert codes(admin.get(LIST, {"q": words})) == ["7KD9QX"]


def test_the_list_finds_cities_by_name(admin, link):
    city = Body.objects.create(slug="yokohama", name_ja="横浜市", name_en="Yokohama", live=True)
    link_to(city, "C0C0C0")

    assert codes(admin.get(LIST, {"q": "横浜"})) == ["C0C0C0"]


def test_a_link_whose_page_was_deleted_stays_in_the_list(admin, about, link):
    about.delete()

    assert codes(admin.get(LIST)) == ["7KD9QX"]


@pytest.mark.parametrize("links", [4, 20])
def test_the_list_takes_as_many_queries_for_many_links(
    admin, about, links, django_assert_max_num_queries
):
    for _ in range(links):
        link_to(about)
    admin.get(LIST)

    with django_assert_max_num_queries(15):
        admin.get(LIST)


# --- One link ----------------------------------------------------------------


def test_a_link_shows_its_code_its_files_and_its_scans(admin, about, link, settings):
    settings.PUBLIC_URL = "https://ascc.example.jp"
    ScanCount.objects.create(link=link, day=date(2025, 11, 25), language="en", count=4)
    ScanCount.objects.create(link=link, day=date(2025, 11, 26), language="ja", count=2)
    ScanCount.objects.create(link=link, day=date(2025, 11, 26), language="en", count=1)

    soup = soup_of(admin.get(f"{LIST}inspect/{link.pk}/"))

    assert soup.select_one(".short-link__address").text == "ascc.example.jp/q/7KD9QX"
    assert soup.select_one(".short-link__picture")["src"] == "/q/7KD9QX.svg"
    files = [a["href"] for a in soup.select(".short-link__files a")]
    assert files == ["/q/7KD9QX.pdf", "/q/7KD9QX.svg", "/q/7KD9QX.png?size=1024"]
    assert all(admin.get(file).status_code == 200 for file in files)
    rows = [
        [cell.get_text(strip=True) for cell in row.find_all(["th", "td"])]
        for row in soup.select("tbody tr")
    ]
    assert rows == [["2025年11月26日", "2", "1", "3"], ["2025年11月25日", "0", "4", "4"]]
    assert soup.select_one(".short-link__list a")["href"] == f"/admin/pages/{about.pk}/edit/"


def test_a_withdrawn_link_offers_no_files(admin, link):
    services.withdraw_short_link(link)

    soup = soup_of(admin.get(f"{LIST}inspect/{link.pk}/"))

    assert not soup.select(".short-link__files a, .short-link__picture")


def test_a_link_whose_page_was_deleted_can_still_be_looked_at(admin, about, link):
    about.delete()

    assert admin.get(f"{LIST}inspect/{link.pk}/").status_code == 200


# --- Making and changing -----------------------------------------------------


def test_staff_make_a_link_to_a_page(admin, staff, about):
    response = admin.post(f"{LIST}new/", {"page": about.pk, "label": "名札"})

    link = ShortLink.objects.get()
    assert response["Location"] == f"{LIST}inspect/{link.pk}/"
    assert (link.target.pk, link.label, link.created_by) == (about.pk, "名札", staff)
    assert not link.is_automatic


def test_staff_make_a_link_to_a_city(admin, home):
    city = Body.objects.create(slug="yokohama", name_ja="横浜市", name_en="Yokohama", live=True)

    admin.post(f"{LIST}new/", {"page": "", "body": city.pk})

    assert ShortLink.objects.get().target == city


def test_a_link_leads_to_one_target_only(admin, about):
    city = Body.objects.create(slug="yokohama", name_ja="横浜市", live=True)

    response = admin.post(f"{LIST}new/", {"page": about.pk, "body": city.pk})

    assert response.context["form"].errors["page"]
    assert not ShortLink.objects.exists()


def test_the_list_of_cities_leads_to_their_links(admin, home):
    city = Body.objects.create(slug="yokohama", name_ja="横浜市", live=False)
    city.save_revision().publish()
    link = ShortLink.objects.for_target(city).get()

    page = admin.get(Body.snippet_viewset.get_menu_item().url).content.decode()

    assert short_link_of_url(city) in page
    assert admin.get(short_link_of_url(city))["Location"] == f"{LIST}inspect/{link.pk}/"


@pytest.mark.parametrize("data", [{}, {"page": ""}, {"page": "999999"}])
def test_a_link_needs_a_target(admin, home, data):
    response = admin.post(f"{LIST}new/", data)

    assert response.context["form"].errors["page"]
    assert not ShortLink.objects.exists()


def test_staff_change_the_label_and_nothing_else(admin, home, link):
    other = make_content_page(home, "other")

    admin.post(
        f"{LIST}edit/{link.pk}/",
        {"label": "出口", "page": other.pk, "code": "ZZZZZZ", "state": "withdrawn"},
    )

    link.refresh_from_db()
    assert (link.label, link.code, link.state) == ("出口", "7KD9QX", LinkState.ACTIVE)
    assert link.target.slug == "about"


def test_staff_withdraw_a_link_and_put_it_back(admin, link):
    response = admin.post(f"{LIST}withdraw/{link.pk}/")
    assert response["Location"] == f"{LIST}inspect/{link.pk}/"
    assert admin.get("/q/7KD9QX").status_code == 410

    admin.post(f"{LIST}reactivate/{link.pk}/")
    assert admin.get("/q/7KD9QX").status_code == 302


def test_looking_at_an_address_withdraws_nothing(admin, link):
    assert admin.get(f"{LIST}withdraw/{link.pk}/").status_code == 405
    assert ShortLink.objects.get().state == LinkState.ACTIVE


def test_nobody_deletes_a_link_not_even_a_superuser(admin, link):
    admin.post(f"{LIST}delete/{link.pk}/")

    assert ShortLink.objects.filter(pk=link.pk).exists()
    for path in (LIST, f"{LIST}edit/{link.pk}/", f"{LIST}inspect/{link.pk}/"):
        assert f"{LIST}delete/" not in admin.get(path).content.decode()


def test_no_group_is_offered_the_permission_to_delete(admin):
    page = admin.get("/admin/groups/new/").content.decode()
    permission = Permission.objects.get(codename="delete_shortlink")

    assert f'value="{Permission.objects.get(codename="change_shortlink").pk}"' in page
    assert f'value="{permission.pk}"' not in page


# --- From a page to its link -------------------------------------------------


def test_a_page_leads_to_its_link_while_it_is_edited_and_in_the_tree(admin, home):
    speaker = add_speaker(add_speakers(home))
    link = ShortLink.objects.for_target(speaker).get()
    address = short_link_of_url(speaker)

    for path in (
        f"/admin/pages/{speaker.pk}/edit/",
        f"/admin/pages/{speaker.get_parent().pk}/",
    ):
        assert soup_of(admin.get(path)).find("a", href=address), path
    assert admin.get(address)["Location"] == f"{LIST}inspect/{link.pk}/"


def test_a_page_without_a_link_leads_to_the_form_for_one(admin, about):
    assert admin.get(short_link_of_url(about))["Location"] == f"{LIST}new/"


def test_who_has_no_business_with_short_links_sees_no_way_to_them(client, about):
    editor = User.objects.create_user("editor", password="x")
    editor.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(editor)

    for path in (LIST, f"{LIST}new/", short_link_of_url(about)):
        assert client.get(path).status_code == 302
    with translation.override("ja"):
        assert LIST not in client.get("/admin/").content.decode()
