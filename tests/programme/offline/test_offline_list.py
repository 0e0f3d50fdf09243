import pytest

from tests.factories.programme import make_edition, make_many_sessions, make_room, make_session
from tests.factories.speakers import make_many_speakers, make_speaker, make_speaker_index

pytestmark = pytest.mark.django_db
LIST = "/en/programme/2025/offline.json"


def read(client, address=LIST):
    response = client.get(address)
    assert response.status_code == 200
    return response.json()


def urls(client, address=LIST):
    return [page["url"] for page in read(client, address)["pages"]]


def test_the_list_names_what_a_reader_needs_in_the_language_of_the_address(client, home, edition):
    speaker = make_speaker(make_speaker_index(home), "sato")
    make_session(edition, "water", "10:00", "11:00", people=[speaker])
    make_session(edition, "draft", "12:00", "13:00", live=False)

    assert urls(client, "/ja/programme/2025/offline.json") == [
        "/ja/programme/2025/",
        "/ja/programme/2025/now/",
        "/ja/programme/2025/my/",
        "/ja/programme/2025/changes/",
        "/ja/speakers/",
        "/ja/",
        "/ja/programme/2025/water/",
        "/ja/speakers/sato/",
    ]


def test_main_pages_have_a_title_by_which_they_are_found_without_network(client, edition):
    titles = [page["title"] for page in read(client)["pages"] if page["title"]]

    assert titles == ["Conference 2025", "Now and next", "My programme", "Changes"]


def test_the_version_is_another_one_when_a_session_changes(client, edition):
    session = make_session(edition, "water", "10:00", "11:00")
    before = read(client)["version"]
    assert read(client)["version"] == before

    session.title_en = "Water and waste"
    session.save_revision().publish()
    assert read(client)["version"] != before


def test_pages_of_no_edition_are_led_to_the_list_of_the_current_one(client, edition, programme):
    make_edition(programme, 2026)

    assert client.get("/en/programme/offline.json")["Location"] == LIST


def test_a_draft_edition_has_no_list(client, programme):
    make_edition(programme, 2027, live=False)

    assert client.get("/en/programme/2027/offline.json").status_code == 404


@pytest.mark.parametrize("count", [40, 300])
def test_the_number_of_queries_does_not_grow(
    client, home, edition, django_assert_num_queries, count
):
    speakers = make_many_speakers(make_speaker_index(home), count // 2)
    make_many_sessions(edition, count, rooms=[make_room(edition)], speakers=speakers)
    read(client)

    with django_assert_num_queries(15):
        assert len(urls(client)) > count
