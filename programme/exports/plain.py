"""Texts as exports take them: no markup, and no sign that XML or a calendar cannot hold."""

import re
from html import unescape

from django.utils.html import strip_tags
from modeltranslation.utils import build_localized_fieldname

from ascc.i18n import Localized, language_codes, localized

_ITEM = re.compile(r"<li[^>]*>")
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|div|ul|ol)>|<br\s*/?>")
_LINE_END = re.compile(r"\r\n?|\n")
# What XML 1.0 (2.2) does not know: pasted texts have such signs now and then.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def text(obj, field: str) -> str:
    """A translated field in the active language, or in the next one."""
    return plain_localized(obj, field).value


def plain_localized(obj, field: str) -> Localized:
    """As ``text``, with the language that it is really in."""
    found = localized(obj, field)
    return Localized(plain(found.value or ""), found.language, found.fell_back)


def texts(obj, field: str, convert=None) -> dict[str, str]:
    """A translated field in every language that has it; ``convert`` is ``plain`` by default."""
    columns = {code: build_localized_fieldname(field, code) for code in language_codes()}
    found = {code: (convert or plain)(getattr(obj, name) or "") for code, name in columns.items()}
    return {code: value for code, value in found.items() if value}


def plain(value: str) -> str:
    """A text without markup, its lines kept."""
    lines = (" ".join(line.split()) for line in _LINE_END.split(_CONTROLS.sub("", value)))
    return "\n".join(line for line in lines if line)


def paragraphs(html: str) -> str:
    """The words of a rich text, a line for each paragraph or item."""
    marked = _BLOCK_END.sub("\n", _ITEM.sub("- ", html))
    return plain(unescape(strip_tags(marked)))
