"""Models of the programme, one noun a file."""

from .changes import Change, PrintBatch, PublishedSession, TimetableAction
from .editions import EditionPage, ProgrammePage
from .rooms import Room, Theme, Track
from .session_items import SessionMaterial, SessionOrganiser, SessionSpeaker
from .sessions import SessionPage

__all__ = [
    "Change",
    "EditionPage",
    "PrintBatch",
    "ProgrammePage",
    "PublishedSession",
    "Room",
    "SessionMaterial",
    "SessionOrganiser",
    "SessionPage",
    "SessionSpeaker",
    "Theme",
    "TimetableAction",
    "Track",
]
