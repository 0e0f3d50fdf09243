"""A paper as a file: made when somebody needs it, kept in the cache by its content."""

import hashlib
import json
from dataclasses import asdict, dataclass, is_dataclass
from datetime import datetime
from functools import cache as memoise
from functools import cached_property

from django.core.cache import cache

from ascc.pdf import TEMPLATES, render

from .booklet import booklet_paper
from .day import day_paper
from .door import door_paper
from .options import Options
from .pictures import with_pictures
from .reading import Programme

# How long the cache keeps a file that nobody asks for, in seconds. One whose content has
# changed is never asked for again.
KEPT_FOR = 7 * 24 * 60 * 60


@dataclass(frozen=True)
class PaperFile:
    """A PDF of the programme. ``changed_at`` is when something on it last changed."""

    template: str
    data: dict
    name: str
    changed_at: datetime

    @cached_property
    def digest(self) -> str:
        """SHA-256 of what the file is made of; changes with each text and each template."""
        content = json.dumps(self.data, sort_keys=True)
        made_of = f"{template_digest()}{self.template}{self.changed_at}{content}"
        return hashlib.sha256(made_of.encode()).hexdigest()

    def pdf(self) -> bytes:
        """The file. Raises :class:`ascc.pdf.PdfError` where none can be made."""
        return cache.get_or_set(f"paper-{self.digest}", self._made, KEPT_FOR)

    def _made(self) -> bytes:
        return render(self.template, with_pictures(self.data), made_at=self.changed_at)


def programme_file(programme: Programme, options: Options) -> PaperFile:
    """The booklet, a day or the sheets of a door, as ``options`` say."""
    make = door_paper if options.room else day_paper if options.day else booklet_paper
    template, data = make(programme, options)
    edition = programme.edition
    parts = [
        edition.slug,
        options.day.isoformat() if options.day else "",
        options.room.slug if options.room else "",
        "-".join(options.languages),
        options.size,
    ]
    name = "-".join(filter(None, ["programme", *parts])) + ".pdf"
    return PaperFile(template, plain_data(data), name, programme.changed_at)


def plain_data(data):
    """``data`` with its dataclasses as mappings, as JSON has them."""
    if is_dataclass(data):
        return plain_data(asdict(data))
    if isinstance(data, dict):
        return {key: plain_data(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [plain_data(value) for value in data]
    return data


@memoise
def template_digest() -> str:
    """SHA-256 of the Typst templates: the cache may outlive a change of looks."""
    digest = hashlib.sha256()
    for path in sorted(TEMPLATES.rglob("*.*")):
        if path.suffix in (".typ", ".svg"):
            digest.update(path.read_bytes())
    return digest.hexdigest()
