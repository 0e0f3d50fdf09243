"""Models of the letter and the declaration, one noun a file."""

from .bodies import Body
from .changes import StateChange
from .frameworks import Framework
from .letters import LetterPage, LetterRequest
from .pages import CityIndexPage, Commitment, DeclarationPage
from .records import DeclarationSignature, LetterRecord

__all__ = [
    "Body",
    "CityIndexPage",
    "Commitment",
    "DeclarationPage",
    "DeclarationSignature",
    "Framework",
    "LetterPage",
    "LetterRecord",
    "LetterRequest",
    "StateChange",
]
