"""What tells a reader that they look at an edition that has ended."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from .editions import EditionCard, current_edition, edition_card, edition_dates, is_over


@dataclass(frozen=True)
class Ended:
    """An edition that is over; ``current`` is the one to go to, if there is another."""

    title_html: SafeString
    dates_html: SafeString
    current: EditionCard | None


def ended(edition, request=None) -> Ended | None:
    """What to say on the pages of ``edition``; nothing while it is not over.

    Its pages and short links stay for good: paper of that year still leads to them.
    """
    if not is_over(edition):
        return None
    current = current_edition()
    other = current if current is not None and current.pk != edition.pk else None
    return Ended(
        title_html=edition_card(edition, request).title_html,
        dates_html=edition_dates(edition),
        current=edition_card(other, request) if other else None,
    )
