"""Editions as lists and headers show them, and which one is the current one."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.html import conditional_escape, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import pgettext

from ascc.dates import date_range_html
from ascc.i18n import localized
from ascc.templatetags.ascc_tags import localized_html

from . import clock
from .models import EditionPage, ProgrammePage


@dataclass(frozen=True)
class EditionCard:
    """An edition as a list shows it."""

    pk: int
    year: int
    title_html: SafeString
    url: str
    dates_html: SafeString
    theme_html: SafeString
    venue_html: SafeString

    @property
    def summary_html(self) -> SafeString:
        """Theme and venue, a line each."""
        lines = [(line,) for line in (self.theme_html, self.venue_html) if line]
        return format_html_join(mark_safe("<br>"), "{}", lines)


def edition_card(edition, request=None) -> EditionCard:
    """The card of an edition page, in the active language."""
    return EditionCard(
        pk=edition.pk,
        year=edition.year,
        title_html=localized_html(localized(edition, "title")),
        url=edition.get_url(request) or "",
        dates_html=edition_dates(edition),
        theme_html=localized_html(localized(edition, "theme")),
        venue_html=localized_html(localized(edition, "venue")),
    )


def edition_dates(edition) -> SafeString:
    """The days with their weekdays; without them the note at the date, else the year."""
    if edition.starts_on:
        return date_range_html(edition.starts_on, edition.ends_on)
    note = localized(edition, "date_note")
    return (
        localized_html(note)
        if note.value
        else conditional_escape(pgettext("year alone", "%(year)s") % {"year": edition.year})
    )


def is_over(edition) -> bool:
    """Whether the last day of an edition, or while that is unknown its year, has passed."""
    today = timezone.localdate(clock.now(), timezone.get_default_timezone())
    last = edition.ends_on or edition.starts_on
    return last < today if last else edition.year < today.year


def current_edition() -> EditionPage | None:
    """The edition that staff chose; until they do, or while it is a draft, the newest one."""
    editions = EditionPage.objects.public_editions()
    chosen = ProgrammePage.objects.live().values("current_edition")
    return editions.filter(pk__in=chosen).first() or editions.first()
