"""``locale/wagtail`` gives Japanese to what Wagtail leaves in English, and to nothing else.

An upgrade of Wagtail brings new texts, drops old ones and translates some itself: these tests
name each of them, with what is to be done in ``locale/wagtail/ja/LC_MESSAGES``.
"""

import json
import re
from pathlib import Path

import django
import polib
import pytest
from django.apps import apps
from django.urls import reverse

from ascc.settings.base import BASE_DIR
from tests.catalogues import DOMAINS

PACKAGES = ("wagtail", "taggit")  # taggit draws the field for tags in Wagtail's forms
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
TAG = re.compile(r"<[^>]+>")

both_domains = pytest.mark.parametrize("domain", DOMAINS)


def key(entry) -> tuple:
    """What gettext looks a text up by; one with a plural is another text than one without."""
    return entry.msgctxt, entry.msgid, bool(entry.msgid_plural)


def entries(locale: Path, language: str, domain: str) -> list:
    """The entries of one catalogue, none where it does not exist."""
    path = locale / language / "LC_MESSAGES" / f"{domain}.po"
    return list(polib.pofile(str(path))) if path.exists() else []


def supplement(domain: str) -> list:
    """The entries of ours that stand in for Wagtail's."""
    return entries(BASE_DIR / "locale" / "wagtail", "ja", domain)


def texts_of_wagtail(domain: str) -> set:
    """Every text of the installed Wagtail packages."""
    paths = [Path(app.path) for app in apps.get_app_configs() if app.name.startswith(PACKAGES)]
    return {key(entry) for path in paths for entry in entries(path / "locale", "en", domain)}


def translated_by_others(domain: str) -> set:
    """Every text that Django or an installed package has Japanese for."""
    paths = [Path(django.__file__).parent / "conf"]
    paths += [Path(app.path) for app in apps.get_app_configs()]
    found = [entry for path in paths for entry in entries(path / "locale", "ja", domain)]
    return {key(entry) for entry in found if entry.translated()}


def named(keys: set) -> list[str]:
    """The texts themselves, in an order that can be read."""
    return sorted(text for _context, text, _plural in keys)


def marks(text: str) -> tuple[set, list]:
    """What a translation must keep: names that are filled in, and HTML tags."""
    return set(PLACEHOLDER.findall(text)), sorted(TAG.findall(text))


@both_domains
def test_every_entry_is_translated_and_none_is_doubtful(domain):
    catalogue = supplement(domain)

    assert catalogue
    assert [entry.msgid for entry in catalogue if not entry.translated()] == []


@both_domains
def test_every_entry_keeps_placeholders_and_tags(domain):
    # Where the singular says "1 page", the one form that Japanese has follows the plural.
    broken = [
        entry.msgid
        for entry in supplement(domain)
        if marks(entry.msgstr_plural.get(0, entry.msgstr))
        not in (marks(entry.msgid), marks(entry.msgid_plural or entry.msgid))
    ]

    assert broken == []


@both_domains
def test_every_entry_is_still_a_text_of_wagtail(domain):
    gone = {key(entry) for entry in supplement(domain)} - texts_of_wagtail(domain)

    assert named(gone) == [], "take these out"


@both_domains
def test_no_entry_replaces_what_wagtail_has_translated_itself(domain):
    doubled = {key(entry) for entry in supplement(domain)} & translated_by_others(domain)

    assert named(doubled) == [], "take these out"


@both_domains
def test_no_text_of_wagtail_stays_in_english(domain):
    ours = {key(entry) for entry in supplement(domain)}
    missing = texts_of_wagtail(domain) - translated_by_others(domain) - ours

    assert named(missing) == [], "translate these"


def test_the_admin_of_the_staff_is_in_japanese(client, staff, home):
    client.force_login(staff)
    page = client.get(reverse("wagtailadmin_pages:edit", args=[home.pk])).content.decode()

    for english, japanese in {
        "Set publishing schedule": "公開予定を設定",
        "Skip to main content": "本文へ移動",
        "Toggle preview": "プレビューの表示を切り替え",
    }.items():
        assert japanese in page
        assert english not in page


def test_the_menu_and_the_scripts_of_the_admin_are_in_japanese(client, staff, home):
    client.force_login(staff)
    menu = client.get(reverse("wagtailadmin_home")).content.decode()
    scripts = client.get(reverse("wagtailadmin_javascript_catalog")).content.decode()

    # Both are JSON, which is written in ASCII.
    assert f'"label": {json.dumps("ヘルプ")}' in menu
    assert f'"Collapse all": {json.dumps("すべて折りたたむ")}' in scripts
