"""What changed since a leaflet was printed, for the reader who scanned its code.

The letter behind the printed code stands in the address (``?printed=B``).
"""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import get_default_timezone, localtime

from ascc.templatetags.ascc_tags import localized_html

from .change_words import ChangeLine, change_line, text_in
from .enums import ChangeField
from .models import SessionPage
from .paper.errata import Correction, corrections
from .paper.services import LETTERS
from .paper.snapshots import facts_by_code, snapshot_of


@dataclass(frozen=True)
class CorrectedSession:
    """A session with what is wrong of it on paper; ``url`` is empty where it is gone."""

    title_html: str
    url: str
    lines: tuple[ChangeLine, ...]
    is_gone: bool


@dataclass(frozen=True)
class SincePrint:
    """``sessions`` is empty where the paper is still right."""

    letter: str
    label: str
    printed_at: datetime
    sessions: tuple[CorrectedSession, ...]


def since_print(edition, session, request) -> SincePrint | None:
    """What is no longer right on the paper that the reader holds.

    Of one ``session``, or of the whole edition where that is ``None``. A letter that was
    never printed, or is not in the address, gives ``None``.
    """
    letter = request.GET.get("printed", "").upper()
    if letter not in LETTERS or len(letter) != 1:
        return None
    batch = edition.print_batches.filter(letter=letter).select_related("room").first()
    if batch is None:
        return None
    pages = (
        SessionPage.objects.of_edition(edition).public_sessions().select_related("published_record")
    )
    public = {page.code: page for page in pages}
    found = corrections(snapshot_of(batch), facts_by_code(public.values()))
    if session is not None:
        found = [each for each in found if each.code == session.code]
    return SincePrint(
        letter=batch.letter,
        label=batch.label,
        printed_at=localtime(batch.printed_at.replace(microsecond=0), get_default_timezone()),
        sessions=tuple(_corrected(each, public.get(each.code), request) for each in found),
    )


def _corrected(correction: Correction, page, request) -> CorrectedSession:
    title = text_in(correction.facts[ChangeField.TITLE.value])
    lines = () if correction.is_gone else map(change_line, correction.differences)
    return CorrectedSession(
        title_html=localized_html(title),
        url=page.get_url(request) if page else "",
        lines=tuple(lines),
        is_gone=correction.is_gone,
    )
