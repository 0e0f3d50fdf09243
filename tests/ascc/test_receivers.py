"""What is printed gets its permanent short link when it is first published."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from ascc.models import BasePage, ShortLink
from declaration.models import Body, LetterPage
from programme.models import EditionPage, ProgrammePage, SessionPage
from tests.factories.pages import add_page, make_content_page
from tests.factories.short_links import add_speaker, add_speakers

pytestmark = pytest.mark.django_db


def links_of(target):
    return list(ShortLink.objects.for_target(target))


def test_editions_sessions_speakers_and_the_letter_get_one_each(home):
    programme = add_page(home, ProgrammePage, "programme")
    edition = add_page(programme, EditionPage, "2025", year=2025)
    session = add_page(edition, SessionPage, "opening")
    speaker = add_speaker(add_speakers(home))
    letter = add_page(home, LetterPage, "open-letter")

    for page in (edition, session, speaker, letter):
        [link] = links_of(page)
        assert link.is_automatic
    assert ShortLink.objects.count() == 4


def test_a_city_gets_one_when_it_is_published(db):
    city = Body.objects.create(slug="yokohama", name_ja="横浜市", live=False)
    revision = city.save_revision()
    assert links_of(city) == []

    revision.publish()

    assert len(links_of(city)) == 1


def test_a_draft_gets_none_until_it_is_published(home):
    speaker = add_speaker(add_speakers(home), live=False)
    assert links_of(speaker) == []

    speaker.save_revision().publish()

    assert len(links_of(speaker)) == 1


def test_a_page_keeps_its_link_for_ever(home):
    speaker = add_speaker(add_speakers(home))
    [link] = links_of(speaker)

    speaker.unpublish()
    speaker.save_revision().publish()

    assert links_of(speaker) == [link]


def test_a_page_on_schedule_gets_its_link_at_once_and_it_works_when_the_hour_comes(
    client, home, monkeypatch
):
    speaker = add_speaker(add_speakers(home), live=False)
    speaker.go_live_at = timezone.now() + timedelta(hours=1)
    speaker.save_revision().publish()
    [link] = links_of(speaker)  # so that its code can be printed before
    assert client.get(link.path).status_code == 404

    later = timezone.now() + timedelta(hours=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    call_command("publish_scheduled")

    assert links_of(speaker) == [link]
    assert client.get(link.path)["Location"] == "/ja/speakers/piia-elo/"


@pytest.mark.parametrize("keep_live", [True, False])
def test_a_copy_gets_its_own(home, keep_live):
    speaker = add_speaker(add_speakers(home))
    copy = speaker.copy(update_attrs={"slug": "copy"}, keep_live=keep_live)
    if not keep_live:
        copy.save_revision().publish()

    [link], [copied_link] = links_of(speaker), links_of(copy)

    assert link.code != copied_link.code


def test_pages_that_are_not_printed_get_none(home):
    make_content_page(home)

    assert not ShortLink.objects.exists()


def test_publishing_in_the_admin_makes_the_link(client, staff, home):
    speakers = add_speakers(home)
    client.force_login(staff)

    client.post(
        f"/admin/pages/add/speakers/speakerpage/{speakers.pk}/",
        {
            "title_ja": "ピーア・エロ",
            "title_en": "Piia Elo",
            "slug": "piia-elo",
            "biography_ja": "null",
            "biography_en": "null",
            "comments-TOTAL_FORMS": "0",
            "comments-INITIAL_FORMS": "0",
            "action-publish": "1",
        },
    )

    page = BasePage.objects.get(slug="piia-elo")
    assert page.live
    assert len(links_of(page)) == 1
