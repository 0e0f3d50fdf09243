"""What is found, in which order: the same literal answer on every database."""

import pytest

from ascc.search import matching, services
from ascc.search.terms import read_query
from tests.factories.declaration import make_body
from tests.factories.pages import make_content_page, make_news
from tests.factories.programme import make_edition, make_programme, make_session
from tests.factories.speakers import make_speaker, make_speaker_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(home):
    """Things that all have 循環 and circular somewhere."""
    people = make_speaker_index(home, title_ja="人々", title_en="People")
    make_speaker(people, "told", "田中", "Tanaka", biography_ja="<p>循環の人</p>")
    make_body("city", "Circular", "循環")
    make_body("agency", "Agency for Circular Cities", "都市循環局")
    programme = make_programme(home, title_ja="日程", title_en="Programme")
    for year, slugs in ((2024, "a"), (2025, "bc")):
        edition = make_edition(programme, year)
        for slug in slugs:
            titles = {"title_ja": f"循環の集い{slug}", "title_en": f"Circular meeting {slug}"}
            make_session(edition, slug, day=edition.starts_on, **titles)
    make_content_page(home, "p", title_ja="循環とは", title_en="What circular means")
    make_news(home, 1, title_ja="発表", title_en="Announcement", introduction_ja="循環について")
    services.rebuild()


def found(typed, language, **narrowed):
    query = read_query(typed)
    entries = matching.found(query, language).filter(**narrowed)
    return [entry.title for entry in matching.best_first(entries, query)]


def test_exact_names_then_beginnings_then_parts_then_texts(site):
    assert found("循環", "ja") == [
        "循環",
        "循環の集いb",
        "循環の集いc",
        "循環の集いa",
        "循環とは",
        "都市循環局",
        "田中",
        "発表",
    ]


def test_names_count_in_both_languages(site):
    assert found("circular", "ja") == [
        "循環",
        "循環の集いb",
        "循環の集いc",
        "循環の集いa",
        "都市循環局",
        "循環とは",
    ]
    assert found("循環", "en") == [
        "Circular",
        "Circular meeting b",
        "Circular meeting c",
        "Circular meeting a",
        "What circular means",
        "Agency for Circular Cities",
        "Tanaka",
        "Announcement",
    ]


def test_every_term_must_be_there(site):
    assert found("循環 集い", "ja") == ["循環の集いb", "循環の集いc", "循環の集いa"]
    assert found("循環 circular 集い c", "ja") == ["循環の集いc"]
    assert found("循環 京都", "ja") == []


def test_narrowed_to_a_kind_or_an_edition(site):
    assert found("循環", "ja", kind="body") == ["循環", "都市循環局"]
    assert found("循環", "ja", year=2024) == ["循環の集いa"]
    query = read_query("循環")
    assert matching.numbers(matching.found(query, "ja")) == {
        ("body", None): 2,
        ("news", None): 1,
        ("page", None): 1,
        ("session", 2024): 1,
        ("session", 2025): 2,
        ("speaker", None): 1,
    }


def test_the_best_of_each_kind(site):
    query = read_query("循環")
    rows = matching.best_of_each_kind(matching.found(query, "ja"), query, 1)

    assert [row.title for row in rows] == ["循環", "循環の集いb", "循環とは", "田中", "発表"]


@pytest.mark.parametrize("typed", ["循%", "circ_lar", "\\", "'; DROP TABLE x; --", "%%%"])
def test_wildcards_and_quotes_are_only_signs(site, typed):
    query = read_query(typed)

    assert not query or not matching.found(query, "ja").exists() or typed == "循%"
