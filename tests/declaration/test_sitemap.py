import re
from datetime import UTC, datetime

import pytest

from ascc.models import BasePage
from declaration.models import Body, DeclarationSignature, LetterRecord
from tests.factories.declaration import make_body


@pytest.fixture
def locations(registers, client):
    """Asks for the addresses in the sitemap."""

    def read():
        response = client.get("/sitemap.xml")
        assert response.status_code == 200
        return response.content.decode()

    return read


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_published_city_is_in_the_sitemap_in_each_language(locations, language):
    assert f"<loc>http://testserver/{language}/declaration/cities/yokohama/</loc>" in locations()


def test_the_two_languages_of_a_city_name_each_other(locations):
    assert 'hreflang="x-default" href="http://testserver/ja/declaration/cities/yokohama/"' in (
        locations()
    )


def test_an_unpublished_city_is_not_in_the_sitemap(locations):
    make_body("draft", live=False)

    assert "/cities/draft/" not in locations()


@pytest.mark.parametrize(
    ("record", "paths"),
    [
        ("co_signature", {"open-letter/", "declaration/cities/bangkok/"}),
        ("signature", {"declaration/", "declaration/cities/yokohama/"}),
    ],
)
def test_a_change_of_a_register_changes_the_pages_that_show_it(registers, locations, record, paths):
    long_ago = datetime(2025, 1, 1, tzinfo=UTC)
    BasePage.objects.update(last_published_at=long_ago)
    Body.objects.update(last_published_at=long_ago)
    for model in (LetterRecord, DeclarationSignature):
        model.objects.update(changed_at=long_ago)
    changed = getattr(registers, record)
    type(changed).objects.filter(pk=changed.pk).update(
        changed_at=datetime(2025, 11, 26, tzinfo=UTC)
    )

    found = re.findall(r"/ja/([^<]*)</loc>\s*<lastmod>2025-11-26", locations())

    assert set(found) == paths


def test_a_private_record_changes_no_page(registers, locations):
    BasePage.objects.update(last_published_at=datetime(2025, 1, 1, tzinfo=UTC))
    Body.objects.update(last_published_at=datetime(2025, 1, 1, tzinfo=UTC))
    LetterRecord.objects.update(changed_at=datetime(2025, 11, 26, tzinfo=UTC), is_public=False)

    assert "2025-11-26" not in locations()
