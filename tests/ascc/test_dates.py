"""Days as each language writes them."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone, translation

from ascc.dates import (
    date_html,
    date_range,
    date_range_html,
    document_date,
    long_date,
    range_sign,
    short_date,
    yokohama_day,
    yokohama_time,
)

DAY = date(2025, 11, 25)


@pytest.mark.parametrize(
    ("language", "long", "short", "document", "sign"),
    [
        ("ja", "2025年11月25日（火）", "11月25日（火）", "2025年11月25日", "〜"),
        ("en", "Tuesday, 25 November 2025", "Tue, 25 Nov", "25 November 2025", "–"),
        # no style of its own
        ("de", "Dienstag, 25 November 2025", "Di, 25 Nov", "25 November 2025", "–"),
    ],
)
def test_a_day_has_its_weekday_but_in_a_document(language, long, short, document, sign):
    with translation.override(language):
        assert long_date(DAY) == long
        assert short_date(DAY) == short
        assert document_date(DAY) == document
        assert range_sign() == sign


@pytest.mark.parametrize(
    ("last", "japanese", "english"),
    [
        (None, "2025年11月25日（火）", "Tuesday, 25 November 2025"),
        (DAY, "2025年11月25日（火）", "Tuesday, 25 November 2025"),
        (
            date(2025, 11, 27),
            "2025年11月25日（火）〜27日（木）",
            "Tuesday, 25 to Thursday, 27 November 2025",
        ),
        (
            date(2025, 12, 2),
            "2025年11月25日（火）〜12月2日（火）",
            "Tuesday, 25 November to Tuesday, 2 December 2025",
        ),
        (
            date(2026, 1, 6),
            "2025年11月25日（火）〜2026年1月6日（火）",
            "Tuesday, 25 November 2025 to Tuesday, 6 January 2026",
        ),
    ],
)
def test_a_range_says_only_once_what_both_ends_share(last, japanese, english):
    with translation.override("ja"):
        assert date_range(DAY, last) == japanese
    with translation.override("en"):
        assert date_range(DAY, last) == english


def test_every_end_of_a_range_can_be_read_by_machines():
    with translation.override("ja"):
        assert date_html(DAY) == '<time datetime="2025-11-25">2025年11月25日（火）</time>'
        assert date_range_html(DAY, date(2025, 11, 27)) == (
            '<span><time datetime="2025-11-25">2025年11月25日（火）</time>〜'
            '<time datetime="2025-11-27">27日（木）</time></span>'
        )
        assert date_range_html(DAY, None) == f"<span>{date_html(DAY)}</span>"


def test_a_day_that_is_not_known_is_left_out():
    assert date_html(None) == ""
    assert document_date(None) == ""


def test_day_and_time_are_those_of_yokohama_whatever_zone_is_active():
    morning = datetime(2025, 11, 24, 23, 30, tzinfo=UTC)
    with timezone.override("America/Los_Angeles"):
        assert yokohama_day(morning) == DAY
        assert yokohama_time(morning) == "08:30"
