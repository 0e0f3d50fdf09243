"""The letter's PDF as a file to hand out: made once, kept in the cache, with its validators."""

import hashlib
import json
import logging
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache as memoise
from functools import cached_property

from django.core.cache import cache
from django.utils import timezone, translation
from django.utils.text import get_valid_filename

from ascc.pdf import TEMPLATES, PdfError

from .letter import letter_register
from .letter_data import letter_data
from .letter_pdf import Letter, letter_pdf

logger = logging.getLogger(__name__)

# How long the cache keeps a file that nobody asks for, in seconds. One whose letter has
# changed is never asked for again.
KEPT_FOR = 30 * 24 * 60 * 60


@dataclass(frozen=True)
class LetterDocument:
    """One letter in one language, not made before somebody needs it."""

    letter: Letter

    @property
    def changed_at(self) -> datetime:
        """When the page or a record was last changed."""
        return self.letter.made_at

    @property
    def filename(self) -> str:
        """A name for the file in its own language, without characters that systems refuse."""
        return get_valid_filename(f"{self.letter.title.value} {self.letter.date}".strip()) + ".pdf"

    @cached_property
    def digest(self) -> str:
        """SHA-256 of what the file is made of; changes with each text and each template."""
        content = json.dumps(asdict(self.letter), default=str, sort_keys=True)
        return hashlib.sha256(f"{_template_digest()}{content}".encode()).hexdigest()

    def pdf(self) -> bytes:
        """The file. Raises :class:`ascc.pdf.PdfError` where none can be made."""
        key = f"letter-pdf-{self.digest}"
        return cache.get_or_set(key, lambda: letter_pdf(self.letter), KEPT_FOR)

    def size(self) -> int | None:
        """The size in bytes; ``None`` where the file cannot be made, so that a page still can."""
        key = f"letter-pdf-size-{self.digest}"
        try:
            return cache.get_or_set(key, lambda: len(self.pdf()), KEPT_FOR)
        except PdfError:
            logger.exception("The letter has no PDF in %s.", self.letter.language)
            return None


def letter_document(page, records: Iterable, site, short_url: str, language: str) -> LetterDocument:
    """The PDF of a letter page in ``language``; ``records`` as ``of_letter`` reads them."""
    changed_at = last_change(page, records)
    with translation.override(language):
        register = letter_register(records)
        return LetterDocument(letter_data(page, register, site, short_url, changed_at))


def last_change(page, records: Iterable) -> datetime:
    """When the page, a record or a profile in it was last changed, to the second as HTTP has it."""
    moments = [page.last_published_at]
    for record in records:
        moments += [record.changed_at, record.body.last_published_at]
    # Only a page that nobody ever published has no moment at all.
    return max(filter(None, moments), default=timezone.now()).replace(microsecond=0)


@memoise
def _template_digest() -> str:
    """SHA-256 of the Typst templates: the cache may outlive a change of the letter's looks."""
    digest = hashlib.sha256()
    for path in sorted(TEMPLATES.glob("*.*")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
