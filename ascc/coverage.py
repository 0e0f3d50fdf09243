"""Which languages a page or record is written in, for the lists that staff work from."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def language_coverage(obj) -> str:
    """The languages of ``obj`` in words: ``Japanese, English (in part)``.

    A language counts in full when the title and each of ``notice_fields`` that has a text
    in any language has one in it. A title that need not be in every language (a person's
    name) counts only where there is nothing else. Fields that were not fetched are left
    out of account.
    """
    joint = pgettext("between words of a list", ", ")
    return joint.join(
        _("%(language)s (in part)") % {"language": name} if missing else str(name)
        for code, name in settings.LANGUAGES
        if (missing := _missing(obj, code)) is not None
    )


def _missing(obj, code) -> set[str] | None:
    """Fields without a text in a language; ``None`` where it has no text at all."""
    told = {field for field in _fields(obj) if _is_told(obj, field)} or {_title_field(obj)}
    missing = {field for field in told if not _value(obj, field, code)}
    return missing if missing != told else None


def _fields(obj) -> list[str]:
    deferred = obj.get_deferred_fields()
    titles = [_title_field(obj)] if getattr(obj, "required_title_languages", True) else []
    fields = [*titles, *getattr(obj, "notice_fields", ())]
    return [field for field in fields if not deferred & {f"{field}_{c}" for c in _codes()}]


def _title_field(obj) -> str:
    return getattr(obj, "title_field", "title")


def _is_told(obj, field) -> bool:
    return any(_value(obj, field, code) for code in _codes())


def _value(obj, field, code):
    return getattr(obj, f"{field}_{code}")


def _codes() -> list[str]:
    return [code for code, _name in settings.LANGUAGES]
