"""The content files load once; what staff did since stays."""

import pytest
from django.core.management import CommandError, call_command

from ascc.loading import CONTENT
from ascc.models import BasePage, LoadedItem, NewsPage, ShortLink, SiteSettings
from declaration.models import Body, DeclarationSignature, LetterRecord
from programme.models import EditionPage, Room, SessionPage
from speakers.models import SpeakerPage


def counts():
    models = (BasePage, Body, LetterRecord, DeclarationSignature, Room, ShortLink, LoadedItem)
    return {model.__name__: model.objects.count() for model in models}


def test_loading_again_makes_no_doubles(content):
    before = counts()

    call_command("load_content", verbosity=0)

    assert counts() == before


def test_what_staff_changed_moved_or_deleted_stays(content):
    session = SessionPage.objects.get(slug="opening-session")
    session.title_ja = "開会式"
    session.save_revision().publish()
    NewsPage.objects.first().delete()
    news = NewsPage.objects.count()
    speaker = SpeakerPage.objects.first()
    speaker.slug = "another-address"
    speaker.save_revision().publish()

    call_command("load_content", verbosity=0)

    assert SessionPage.objects.get(pk=session.pk).title_ja == "開会式"
    assert NewsPage.objects.count() == news
    assert SpeakerPage.objects.filter(title_en=speaker.title_en).count() == 1


def test_every_page_is_published_and_has_its_titles(content):
    pages = BasePage.objects.filter(depth__gt=1)

    assert not pages.filter(live=False).exists()
    assert not pages.filter(has_unpublished_changes=True).exists()
    for page in pages.specific():
        assert page.title_ja or page.title_en, page.url_path


def test_links_between_texts_lead_to_pages(content, client):
    html = client.get("/en/").content.decode()

    assert 'href="/en/programme/2025/"' in html
    assert "page:" not in html


def test_texts_stand_in_both_languages(content):
    settings = SiteSettings.load()
    edition = EditionPage.objects.get(slug="2025")

    assert (settings.organiser_ja, settings.organiser_en) == ("横浜市", "City of Yokohama")
    assert edition.body_ja
    assert edition.body_en
    assert edition.body_ja[0].block_type == edition.body_en[0].block_type


def test_times_are_those_of_yokohama(content):
    opening = SessionPage.objects.get(slug="opening-session")

    assert opening.starts_at.isoformat() == "2025-11-25T01:00:00+00:00"
    assert opening.time_is_sample


def test_unknown_times_stay_unknown(content):
    tour = SessionPage.objects.get(kind="field_tour")

    assert (tour.starts_at, tour.room) == (None, None)
    assert tour.day.isoformat() == "2025-11-27"


def test_a_slip_in_a_file_is_named_and_nothing_is_loaded(content, monkeypatch, tmp_path):
    LoadedItem.objects.all().delete()
    for file in CONTENT.iterdir():
        (tmp_path / file.name).write_text(file.read_text())
    home = tmp_path / "home.yaml"
    home.write_text(home.read_text().replace("  tagline:", "  taglin:"))
    monkeypatch.setattr("ascc.loading.CONTENT", tmp_path)

    with pytest.raises(CommandError, match="HomePage has no field “taglin”"):
        call_command("load_content", verbosity=0)

    assert not LoadedItem.objects.exists()


def test_a_session_that_is_added_later_finds_its_room_and_its_track(content):
    session = SessionPage.objects.get(slug="opening-session")
    place = (session.room, session.track)
    session.delete()
    LoadedItem.objects.filter(key="page:programme/2025/opening-session").delete()

    call_command("load_content", verbosity=0)

    session = SessionPage.objects.get(slug="opening-session")
    assert (session.room, session.track) == place
    assert session.room is not None
