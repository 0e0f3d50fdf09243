"""Six-character codes that people can read aloud and type.

The alphabet is Crockford's base 32: digits and capitals without I, L, O and U.
2**30 codes, drawn at random, so that nobody can guess which ones exist.
"""

import re
import secrets
import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 6
_MISREADINGS = str.maketrans({"O": "0", "I": "1", "L": "1"})
# The letter behind the code names the print batch and is no part of the code.
_TYPED = re.compile(rf"([0-9A-Z]{{{CODE_LENGTH}}})([A-Z]?)")


def new_code() -> str:
    """A random code of ``CODE_LENGTH`` characters; the caller sees to it that it is free."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def normalise_code(typed: str) -> str | None:
    """The code in what a reader typed, or ``None`` where it cannot be one.

    Small and full-width letters (a Japanese keyboard) count as capitals, and letters that
    look like digits as those digits. A print batch behind the code is dropped.
    """
    found = _found(typed)
    if found is None:
        return None
    code = found[1].translate(_MISREADINGS)
    return code if set(code) <= set(ALPHABET) else None


def print_batch(typed: str) -> str:
    """The letter of the print batch behind a code; empty where there is none."""
    found = _found(typed)
    return found[2] if found else ""


def _found(typed: str) -> re.Match | None:
    return _TYPED.fullmatch(unicodedata.normalize("NFKC", typed).strip().upper())
