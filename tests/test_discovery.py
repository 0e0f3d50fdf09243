"""Every public page as search engines and messengers get it, in both languages."""

import json
import re
from collections import Counter
from io import BytesIO

import pytest
from PIL import Image

from tests.reading import described, read
from tests.schema_org import problems
from tests.test_public_addresses import LANGUAGES, every_address


@pytest.fixture(scope="module")
def pages(loaded_content, django_db_blocker):
    """Every public page by its address, read once."""
    from django.test import Client

    with django_db_blocker.unblock():
        return {address: read(Client(), address) for address in every_address()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_pages_have_the_same_title(pages, language):
    titles = Counter(
        page.title.get_text(strip=True)
        for address, page in pages.items()
        if address.startswith(f"/{language}/")
    )

    assert len(titles) > 100
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_page_is_described_in_its_own_language(pages):
    wrong = []
    for address, page in pages.items():
        text = described(page, "description") or ""
        is_japanese = bool(re.search(r"[\u3040-\u30ff]", text))
        if not 10 < len(text) <= 320 or is_japanese != address.startswith("/ja/"):
            wrong.append((address, text))

    assert wrong == []


def test_every_page_speaks_to_machines_in_terms_that_exist(pages):
    wrong = []
    for address, page in pages.items():
        scripts = page.find_all("script", type="application/ld+json")
        documents = [json.loads(script.string) for script in scripts]
        wrong += [(address, problem) for problem in problems(documents)]
        kinds = [node["@type"] for document in documents for node in document["@graph"]]
        if not any(kind.endswith("Page") for kind in kinds):
            wrong.append((address, kinds))

    assert wrong == []


def test_no_sample_time_is_told_to_machines(pages):
    sessions = {address: page for address, page in pages.items() if page.select(".sample")}

    assert sessions
    for page in sessions.values():
        assert not re.search(r'"(start|end)Date":"[^"]*T', str(page.head))


def test_every_page_has_a_card_of_its_own_that_can_be_fetched(pages, content, client):
    cards = {address: described(page, "og:image") for address, page in pages.items()}

    assert len(set(cards.values())) == len(cards)
    for address in ("/ja/", "/en/programme/2025/", "/ja/declaration/cities/yokohama/"):
        response = client.get(cards[address])
        assert Image.open(BytesIO(response.content)).size == (1200, 630)
        assert "immutable" in response["Cache-Control"]
