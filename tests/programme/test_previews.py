"""Previews of what is not published yet, in each language."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from tests.factories.programme import make_session
from tests.factories.speakers import make_speaker, make_speaker_index
from tests.programme.test_session_form import form_data
from tests.reading import without_breaks, words

pytestmark = pytest.mark.django_db


def previewed(page, language):
    response = page.make_preview_request(preview_mode=language)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.mark.parametrize(("language", "title"), [("ja", "下書き"), ("en", "Draft")])
def test_a_draft_session_is_previewed_with_its_draft_values(edition, room, language, title):
    session = make_session(edition, "talk", "10:00", "11:00", room=room)
    session.title_ja, session.title_en = "下書き", "Draft"
    session.save_revision()
    soup = previewed(session.get_latest_revision_as_object(), language)
    assert words(soup.h1) == title
    assert soup.html["lang"] == language


@pytest.mark.parametrize("language", ["ja", "en"])
def test_editions_and_speakers_are_previewed(home, programme, edition, language):
    index = make_speaker_index(home)
    speaker = make_speaker(index, "elo", name_en="Piia Elo")
    for page in (programme, edition, index, speaker):
        assert previewed(page, language).h1


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_session_is_previewed_while_it_is_being_added(client, staff, edition, room, language):
    client.force_login(staff)
    url = reverse(
        "wagtailadmin_pages:preview_on_add", args=["programme", "sessionpage", edition.pk]
    )
    times = {"starts_at": "2025-11-25 10:00", "ends_at": "2025-11-25 11:00", "room": room.pk}
    assert client.post(url, form_data(**times)).json()["is_valid"]
    response = client.get(url, {"mode": language})
    soup = without_breaks(BeautifulSoup(response.content, "html.parser"))
    assert words(soup.h1) == {"ja": "新しいセッション", "en": "A new session"}[language]
    assert not soup.select(".qr-box")
