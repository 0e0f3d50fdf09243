"""What the templates of the programme's pages are given; one function a page."""

from . import clock
from .cards import news_badges, room_label, session_card, state_badges
from .day_tabs import day_of_edition, day_tabs, shown_day, timetable_url
from .editions import edition_card, is_over
from .enums import KINDS_WITHOUT_PEOPLE
from .facts import edition_facts, edition_header, session_facts, session_header
from .filter_panel import filter_panel
from .filters import DAY, ProgrammeFilter, programme_filter
from .former import Former, former_place
from .materials import session_materials
from .models import EditionPage, PublishedSession, SessionPage
from .neighbours import Neighbours, find_neighbours
from .notices import state_notice
from .people import session_people
from .since_print import since_print
from .timetable import Timetable, build_timetable, edition_days


def programme_context(programme, request) -> dict:
    """``current`` and ``others``: cards of all public editions, the current one apart."""
    editions = EditionPage.objects.child_of(programme).public_editions().for_lists()
    cards = [edition_card(edition, request) for edition in editions]
    chosen = [card for card in cards if card.pk == programme.current_edition_id]
    current = (chosen or cards or [None])[0]
    return {"current": current, "others": [card for card in cards if card != current]}


def edition_context(edition, request) -> dict:
    """The timetable of an edition, narrowed by the address; see ``filters`` and ``day_tabs``.

    While the edition runs, an address without a day shows today.
    """
    chosen = programme_filter(edition, request.GET)
    narrowed = chosen.without(DAY)
    timetable = edition_timetable(edition, narrowed, request)
    dates = [day.date for day in timetable.days]
    today = day_of_edition(edition, clock.now())
    shown = shown_day(request.GET.get(DAY, ""), dates, today)
    days = [day for day in timetable.days if shown in (None, day.date)]
    if narrowed:
        days = [day for day in days if day.sessions]
    undated = timetable.undated if shown is None else ()
    return {
        "header": edition_header(edition),
        "facts": edition_facts(edition),
        "has_sessions": timetable.has_sessions or bool(narrowed),
        "awaits_sessions": not timetable.has_sessions and not narrowed and not is_over(edition),
        "tabs": day_tabs(dates, shown, today, narrowed.query_string),
        "days": days,
        "undated": undated,
        "filter": filter_panel(edition, chosen),
        "hits": sum(len(day.sessions) for day in days) + len(undated),
        "has_samples": any(card.is_sample for day in days for card in day.sessions),
        "since": since_print(edition, None, request),
        "is_running": today is not None,
    }


def session_context(session, request) -> dict:
    """Everything about one session, and what stands around it."""
    edition = edition_card(session.edition, request)
    former = session_former(session)
    return {
        "edition": edition,
        "timetable_url": timetable_url(edition.url, session.held_on),
        "badges": (
            *state_badges(session),
            *news_badges(session.changes.recent() if session.pk else ()),
        ),
        "header": session_header(session),
        "facts": session_facts(session),
        "notice": state_notice(session, former),
        "former": former,
        "people": session_people(session, request),
        "expects_people": session.kind not in KINDS_WITHOUT_PEOPLE,
        "materials": session_materials(session),
        "neighbours": session_neighbours(session, request),
        "has_samples": session.time_is_sample or session.room_is_sample,
        "since": since_print(session.edition, session, request),
    }


def session_former(session) -> Former:
    """Where a session stood since its programme was announced."""
    record = PublishedSession.objects.filter(session_id=session.pk).first()
    if record is None:
        return Former()
    return former_place(session.changes.told(session.edition), record.facts)


def edition_timetable(edition, chosen: ProgrammeFilter, request) -> Timetable:
    """The public sessions of an edition that ``chosen`` lets through, laid out over its days."""
    sessions = chosen.narrow(SessionPage.objects.of_edition(edition).public_sessions())
    cards = [session_card(session, request) for session in sessions.for_cards()]
    return build_timetable(cards, edition_days(edition.starts_on, edition.ends_on))


def session_neighbours(session, request) -> Neighbours:
    """What stands before, after and beside a session among those that take place."""
    others = SessionPage.objects.sibling_of(session, inclusive=False).taking_place()
    cards = [session_card(other, request) for other in others.filter(day=session.day).for_cards()]
    return find_neighbours(session.starts_at, session.ends_at, room_label(session.room), cards)
