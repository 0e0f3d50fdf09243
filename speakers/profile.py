"""What the page of a person shows above and beside the biography."""

from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ascc.facts import Fact, known_facts
from ascc.i18n import Localized, localized
from ascc.templatetags.ascc_tags import localized_html

from .cards import has_kanji, initials


@dataclass(frozen=True)
class Profile:
    """The head of a person's page; ``facts`` stand beside the text."""

    name_html: SafeString
    office_html: SafeString
    initials: str
    facts: list[Fact]


def speaker_profile(speaker) -> Profile:
    """The profile of a speaker page, in the active language."""
    name = localized(speaker, "title")
    return Profile(
        name_html=name_html(name, speaker.name_kana),
        office_html=localized_html(localized(speaker, "office")),
        initials=initials(name.value or ""),
        facts=known_facts(
            (_("City or organisation"), _organisation_html(speaker)),
            (_("Name in Japanese"), _other_name(speaker, name, "ja")),
            (_("Name in Latin letters"), _other_name(speaker, name, "en")),
        ),
    )


def name_html(name: Localized, kana: str) -> SafeString:
    """A name, with its reading above where it is shown in kanji (``ruby``)."""
    if not (kana and name.language == "ja" and has_kanji(name.value)):
        return localized_html(name)
    return format_html('<ruby lang="ja">{}</ruby>', _with_reading(name.value, kana))


def _with_reading(name, kana) -> SafeString:
    """Family and given name each below its own reading where a space parts them in both."""
    names, readings = name.split(), kana.split()
    if len(names) != len(readings):
        names, readings = [name], [kana]
    return format_html_join(
        " ", "{}<rp>（</rp><rt>{}</rt><rp>）</rp>", zip(names, readings, strict=True)
    )


def _other_name(speaker, shown: Localized, language: str) -> SafeString | str:
    """The name in the other script, for a reader who knows the person by that one."""
    name = localized(speaker, "title", language)
    if name.fell_back or not name.value or name.language == shown.language:
        return ""
    if language == "ja":
        return name_html(name, speaker.name_kana)
    return format_html('<span lang="{}">{}</span>', language, name.value)


def _organisation_html(speaker) -> SafeString:
    """Where the person comes from, with a link to the profile where that is published."""
    if not speaker.body:
        return localized_html(localized(speaker, "organisation"))
    name = localized_html(localized(speaker.body, "name"))
    if not speaker.body.live:
        return name
    return format_html('<a href="{}">{}</a>', speaker.body.get_url(), name)
