"""What every paper of the programme has: title, edition, code, words, as of when it is right."""

from collections.abc import Callable

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from ascc.dates import document_date, yokohama_day, yokohama_time
from ascc.i18n import language_codes, localized
from ascc.pdf import Text

from .options import Options
from .reading import Programme
from .texts import Texts, said_in, texts_of

# The words of all papers; each takes those that it uses.
_WORDS = {
    "time": gettext_noop("Time"),
    "session": gettext_noop("Session"),
    "room": gettext_noop("Room"),
    "page": gettext_noop("Page"),
    "programme": gettext_noop("Programme"),
    "plan": gettext_noop("The days at a glance"),
    "access": gettext_noop("Venue and rooms"),
    "rooms": gettext_noop("Rooms"),
    "about": gettext_noop("About this edition"),
    "people": gettext_noop("People"),
    "directions": gettext_noop("Way to the room"),
    "receivers": gettext_noop("Receivers for interpretation"),
    "card": gettext_noop("Interpretation and room"),
    "sample": gettext_noop("Sample"),
    "time_tba": gettext_noop("Time to be announced"),
    "room_tba": gettext_noop("Room to be announced"),
    "no_sessions": gettext_noop("No sessions are published for this yet."),
    "represented_by": gettext_noop("represented by"),
    "scan": gettext_noop("Scan for the programme as it is now"),
    "codes": gettext_noop("QR codes"),
    "selection": gettext_noop("selection"),
    "changed": gettext_noop("Changed"),
    "wrong": gettext_noop("Printed"),
    "right": gettext_noop("Correct"),
    "nothing": gettext_noop("Nothing has changed since it was printed."),
}


def frame(programme: Programme, options: Options, heading: Texts, **words: Texts) -> dict:
    """What ``programme/parts.typ`` asks of every paper; ``words`` add to the common ones."""
    languages = options.languages
    edition = programme.edition
    author = localized(programme.site, "organiser", languages[0])
    return {
        "language": languages[0],
        # Texts that neither language has stand last.
        "languages": [*languages, *(code for code in language_codes() if code not in languages)],
        "size": options.size,
        "title": _title(programme, heading, languages[0]),
        "author": Text(author.value, author.language) if author.value else None,
        "edition": texts_of(edition, "title", languages),
        "heading": heading,
        "is_selection": programme.is_selection,
        "code": programme.codes.of(edition),
        "words": {
            **{name: said_in(languages, _translated(word)) for name, word in _WORDS.items()},
            "as_of": said_in(languages, lambda: as_of(programme.changed_at)),
            "venue": texts_of(edition, "venue", languages),
            **words,
        },
    }


def as_of(moment) -> str:
    """``As of 24 November 2025, 10:42 (Japan time)``."""
    return _("As of %(date)s, %(time)s (Japan time)") % {
        "date": document_date(yokohama_day(moment)),
        "time": yokohama_time(moment),
    }


def _title(programme, heading, language) -> Text:
    """The title of the file: edition and paper in one language."""
    with translation.override(language):
        edition = localized(programme.edition, "title")
    first = heading[0].value if heading else ""
    return Text(" ".join(filter(None, [edition.value, first])), edition.language)


def _translated(word: str) -> Callable[[], str]:
    return lambda: _(word)
