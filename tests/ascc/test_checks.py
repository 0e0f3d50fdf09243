"""Rules of the project that ``manage.py check`` watches over, and that they can fail."""

import pytest
from django.core.management import call_command
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from ascc import checks
from ascc.models import ContentPage, SiteSettings
from ascc.panels import bilingual


def found(model):
    """The ids of what the check has to say about ``model``."""
    return [error.id for error in checks.every_language_in_panels(None) if error.obj is model]


def test_the_project_keeps_its_rules():
    call_command("check", fail_level="WARNING")


def test_a_missing_language_is_found(monkeypatch):
    panels = [FieldPanel("title_ja"), *ContentPage.content_panels[1:]]
    monkeypatch.setattr(ContentPage, "content_panels", panels)

    [error] = [each for each in checks.every_language_in_panels(None) if each.obj is ContentPage]

    assert error.id == "ascc.E001"
    assert "title_en" in error.msg
    assert 'bilingual("title")' in error.hint


def test_a_field_that_nobody_can_edit_is_found(monkeypatch):
    monkeypatch.setattr(ContentPage, "content_panels", ContentPage.content_panels[:-1])

    assert found(ContentPage) == ["ascc.E001"]


def test_a_panel_of_the_field_that_stands_for_the_columns_is_found(monkeypatch):
    monkeypatch.setattr(
        ContentPage, "content_panels", [*ContentPage.content_panels, FieldPanel("title")]
    )

    assert found(ContentPage) == ["ascc.E002"]


def test_what_is_not_a_page_is_watched_too(monkeypatch):
    monkeypatch.setattr(SiteSettings, "panels", SiteSettings.panels[1:])

    assert found(SiteSettings) == ["ascc.E001"] * 3


def test_panels_may_be_nested(monkeypatch):
    nested = [MultiFieldPanel([MultiFieldPanel([panel])]) for panel in ContentPage.content_panels]
    monkeypatch.setattr(ContentPage, "content_panels", nested)

    assert found(ContentPage) == []


@pytest.mark.parametrize(
    "url", ["ascc.example.jp", "https://ascc.example.jp/site", "https://会議.jp", "https://"]
)
def test_an_address_that_no_qr_code_can_hold_is_found(settings, url):
    settings.PUBLIC_URL = url

    assert [error.id for error in checks.public_url_can_be_printed(None)] == ["ascc.E003"]


@pytest.mark.parametrize("url", ["", "https://ascc.example.jp", "http://127.0.0.1:8000"])
def test_an_address_that_a_qr_code_can_hold_is_fine(settings, url):
    settings.PUBLIC_URL = url

    assert checks.public_url_can_be_printed(None) == []


def test_a_bilingual_panel_covers_every_language():
    panel = bilingual("title")

    assert [child.field_name for child in panel.children] == ["title_ja", "title_en"]
