"""Six-character codes that people can read aloud and type.

The alphabet is Crockford's base 32: digits and capitals without I, L, O and U.
2**30 codes, drawn at random, so that nobody can guess which ones exist.
"""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 6
_MISREADINGS = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_code() -> str:
    """A random code of ``CODE_LENGTH`` characters; the caller sees to it that it is free."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def normalise_code(typed: str) -> str:
    """What a reader typed, in capitals, with the letters that look like digits as digits."""
    return typed.strip().upper().translate(_MISREADINGS)
