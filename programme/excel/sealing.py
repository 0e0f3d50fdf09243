"""An uploaded file on its way through the preview: it stays with its reader, sealed.

Nothing is stored on the server, so any process of the site can go on with it.
"""

import base64
import binascii
import hashlib

from django.core import signing

_SALT = "programme.excel"
# Seconds: a working day.
_LASTS = 12 * 60 * 60


class SealError(Exception):
    """The file is not the one that was looked at, or too much time has passed."""


def pack(content: bytes) -> str:
    """A file as the value of a form field."""
    return base64.urlsafe_b64encode(content).decode()


def seal(content: bytes, edition, user, digest: str) -> str:
    """What proves that ``user`` looked at the plan with ``digest`` of this file."""
    return signing.dumps([_mark(content), edition.pk, user.pk, digest], salt=_SALT)


def unseal(packed: str, sealed: str, edition, user) -> tuple[bytes, str]:
    """The file and the digest of its plan; raises ``SealError``."""
    try:
        content = base64.urlsafe_b64decode(packed)
        *who, digest = signing.loads(sealed, salt=_SALT, max_age=_LASTS)
    except (signing.BadSignature, binascii.Error, ValueError) as error:
        raise SealError from error
    if who != [_mark(content), edition.pk, user.pk]:
        raise SealError
    return content, digest


def _mark(content) -> str:
    return hashlib.sha256(content).hexdigest()
