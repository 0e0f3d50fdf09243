"""Models of the programme, one noun a file."""

from .editions import EditionPage, ProgrammePage
from .rooms import Room, Track
from .session_items import SessionMaterial, SessionOrganiser, SessionSpeaker
from .sessions import SessionPage

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
