"""The errata sheet (正誤表) of a print batch, in every language of the site."""

from collections.abc import Iterable

from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ascc.i18n import Localized, language_codes
from ascc.pdf import Text

from ..change_words import change_line
from ..enums import ChangeField
from .errata import Correction, Difference
from .frame import as_of, frame
from .options import Options
from .reading import Programme
from .texts import Texts, distinct, said_in, titled


def errata_paper(programme: Programme, batch, found: Iterable[Correction]) -> tuple[str, dict]:
    """Template and data of the sheet; ``found`` as ``errata.corrections`` returns it."""
    languages = tuple(language_codes())
    heading = said_in(
        languages, lambda: _("Errata: print batch %(letter)s") % {"letter": batch.letter}
    )
    return "programme/errata.typ", {
        **frame(programme, Options(languages), heading),
        "batch": (Text(batch.label, languages[0]),),
        "lead": said_in(languages, lambda: _lead(batch)),
        "sessions": [_session(each, languages) for each in found],
    }


def correction_lines(found: Iterable[Correction]) -> list[dict]:
    """The same for a page of the admin, in the active language."""
    language = get_language()
    return [
        {
            "title": session["title"][0].value if session["title"] else each.code,
            "lines": [
                {name: texts[0].value if texts else "" for name, texts in line.items()}
                for line in session["lines"]
            ],
        }
        for each in found
        for session in (_session(each, (language,)),)
    ]


def _lead(batch) -> str:
    return _("Corrections to “%(label)s”, printed with the letter %(letter)s. %(as_of)s.") % {
        "label": batch.label,
        "letter": batch.letter,
        "as_of": as_of(batch.printed_at),
    }


def _session(correction: Correction, languages) -> dict:
    facts = correction.facts
    title = facts[ChangeField.TITLE.value]
    placed = Difference(ChangeField.ADDED, None, facts)
    return {
        "title": titled(_known(title, languages)),
        "where": said_in(languages, lambda: change_line(placed).new_text),
        "lines": [_line(each, correction, languages) for each in correction.differences],
    }


def _known(texts: dict, languages) -> Texts:
    """Texts by language in each of ``languages``, or in the one that there is."""
    found = distinct(Localized(texts.get(code), code, False) for code in languages)
    return found or distinct(Localized(text, code, False) for code, text in texts.items())


def _line(difference: Difference, correction: Correction, languages) -> dict[str, Texts]:
    if correction.is_gone:
        return {
            "label": said_in(languages, lambda: capfirst(ChangeField.STATE.label)),
            "old": (),
            "new": said_in(languages, lambda: _("not in the programme any more")),
        }
    said = []
    for code in languages:
        with translation.override(code):
            line = change_line(difference)
        said.append((code, {"label": line.label, "old": line.old_text, "new": line.new_text}))
    return {
        name: distinct(Localized(texts[name], code, False) for code, texts in said)
        for name in ("label", "old", "new")
    }
