"""The sessions that an address names: ``?s=7F3K2W,9QX1MD``. Nothing else is known of a reader."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from ascc.codes import normalise_code

#: Sessions that one address may name: more would be cut off by some servers (RFC 9110, 4.1).
MOST_SESSIONS = 200
# A comma as we write it, a hyphen as a QR code holds it, and what people type.
_BETWEEN = re.compile(r"[\s,.;+、，-]+")


class BadChoiceError(ValueError):
    """An address that names no session, or too many; the message is for the reader."""


def chosen_codes(values: Iterable[str]) -> tuple[str, ...]:
    """The codes in the values of ``s``, each once, in their order.

    What cannot be a code is left out; raises :class:`BadChoiceError` where nothing remains,
    or more than ``MOST_SESSIONS``.
    """
    words = [word for value in values for word in _BETWEEN.split(value) if word]
    if len(words) > MOST_SESSIONS:
        raise BadChoiceError(
            _("An address can name up to %(most)d sessions.") % {"most": MOST_SESSIONS}
        )
    codes = dict.fromkeys(code for word in words if (code := normalise_code(word)))
    if not codes:
        raise BadChoiceError(
            _("“s” names sessions by their codes, with commas between them: ?s=7F3K2W,9QX1MD")
        )
    return tuple(codes)


def choice_query(codes: Iterable[str]) -> str:
    """The query that names the codes."""
    return f"?s={','.join(codes)}"


def printed_query(codes: Iterable[str]) -> str:
    """The same for a QR code: a hyphen is in its alphanumeric mode, a comma is not."""
    return f"?s={'-'.join(codes)}"
