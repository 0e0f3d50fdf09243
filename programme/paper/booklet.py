"""The whole programme as a booklet: cover, venue, plan of the days, sessions, people."""

from collections import defaultdict

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from wagtail.rich_text import expand_db_html

from ascc.dates import date_range, short_date
from ascc.i18n import localized
from ascc.pdf_rich_text import rich_text

from ..timetable import edition_days
from .day import day_words
from .frame import frame
from .options import Options
from .people import Appearance, people_index
from .reading import Programme
from .sessions import PaperSession, paper_session, time_words
from .texts import said_in, texts_of, titles_of

_VENUE_LABELS = {
    "venue": gettext_noop("Venue"),
    "venue_address": gettext_noop("Street address"),
    "venue_access": gettext_noop("Access"),
    "dates": gettext_noop("Dates"),
}


def booklet_paper(programme: Programme, options: Options) -> tuple[str, dict]:
    """Template and data of the booklet."""
    languages = options.languages
    papers = {session.pk: _entry(session, programme, languages) for session in programme.sessions}
    heading = said_in(languages, lambda: _("Programme"))
    return "programme/booklet.typ", {
        **frame(programme, options, heading),
        "cover": _cover(programme, languages),
        "venue": _venue(programme, languages),
        "rooms": [_room(room, languages) for room in programme.rooms],
        "about": _paragraphs(programme.edition, "introduction", languages),
        "days": _days(programme, papers, languages),
        "people": people_index(
            programme.sessions, lambda session: _appearance(session, languages), languages
        ),
    }


def _entry(session, programme, languages) -> dict:
    """A session with the texts that only the booklet has room for."""
    paper: PaperSession = paper_session(session, programme, languages)
    return {
        **vars(paper),
        "introduction": texts_of(session, "introduction", languages),
        "abstract": _rich(session, "abstract", languages),
    }


def _cover(programme, languages) -> dict:
    edition = programme.edition
    return {
        "title": titles_of(edition, "title", languages),
        "organiser": texts_of(programme.site, "organiser", languages),
        "dates": _dates(edition, languages),
        "venue": texts_of(edition, "venue", languages),
        "theme": texts_of(edition, "theme", languages),
    }


def _dates(edition, languages):
    if edition.starts_on:
        return said_in(languages, lambda: date_range(edition.starts_on, edition.ends_on))
    return texts_of(edition, "date_note", languages)


def _venue(programme, languages) -> list[dict]:
    """Where the conference is and how to get there."""
    edition, site = programme.edition, programme.site
    rows = {
        "dates": _dates(edition, languages),
        "venue": texts_of(edition, "venue", languages),
        "venue_address": texts_of(edition, "venue_address", languages),
    }
    # The way in the settings is that to the venue of the settings, which may be another one.
    if edition.venue_ja and edition.venue_ja == site.venue_name_ja:
        rows["venue_access"] = texts_of(site, "venue_access", languages)
    return [
        {"label": said_in(languages, lambda name=name: _(_VENUE_LABELS[name])), "value": value}
        for name, value in rows.items()
        if value
    ]


def _room(room, languages) -> dict:
    return {
        field: texts_of(room, field, languages)
        for field in ("name", "floor", "directions", "receivers")
    }


def _days(programme, papers, languages) -> list[dict]:
    """The days of the edition with their sessions; what has no day stands last."""
    by_day = defaultdict(list)
    for session in programme.sessions:
        by_day[session.held_on].append(papers[session.pk])
    edition = programme.edition
    undated = by_day.pop(None, [])
    days = sorted({*edition_days(edition.starts_on, edition.ends_on), *by_day})
    found = [{"heading": day_words(day, languages), "sessions": by_day[day]} for day in days]
    if undated:
        heading = said_in(languages, lambda: _("Day to be announced"))
        found.append({"heading": heading, "sessions": undated})
    return found


def _appearance(session, languages) -> Appearance:
    time = time_words(session.starts_at, None)
    when = [short_date(session.held_on) if session.held_on else "", time or ""]
    return Appearance(
        session.code, " ".join(filter(None, when)), texts_of(session, "title", languages)
    )


def _rich(obj, field, languages) -> list[dict]:
    """A rich text as ``rich_text.typ`` takes it, once for each language that there is."""
    found = {}
    for code in languages:
        text = localized(obj, field, code)
        if text.value and text.language not in found:
            found[text.language] = {
                "language": text.language,
                "blocks": rich_text(expand_db_html(text.value)),
            }
    return list(found.values())


def _paragraphs(obj, field, languages) -> list[dict]:
    return [
        {"language": it.language, "blocks": [{"kind": "paragraph", "children": [it.value]}]}
        for it in texts_of(obj, field, languages)
    ]
