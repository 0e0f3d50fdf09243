"""The chosen sessions by day, as the page and its script take them."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from ..cards import SessionCard, session_card
from ..enums import TAKES_PLACE, ChangeField
from ..models import Change
from .overlaps import overlaps


@dataclass(frozen=True)
class MyItem:
    """A session of a reader's programme.

    ``changed_at`` is when readers were last told of a change; ``overlap_html`` names the
    chosen sessions that run at the same time.
    """

    card: SessionCard
    code: str
    takes_place: bool
    changed_at: datetime | None
    overlap_html: SafeString


@dataclass(frozen=True)
class MyDay:
    """A day (``None``: to be announced) with its sessions in time order."""

    date: date | None
    items: tuple[MyItem, ...]


def my_days(sessions, edition, request, *, with_overlaps: bool) -> list[MyDay]:
    """The days of ``sessions`` (a queryset).

    Without ``with_overlaps`` they are all there is to choose from, not one reader's choice.
    """
    pages = list(sessions.for_cards())
    cards = {page.pk: session_card(page, request) for page in pages}
    attended = [cards[page.pk] for page in pages if page.state in TAKES_PLACE]
    beside = overlaps(attended) if with_overlaps else {}
    changed = last_told_changes(edition)
    days: dict = {}
    for page in pages:
        item = MyItem(
            card=cards[page.pk],
            code=page.code,
            takes_place=page.state in TAKES_PLACE,
            changed_at=changed.get(page.pk),
            overlap_html=_titles(beside.get(page.pk, ())),
        )
        days.setdefault(page.held_on, []).append(item)
    return [MyDay(day, tuple(items)) for day, items in days.items()]


def last_told_changes(edition) -> dict[int, datetime]:
    """By ``pk`` of a session, when readers were last told of a change; new ones have none."""
    told = Change.objects.told(edition).exclude(field=ChangeField.ADDED).order_by()
    return dict(told.values_list("session").annotate(Max("made_at")))


def _titles(cards) -> SafeString:
    return format_html_join(" / ", "{}", ((card.title_html,) for card in cards))
