"""Speakers to test with."""

from speakers.models import SpeakerIndexPage, SpeakerPage

from .many import add_live_page, add_many_pages
from .pages import add_page


def make_speaker_index(home, **fields):
    """The list of speakers."""
    return add_page(home, SpeakerIndexPage, "speakers", **fields)


def make_speaker(index, slug, name_ja="", name_en="", *, live=True, **fields):
    """A speaker; the names default to none in Japanese and the slug in English."""
    return add_live_page(
        index,
        SpeakerPage,
        slug,
        live=live,
        title_ja=name_ja,
        title_en=name_en or ("" if name_ja else slug),
        **fields,
    )


def make_many_speakers(index, count, **fields):
    """``count`` speakers with a reading in kana, inserted at once."""
    rows = [
        {
            "slug": f"speaker-{number}",
            "title_ja": f"話者{number}",
            "title_en": f"Speaker {number}",
            "name_kana": "かきくけこさしすせそ"[number % 10],
            **fields,
        }
        for number in range(count)
    ]
    return add_many_pages(index, SpeakerPage, rows)
