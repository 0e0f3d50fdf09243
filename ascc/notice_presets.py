"""Texts to begin a notice for all from, when there is no time to write one."""

from functools import cache
from pathlib import Path

from .content_files import in_language, read
from .i18n import language_codes

_FILE = Path(__file__).parent / "content" / "notice_presets.yaml"


@cache
def presets() -> tuple[dict, ...]:
    """The presets of the content file: ``key``, ``name``, ``level``, ``title``, ``text``."""
    return tuple(read(_FILE)["presets"])


def preset_fields(key: str) -> dict[str, str]:
    """Column → text of the preset ``key``; empty for an unknown one."""
    preset = next((each for each in presets() if each["key"] == key), None)
    if preset is None:
        return {}
    texts = {
        f"{field}_{code}": in_language(preset[field], code)
        for field in ("title", "text")
        for code in language_codes()
    }
    return {"level": preset["level"], **texts}
