"""Every public address in both languages: what a reader, a search engine or a phone gets.

The addresses are printed on paper (see the README), so they are a contract.
"""

import re

import pytest
from bs4 import BeautifulSoup
from django.utils import translation

from ascc.models import BasePage, ShortLink
from declaration.models import Body, LetterRecord
from programme.models import SessionPage

LANGUAGES = ("ja", "en")
TOP_LEVEL = (
    "",
    "programme/",
    "programme/2025/",
    "speakers/",
    "open-letter/",
    "declaration/",
    "declaration/cities/",
    "news/",
)


def every_address():
    """All addresses of pages and cities in both languages."""
    addresses = set()
    for language in LANGUAGES:
        with translation.override(language):
            addresses |= {page.url for page in BasePage.objects.filter(depth__gt=1).live()}
            addresses |= {body.url for body in Body.objects.public()}
    return sorted(addresses)


def visible_text(soup):
    """The words that a reader sees, without those that say their language themselves."""
    main = BeautifulSoup(str(soup.find("main")), "html.parser")
    for marked in main.find_all(attrs={"lang": True}):
        marked.decompose()
    return main.get_text(" ")


def test_the_contract_of_addresses_holds(content, client):
    expected = {f"/{language}/{path}" for language in LANGUAGES for path in TOP_LEVEL}

    assert expected <= set(every_address())


def test_every_address_answers_with_a_sound_page(content, client):
    problems = []
    for address in every_address():
        response = client.get(address)
        if response.status_code != 200:
            problems.append(f"{address}: {response.status_code}")
            continue
        problems += [f"{address}: {problem}" for problem in page_problems(address, response)]

    assert problems == []


@pytest.mark.parametrize(
    "address",
    [
        "/search/?q=yokohama",
        "/search/?q=qqqqqq&kind=news",
        "/declaration/cities/?country=JP&register=letter",
        "/programme/2025/?day=2025-11-26&kind=plenary",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_search_and_no_form_sets_a_cookie(content, client, language, address):
    response = client.get(f"/{language}{address}")

    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def page_problems(address, response):
    """What is wrong with one page, in words."""
    language = address.split("/")[1]
    soup = BeautifulSoup(response.content, "html.parser")
    if soup.html.get("lang") != language:
        yield f"lang is {soup.html.get('lang')}"
    if len(soup.find_all("h1")) != 1:
        yield f"{len(soup.find_all('h1'))} h1"
    if not soup.h1.get_text(strip=True):
        yield "h1 is empty"
    if not soup.title.get_text(strip=True):
        yield "title is empty"
    if response.cookies:
        yield f"sets cookies {list(response.cookies)}"
    yield from alternates_problems(soup, address)
    yield from foreign_requests(soup)
    yield from inline_code(soup)
    empty = [
        tag.name
        for tag in soup.find_all(["h2", "h3", "p", "li", "td", "dd", "a"])
        if not tag.get_text(strip=True)
        and not tag.find(["img", "svg", "input"])
        and not is_cell_left_blank(tag)
    ]
    if empty:
        yield f"empty {empty}"
    # Japanese words on an English page must say that they are Japanese.
    if language == "en" and (words := re.findall(r"[\u3040-\u30ff]+", visible_text(soup))):
        yield f"unmarked Japanese: {words[:5]}"


def is_cell_left_blank(tag):
    """A free slot of the timetable, a criterion without a note: blank cells say something."""
    return tag.name == "td" and (
        "timetable__empty" in tag.get("class", ()) or tag.find_parent("table", class_="criteria")
    )


def alternates_problems(soup, address):
    """hreflang must name both languages and the default, each for this very page."""
    rest = address.split("/", 2)[2]
    alternates = {
        link["hreflang"]: link["href"].split("/", 3)[3]
        for link in soup.find_all("link", rel="alternate", hreflang=True)
    }
    expected = {"ja": f"ja/{rest}", "en": f"en/{rest}", "x-default": f"ja/{rest}"}
    if alternates != expected:
        yield f"hreflang {alternates}"


def foreign_requests(soup):
    """What the browser would load from another host by itself."""
    for tag, attribute in (
        ("script", "src"),
        ("img", "src"),
        ("link", "href"),
        ("source", "srcset"),
    ):
        for element in soup.find_all(tag, **{attribute: True}):
            is_loaded = tag != "link" or {"stylesheet", "icon", "preload", "manifest"} & set(
                element.get("rel", ())
            )
            if is_loaded and re.match(r"(https?:)?//", element[attribute]):
                yield f"loads {element[attribute]}"


def inline_code(soup):
    """Inline code that the Content-Security-Policy would stop."""
    for element in soup.find_all(True):
        if element.get("style") or any(name.startswith("on") for name in element.attrs):
            yield f"inline code at {element.name}"
    yield from (
        "inline script"
        for script in soup.find_all("script", src=False)
        if script.get("type") not in ("application/ld+json", "application/json")
    )
    yield from ("inline style" for _style in soup.find_all("style"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_comes_as_pdf_in_the_language_of_its_address(content, client, language):
    response = client.get(f"/{language}/open-letter/letter.pdf")

    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Language"] == language
    assert response.content.startswith(b"%PDF-")


def test_every_short_link_leads_to_its_page_in_the_readers_language(content, client):
    links = list(ShortLink.objects.all())
    assert len(links) > 100

    for link in links:
        for accepted, language in (("ja", "ja"), ("en-US,en;q=0.8", "en"), ("fr", "ja")):
            response = client.get(link.path, headers={"accept-language": accepted})
            assert response.status_code == 302, link
            assert response["Location"].startswith(f"/{language}/"), link


def test_machines_find_their_addresses(content, client):
    assert client.get("/healthz").status_code == 200
    assert "Sitemap: " in client.get("/robots.txt").content.decode()
    sitemap = client.get("/sitemap.xml").content.decode()
    locations = set(re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", sitemap))
    assert locations == set(every_address())


def test_a_wrong_language_and_an_unknown_address_get_a_helpful_404(content, client):
    for address in (
        "/fr/",
        "/programme/2025/",
        "/ja/nothing-here/",
        "/en/declaration/cities/atlantis/",
    ):
        response = client.get(address)

        assert response.status_code == 404, address
        assert b'href="/en/"' in response.content
        assert 'lang="ja"' in response.content.decode()


def test_an_unpublished_page_is_gone_from_everywhere(content, client):
    session = SessionPage.objects.get(slug="opening-session")
    link = ShortLink.objects.for_target(session).get()
    session.unpublish()

    assert client.get("/ja/programme/2025/opening-session/").status_code == 404
    assert client.get(link.path).status_code in (404, 410)
    assert "opening-session" not in client.get("/ja/programme/2025/").content.decode()
    assert "opening-session" not in client.get("/sitemap.xml").content.decode()


def test_a_private_record_is_gone_from_everywhere(content, client):
    record = LetterRecord.objects.get(body__slug="makassar")
    record.signer_name_en = "Somebody Private"
    record.is_public = False
    record.save()

    for address in ("/en/open-letter/", "/en/declaration/cities/makassar/", "/en/"):
        assert "Somebody Private" not in client.get(address).content.decode()


@pytest.mark.parametrize(
    "query",
    ["day=2025-13-99", "day=%00", "edition=x", "page=999", "page=-1", "country=%F0%9F", "kind=<b>"],
)
def test_bad_parameters_never_break_a_page(content, client, query):
    for path in TOP_LEVEL:
        response = client.get(f"/en/{path}?{query}")

        assert response.status_code == 200, (path, query)


def test_public_pages_set_no_cookie_and_may_be_cached_whole(content, client):
    for path in TOP_LEVEL:
        response = client.get(f"/ja/{path}")

        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")
        assert "unsafe-inline" not in response["Content-Security-Policy"]
