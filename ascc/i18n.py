"""Languages of texts and of addresses.

An address says its language itself (``/ja/…``, ``/en/…``); a text says when it is
shown in another language than the page, so that it is pronounced right.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, get_language_info
from modeltranslation.utils import build_localized_fieldname, resolution_order


@dataclass(frozen=True)
class Localized:
    """A value with the language that it is really in.

    ``language`` is ``None`` where the value is empty in every language;
    ``fell_back`` is true when the reader gets another language than asked for.
    """

    value: object
    language: str | None
    fell_back: bool


@dataclass(frozen=True)
class LanguageLink:
    """The current page in one language.

    ``url`` is absolute and keeps the query, ``canonical`` is absolute without it, and
    ``choose_url`` (host-relative) remembers the choice before it leads there.
    """

    code: str
    name: str
    url: str
    canonical: str
    choose_url: str
    is_current: bool


def language_codes() -> list[str]:
    """The codes of all languages, in the order of the settings."""
    return [code for code, _name in settings.LANGUAGES]


def localized(obj, field: str, language: str | None = None) -> Localized:
    """Read a translated field of ``obj`` in ``language`` (default: the active one).

    Falls back like modeltranslation does, but says so. A field without translation
    columns is returned as it is, in the language asked for.
    """
    wanted = language or get_language() or settings.LANGUAGE_CODE
    if not hasattr(obj, build_localized_fieldname(field, wanted)):
        return Localized(getattr(obj, field), wanted, False)
    for code in resolution_order(wanted):
        value = getattr(obj, build_localized_fieldname(field, code))
        if value:
            return Localized(value, code, code != wanted)
    return Localized(value, None, False)


def address_language(path: str) -> str | None:
    """The language that an address path names in its first segment, or ``None``."""
    first = path.lstrip("/").split("/", 1)[0]
    return first if first in language_codes() else None


def swap_language(path: str, language: str) -> str:
    """The same address in ``language``; an address without a language becomes its home page."""
    if address_language(path) is None:
        return f"/{language}/"
    _first, _slash, rest = path.lstrip("/").partition("/")
    return f"/{language}/{rest}"


def language_links(request, own_query: str = "") -> list[LanguageLink]:
    """One link a language to the page that ``request`` asks for, the query kept.

    ``own_query`` is what of the query belongs to the canonical address: ``?page=2``.
    """
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    links = []
    for code in language_codes():
        path = swap_language(request.path, code)
        links.append(
            LanguageLink(
                code=code,
                name=get_language_info(code)["name_local"],
                url=request.build_absolute_uri(path + query),
                canonical=request.build_absolute_uri(path + own_query),
                choose_url=_choose_url(code, path + query),
                is_current=code == get_language(),
            )
        )
    return links


def _choose_url(code: str, target: str) -> str:
    try:
        return f"{reverse('choose_language', args=[code])}?{urlencode({'to': target})}"
    except NoReverseMatch:  # a URL configuration without the view, e.g. an error page's
        return target
