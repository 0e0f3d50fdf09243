"""The sentence or two that stand under a page's title in search results."""

import re
from html import unescape

from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ..i18n import localized
from .outline import headline, outline

# Search engines show about as many characters.
DESCRIPTION_LENGTH = 160
# Where words of two blocks would run together without their tags.
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|div)>|<br\s*/?>")


def description(obj, site_name: str) -> str:
    """What ``obj`` is about, always in the active language.

    What staff wrote in that language (``description_fields`` of the model, in order), or
    else the facts of the page.
    """
    for field in obj.description_fields:
        text = localized(obj, field)
        if text.value and not text.fell_back:
            return plain_text(text.value, DESCRIPTION_LENGTH)
    return _from_facts(obj, site_name)


def plain_text(html, length: int | None = None) -> str:
    """The words of a safe HTML text on one line, cut at ``length`` characters if given."""
    words = " ".join(unescape(strip_tags(_BLOCK_END.sub(" ", str(html)))).split())
    return Truncator(words).chars(length) if length else words


def _from_facts(obj, site_name: str) -> str:
    shown = outline(obj)
    facts = [shown.kind, *(fact.value for fact in shown.facts if not fact.fell_back)]
    known = pgettext("between words of a list", ", ").join(fact for fact in facts if fact)
    words = {"title": headline(obj).value, "facts": known, "site": site_name}
    return (_("%(title)s: %(facts)s. %(site)s") if known else _("%(title)s. %(site)s")) % words
