"""What a page is, in a few words: for its picture where it is shared, and for its description.

Each app says it for its own models with ``@outline.register``.
"""

from dataclasses import dataclass
from functools import singledispatch

from django.utils.text import capfirst
from django.utils.translation import get_language

from ..dates import long_date
from ..i18n import Localized, localized
from ..models import HomePage, NewsPage


@dataclass(frozen=True)
class Outline:
    """A page in the active language; texts with the language that they are really in.

    ``kind`` says what sort of page it is, ``facts`` when, where or who, each short enough
    for a line. Of a person there are ``initials``, and a ``portrait`` (``Picture``) if staff
    have one.
    """

    kind: str = ""
    facts: tuple[Localized, ...] = ()
    initials: str = ""
    portrait: object = None


def told(*facts: Localized | str) -> tuple[Localized, ...]:
    """The facts that are known; a plain text is in the active language."""
    texts = [
        fact if isinstance(fact, Localized) else Localized(str(fact), get_language(), False)
        for fact in facts
    ]
    return tuple(text for text in texts if text.value)


def headline(obj) -> Localized:
    """The title for readers who see nothing but it: the one for search engines, if it is there."""
    if hasattr(obj, "seo_title"):
        title = localized(obj, "seo_title")
        if title.value and not title.fell_back:
            return title
    return own_title(obj)


def own_title(obj) -> Localized:
    """The title that stands on the page."""
    return localized(obj, getattr(obj, "title_field", "title"))


@singledispatch
def outline(obj) -> Outline:
    """The outline of a page or record; of most there is nothing to say beside the title."""
    return Outline()


@outline.register
def _home_outline(page: HomePage):
    return Outline(facts=told(localized(page, "tagline")))


@outline.register
def _news_outline(page: NewsPage):
    return Outline(capfirst(page.get_kind_display()), told(long_date(page.date)))
