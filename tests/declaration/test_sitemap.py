import pytest

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
