"""The search page with the real content: names in every script, slips, filters, odd requests."""

import json
from urllib.parse import quote

import pytest

from ascc.models import SearchEntry
from ascc.search import services
from tests.factories.declaration import make_many_bodies
from tests.reading import read, skips_no_level, words

YAMANAKA = "/ja/speakers/yamanaka-takeharu/"
KUALA_LUMPUR = "/ja/declaration/cities/kuala-lumpur/"
LANGUAGES = ("ja", "en")


def page(client, typed, language="ja", more=""):
    return read(client, f"/{language}/search/?q={quote(typed)}{more}")


def links(soup):
    """The addresses of the finds, in order."""
    return [a["href"] for a in soup.select(".hit__title a")]


def said(soup):
    return words(soup.find(role="status", class_="search__said"))


def choices(soup, place=0):
    """Label and number of each kind (or edition), the chosen one with a star."""
    found = soup.select(".choices")[place].find_all("a")
    return [words(a) + ("*" if a.get("aria-current") else "") for a in found]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("山中竹春", "speakers/yamanaka-takeharu/"),
        ("山中　竹春", "speakers/yamanaka-takeharu/"),
        ("やまなか", "speakers/yamanaka-takeharu/"),
        ("ヤマナカ タケハル", "speakers/yamanaka-takeharu/"),
        ("Yamanaka", "speakers/yamanaka-takeharu/"),
        ("takeharu yamanaka", "speakers/yamanaka-takeharu/"),
        ("ムナフリ", "speakers/munafri-arifuddin/"),
        ("アリフディン", "speakers/munafri-arifuddin/"),
        ("クアラルンプール", "declaration/cities/kuala-lumpur/"),
        ("ｸｱﾗﾙﾝﾌﾟｰﾙ", "declaration/cities/kuala-lumpur/"),
        ("くあらるんぷーる", "declaration/cities/kuala-lumpur/"),
        ("クアラルンプル", "declaration/cities/kuala-lumpur/"),
        ("Kuala Lumpur", "declaration/cities/kuala-lumpur/"),
        ("ＫＵＡＬＡ　ｌｕｍｐｕｒ", "declaration/cities/kuala-lumpur/"),
        ("kualalumpur", "declaration/cities/kuala-lumpur/"),
        ("hoje taastrup", "declaration/cities/hoje-taastrup/"),
        ("Høje-Taastrup", "declaration/cities/hoje-taastrup/"),
        ("横浜市", "declaration/cities/yokohama/"),
    ],
)
def test_a_name_is_found_however_it_is_written(content, client, typed, first):
    for language in LANGUAGES:
        soup = page(client, typed, language)

        assert links(soup)[0] == f"/{language}/{first}"
        assert not soup.select(".search__slip")


@pytest.mark.parametrize(
    ("typed", "meant", "first"),
    [
        ("Yamanka", "yamanaka", "speakers/yamanaka-takeharu/"),
        ("Kuala Lumper", "Kuala lumpur", "declaration/cities/kuala-lumpur/"),
        ("circlar", "circular", None),
        ("循還型", "循環型", None),
    ],
)
def test_a_slip_is_corrected_and_said(content, client, typed, meant, first):
    for language in LANGUAGES:
        soup = page(client, typed, language)

        assert meant in said(soup)
        assert typed in words(soup.select_one(".search__slip"))
        assert soup.find(id="search-page")["value"] == typed
        assert links(soup) == links(page(client, meant, language))
        assert first is None or links(soup)[0] == f"/{language}/{first}"
        exact = soup.select_one(".search__slip a")["href"]
        assert exact == f"?q={quote(typed).replace('%20', '+')}&exact=1"
        assert links(read(client, f"/{language}/search/{exact}")) == []


def test_japanese_is_found_by_parts_of_words(content, client):
    titles = [a.text for a in page(client, "循環型", more="&kind=session").select(".hit__title a")]

    assert "アジア循環型都市宣言制度の発表と横浜市の署名" in titles
    assert links(page(client, "日本"))
    assert set(links(page(client, "循環型"))) & set(links(page(client, "circular")))


def test_the_words_are_marked_and_nothing_else_is_markup(content, client):
    soup = page(client, "ｸｱﾗﾙﾝﾌﾟｰﾙ")

    assert str(soup.select_one(".hit__title a mark")) == "<mark>クアラルンプール</mark>"
    assert {mark.text for mark in soup.select(".hit__text mark")} == {"クアラルンプール"}
    attack = client.get("/en/search/", {"q": '"><script>alert(1)</script>'}).content.decode()
    assert "<script>alert" not in attack


def test_kinds_and_editions_narrow_and_stand_in_the_address(content, client):
    everything = page(client, "山中竹春")
    groups = [words(heading) for heading in everything.select(".hits h2")]
    assert groups[0] == "登壇者 1"
    assert choices(everything)[0].endswith("*")

    sessions = page(client, "山中竹春", more="&kind=session")
    assert {link.split("/")[2] for link in links(sessions)} == {"programme"}
    assert [each for each in choices(sessions) if each.endswith("*")] == [
        f"セッション {len(links(sessions))}*"
    ]
    assert sessions.select(".choices")[0].find("a")["href"] == f"?q={quote('山中竹春')}"

    edition = page(client, "山中竹春", more="&edition=2025")
    assert YAMANAKA in links(edition)
    assert not any("/news/" in link for link in links(edition))


def test_all_of_a_kind_are_read_page_by_page(content, client):
    make_many_bodies(25)
    services.rebuild()

    first = page(client, "第", more="&kind=body")
    second = page(client, "第", more="&kind=body&page=2")

    assert len(links(first)) == 20
    assert len(links(second)) >= 5
    assert not set(links(first)) & set(links(second))
    assert f"?q={quote('第')}&kind=body&page=2" in [
        a["href"] for a in first.select(".pagination__link")
    ]


def test_a_text_in_the_other_language_says_so(content, client):
    hit = page(client, "Munafri", more="&kind=speaker").select_one(".hit")

    assert hit.find("a")["lang"] == "en"
    assert "lang" not in hit.select_one(".hit__text").attrs


def test_nothing_found_leads_on(content, client):
    soup = page(client, "ペンギン 横浜市 zzzz")

    assert "ペンギン" in said(soup)
    assert soup.find(id="search-page")["value"] == "ペンギン 横浜市 zzzz"
    ways = [a["href"] for a in soup.select(".search__ways a")]
    assert ways == [f"?q={quote('横浜市')}"]
    assert "/ja/programme/" in [a["href"] for a in soup.select(".search__entrances a")]


def test_what_is_found_in_the_other_language_is_offered(content, client):
    assert SearchEntry.objects.filter(language="en", text__contains="expected participants")

    soup = page(client, "expected participants")

    assert links(soup) == []
    assert soup.select_one(".search__ways a")["href"] == "/en/search/?q=expected+participants"


def test_without_a_question_the_page_shows_ways_into_the_site(content, client):
    for language in LANGUAGES:
        soup = read(client, f"/{language}/search/")

        assert not soup.find(class_="search__said")
        assert len(soup.select(".search__entrances a")) >= 5


@pytest.mark.parametrize("typed", ["", "循環型", "Yamanka", "zzzz qqqq", "%"])
def test_the_page_is_sound_and_not_for_search_engines(content, client, typed):
    for language in LANGUAGES:
        soup = page(client, typed, language)

        assert skips_no_level(soup)
        assert soup.find("meta", attrs={"name": "robots"})["content"] == "noindex"
        ids = [tag["id"] for tag in soup.find_all(id=True)]
        assert len(ids) == len(set(ids))
        assert len(soup.find_all("form", role="search")) == 1
    assert "search" not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=%ED%A0%80",
        "q=%ff%fe",
        "q=%25",
        "q=_",
        "q=%5C",
        "q=" + "あ" * 3000,
        "q=" + "a+" * 3000,
        "q='%20OR%201=1%20--",
        "q=横浜&kind=nothing&edition=20x5&page=-1",
        "q=横浜&kind=body&page=999999999999999999999",
        "q=横浜&edition=0000&exact=1",
        "q=横浜&edition=２０２５",
        "q=横浜&q=大阪&kind=session&kind=body",
    ],
)
def test_no_request_breaks_the_search(content, client, query):
    for address in ("search/", "search/suggest.json"):
        assert client.get(f"/ja/{address}?{query}").status_code == 200


def test_one_sign_finds_only_what_it_says_something_about(content, client):
    assert links(page(client, "水"))
    assert all("水" in words(hit) for hit in page(client, "水").select(".hit"))
    assert YAMANAKA in links(page(client, "や"))
    assert links(page(client, "や", more="&kind=session")) == []


# --- Suggestions -------------------------------------------------------------


def suggested(client, typed, language="ja"):
    response = client.get(f"/{language}/search/suggest.json", {"q": typed})
    assert response.status_code == 200
    return json.loads(response.content)["items"]


@pytest.mark.parametrize("typed", ["やま", "yama", "山中"])
def test_a_beginning_suggests_the_whole(content, client, typed):
    first = suggested(client, typed)[0]

    assert (first["title"], first["url"], first["kind"]) == ("山中竹春", YAMANAKA, "登壇者")


def test_suggestions_are_names_with_their_marks(content, client):
    (item,) = suggested(client, "ｸｱﾗ")

    assert (item["url"], item["marks"]) == (KUALA_LUMPUR, [[0, 3]])
    assert suggested(client, "発起都市の市長として") == []
    assert len(suggested(client, "市")) == 8


def test_suggestions_may_be_cached_by_everybody_for_a_while(content, client):
    response = client.get("/en/search/suggest.json?q=yoko")

    assert response["Cache-Control"] == "public, max-age=60"
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies


def test_a_browser_is_told_of_the_search(content, client):
    head = read(client, "/en/programme/").find("link", rel="search")
    response = client.get(head["href"])

    assert response["Content-Type"].startswith("application/opensearchdescription+xml")
    assert 'template="http://testserver/en/search/?q={searchTerms}"' in response.content.decode()
    assert response.content.startswith(b"<?xml")


def test_every_page_leads_to_the_search(content, client):
    soup = read(client, "/en/speakers/")

    assert soup.header.find("form", role="search")["action"] == "/en/search/"
    assert soup.header.find("a", class_="search-link")["href"] == "/en/search/"
