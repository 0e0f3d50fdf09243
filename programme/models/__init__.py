"""Models of the programme, one noun a file."""

from .editions import EditionPage, ProgrammePage
from .rooms import Room, Track
from .sessions import SessionMaterial, SessionOrganiser, SessionPage, SessionSpeaker

__all__ = [
    "EditionPage",
    "ProgrammePage",
    "Room",
    "SessionMaterial",
    "SessionOrganiser",
    "SessionPage",
    "SessionSpeaker",
    "Track",
]
