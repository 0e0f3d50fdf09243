"""The states of the two registers in words, as the public reads them.

Each register has words of its own, so that nobody takes a name under the letter for a
signature under the declaration.
"""

import datetime
from dataclasses import dataclass, replace

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from ascc.i18n import localized

from .enums import (
    JOINED_STATES,
    SIGNING_ROLES,
    LetterRole,
    LetterState,
    SignatureState,
    SigningMode,
)

# Kinds of the status line component: it happened, it may yet, it did not or no longer holds.
DONE, PENDING, OFF = "done", "pending", "off"


@dataclass(frozen=True)
class Status:
    """One state, as the status line component shows it."""

    kind: str
    label: str
    date: datetime.date | None = None
    date_text: str = ""


# --- The letter --------------------------------------------------------------

_SIGNED = {
    SigningMode.IN_PERSON: gettext_lazy("signed in person"),
    SigningMode.DOCUMENT: gettext_lazy("signed by document"),
    SigningMode.REMOTE: gettext_lazy("signed remotely"),
    SigningMode.VIDEO: gettext_lazy("signed by video message"),
}
_SIGNING_WORDS = {
    LetterState.ANNOUNCED: gettext_lazy("announced, not confirmed"),
    LetterState.MANDATE_RECEIVED: gettext_lazy("mandate received, not signed yet"),
    LetterState.SIGNED: gettext_lazy("signed"),
    LetterState.ENDORSED: pgettext_lazy("a city that joined", "endorsed, not present"),
    LetterState.NOT_SIGNED: gettext_lazy("did not sign"),
}
# For the other roles: while it is open, once it is done, where it did not come about.
_OTHER_WORDS = {
    LetterRole.WITNESS: (
        gettext_lazy("announced as witness"),
        gettext_lazy("witness"),
        gettext_lazy("was not a witness"),
    ),
    LetterRole.ADDRESSEE: (
        gettext_lazy("addressee"),
        gettext_lazy("addressee, has answered"),
        gettext_lazy("addressee, has not answered"),
    ),
    LetterRole.SUPPORTER: (
        gettext_lazy("announced, support not confirmed"),
        gettext_lazy("gave its support"),
        gettext_lazy("did not give its support"),
    ),
}
# Of a city that was only announced nobody should read that it is a co-signatory.
_LINES_WITHOUT_ROLE = (LetterState.ANNOUNCED, LetterState.WITHDRAWN)


def letter_status(record) -> Status:
    """What a body did for the letter, where its role is known from the context."""
    joined = record.state in JOINED_STATES
    return Status(
        kind=_kind(joined, record.state in (LetterState.NOT_SIGNED, LetterState.WITHDRAWN)),
        label=capfirst(_letter_words(record)),
        date=record.acted_on if joined else None,
    )


def letter_line(record) -> Status:
    """What a body did for the letter, in a line that stands by itself."""
    what = _letter_words(record)
    if record.role in SIGNING_ROLES and record.state not in _LINES_WITHOUT_ROLE:
        what = _together(record.get_role_display(), what)
    return replace(letter_status(record), label=_("Open letter: %(what)s") % {"what": what})


def _letter_words(record) -> str:
    if record.state == LetterState.WITHDRAWN:
        return _together(record.get_role_display(), _("withdrawn"))
    if record.role in SIGNING_ROLES:
        if record.state == LetterState.SIGNED and record.mode in _SIGNED:
            return str(_SIGNED[record.mode])
        return str(_SIGNING_WORDS[record.state])
    still_open, done, not_done = _OTHER_WORDS[record.role]
    if record.state in JOINED_STATES:
        return str(done)
    return str(not_done if record.state == LetterState.NOT_SIGNED else still_open)


# --- The declarations --------------------------------------------------------


def signature_status(signature) -> Status:
    """How a body stands to a declaration that is known from the context."""
    signed = signature.state == SignatureState.SIGNED
    return Status(
        kind=_kind(signed, signature.state == SignatureState.WITHDRAWN),
        label=capfirst(_signature_words(signature)),
        date=signature.signed_on if signed else None,
        date_text=_year_text(signature) if signed else "",
    )


def signature_line(signature) -> Status:
    """How a body stands to a declaration, in a line that stands by itself."""
    label = _declaration_line(signature.framework, _signature_words(signature))
    return replace(signature_status(signature), label=label)


def no_signature_line(framework) -> Status:
    """For a body of the letter that has not signed the declaration, so that nobody assumes it."""
    return Status(OFF, _declaration_line(framework, _("no signature on record")))


def number_text(signature) -> str:
    """“No. 1”, or nothing where the signatories are not numbered."""
    if signature.number is None:
        return ""
    return _("No. %(number)s") % {"number": signature.number}


def _declaration_line(framework, what) -> str:
    name = localized(framework, "name").value or framework.slug
    return _("%(declaration)s: %(what)s") % {"declaration": name, "what": what}


def _signature_words(signature) -> str:
    if signature.state == SignatureState.WITHDRAWN:
        return _("withdrawn")
    if signature.state == SignatureState.ANNOUNCED:
        return _("announced, has not signed")
    words = _("signed")
    if signature.number is not None:
        words = _together(words, number_text(signature))
    if signature.is_founding:
        words = _together(words, _("founding signatory"))
    return words


def _together(first, second) -> str:
    return _("%(first)s, %(second)s") % {"first": first, "second": second}


def _year_text(signature) -> str:
    if signature.signed_year is None:
        return ""
    return pgettext("a year that stands by itself", "%(year)s") % {"year": signature.signed_year}


def _kind(done, is_off) -> str:
    if done:
        return DONE
    return OFF if is_off else PENDING
