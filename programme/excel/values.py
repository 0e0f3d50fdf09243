"""What a cell may hold: how each kind of value is written, read back and shown. Pure.

Excel keeps a day, a time and a number all as numbers; which one is meant says the column.
"""

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from django.utils import translation
from django.utils.translation import gettext as _
from openpyxl.utils.datetime import from_excel

# The most characters that Excel takes in a cell.
LONGEST_TEXT = 32_767
# What XML 1.0 (2.2) does not know.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_TIME = re.compile(r"(\d{1,2})[:時](\d{1,2})分?(?::\d{2})?")


class CellError(Exception):
    """What is wrong with a cell, in the language of the reader."""


def tidy(text: str) -> str:
    """A text as a cell and a form field both keep it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub("", lines)[:LONGEST_TEXT].strip()


def fold(text: str) -> str:
    """A text for comparing: full-width signs, capitals and spaces make no difference."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


class Text:
    """A text. A sign that begins a formula is part of it and nothing else."""

    number_format = "@"
    empty = ""

    def write(self, value):
        """The value as openpyxl takes it."""
        return value or None

    def read(self, raw, epoch) -> str:
        """The text of a cell; raises ``CellError`` for a date, which has no one spelling."""
        if raw is None:
            return ""
        if isinstance(raw, date | time | timedelta):
            raise CellError(
                _("This is a date or a time, but a text belongs here: format the cell as text.")
            )
        is_whole = isinstance(raw, float) and raw.is_integer()
        return tidy(str(int(raw) if is_whole else raw))

    def show(self, value) -> str:
        """The value for a preview."""
        return value


class RichText(Text):
    """The words of a formatted text, a line for each paragraph."""


class Identity(Text):
    """What the site knows a row by."""

    def read(self, raw, epoch) -> str:
        """As it was written, whatever a keyboard made of it."""
        return unicodedata.normalize("NFKC", super().read(raw, epoch)).strip()


class Reference(Text):
    """A row of another sheet, by name or identity; ``sheet`` is that one's key."""

    def __init__(self, sheet: str):
        self.sheet = sheet


class Day:
    """A day."""

    number_format = "yyyy/mm/dd"
    empty = None

    def write(self, value):
        """The value as openpyxl takes it."""
        return value

    def read(self, raw, epoch) -> date | None:
        """A date, its serial number, or a text such as 2025/11/25 or ２０２５年１１月２５日."""
        if raw is None or raw == "":
            return None
        if isinstance(raw, datetime):
            return raw.date()
        if isinstance(raw, date):
            return raw
        try:
            if isinstance(raw, str):
                found = _DAY.fullmatch(fold(raw))
                return date(*map(int, found.groups()))
            return from_excel(int(raw), epoch).date()
        except (AttributeError, TypeError, ValueError, OverflowError):
            raise CellError(_("This is no date. Write it as 2025/11/25.")) from None

    def show(self, value) -> str:
        """The value for a preview."""
        return value.isoformat() if value else ""


class Time:
    """A time of the day in Yokohama, to the minute."""

    number_format = "hh:mm"
    empty = None

    def write(self, value):
        """The value as openpyxl takes it."""
        return value

    def read(self, raw, epoch) -> time | None:
        """A time, a fraction of a day, or a text such as 9:30, ９：３０ or 9時30分."""
        if raw is None or raw == "":
            return None
        try:
            return self._time(raw, epoch)
        except (AttributeError, TypeError, ValueError, OverflowError):
            raise CellError(_("This is no time of the day. Write it as 9:30.")) from None

    def _time(self, raw, epoch):
        if isinstance(raw, str):
            return time(*map(int, _TIME.fullmatch(fold(raw)).groups()))
        if isinstance(raw, timedelta):
            raw = raw / timedelta(days=1)
        if isinstance(raw, bool) or (isinstance(raw, int | float) and not 0 <= raw < 1):
            raise ValueError(raw)
        if isinstance(raw, int | float):
            return time(*divmod(round(raw * 24 * 60), 60))
        return (raw.time() if isinstance(raw, datetime) else raw).replace(second=0, microsecond=0)

    def show(self, value) -> str:
        """The value for a preview."""
        return f"{value:%H:%M}" if value else ""


class Number:
    """A whole number, not below zero."""

    number_format = "0"
    empty = None

    def write(self, value):
        """The value as openpyxl takes it."""
        return value

    def read(self, raw, epoch) -> int | None:
        """A number, or its digits as a text."""
        if raw is None or raw == "":
            return None
        try:
            number = int(fold(raw)) if isinstance(raw, str) else raw
            if isinstance(number, bool) or number != int(number) or number < 0:
                raise ValueError(raw)
            return int(number)
        except (TypeError, ValueError, OverflowError):
            raise CellError(_("This is no whole number.")) from None

    def show(self, value) -> str:
        """The value for a preview."""
        return "" if value is None else str(value)


class Choice:
    """One of a list; each is written in Japanese and English."""

    number_format = "@"

    def __init__(self, choices, empty: object = ""):
        self.choices, self.empty = choices, empty

    def labels(self) -> dict:
        """Value → the words that stand in the drop-down."""
        return {value: _in_both(label) for value, label in self.choices}

    def write(self, value):
        """The words of a value."""
        return self.labels().get(value)

    def read(self, raw, epoch):
        """The value whose words these are, in both languages or in one of them."""
        if raw is None or raw == "":
            return self.empty
        wanted = fold(str(raw))
        for value, label in self.labels().items():
            if wanted in {fold(each) for each in (str(value), label, *label.split(" / "))}:
                return value
        known = ", ".join(self.labels().values())
        text = _("“%(value)s” cannot be chosen here. Choose one of: %(known)s")
        raise CellError(text % {"value": raw, "known": known})

    def show(self, value) -> str:
        """The words for a preview, in the language of the reader."""
        return str(dict(self.choices).get(value, ""))


def _in_both(label) -> str:
    words = []
    for language in ("ja", "en"):
        with translation.override(language):
            words.append(str(label))
    return " / ".join(dict.fromkeys(words))
