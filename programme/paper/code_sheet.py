"""QR codes for a print shop: a sheet to cut (PDF), and each code by itself (SVG in a ZIP)."""

import csv
from datetime import datetime
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ascc import qr
from ascc.dates import yokohama_time
from ascc.i18n import language_codes

from .codes import Code
from .frame import frame
from .options import Options
from .reading import Programme
from .texts import said_in, titles_of

#: Sides of a code in millimetres, quiet zone included: smaller ones fail on glossy paper.
SMALLEST, USUAL, LARGEST = 25, 30, 60
# What a spreadsheet takes for the start of a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def pages_on_sheet(programme: Programme, options: Options) -> list:
    """The edition and its sessions, or those of a day or a room alone."""
    sessions = [session for session in programme.sessions if _is_meant(session, options)]
    narrowed = options.day is not None or options.room is not None
    return sessions if narrowed else [programme.edition, *sessions]


def sheet_paper(programme: Programme, options: Options, side: int) -> tuple[str, dict]:
    """Template and data of the sheet; codes of ``side`` millimetres."""
    cells = _cells(programme, options)
    languages = options.languages
    return "programme/codes.typ", {
        **frame(
            programme,
            options,
            said_in(languages, lambda: _count(len(cells))),
            note=said_in(
                languages,
                lambda: _("Cut at the marks. Keep the white border, print in one dark colour."),
            ),
        ),
        "side": side,
        "cells": [
            {"code": code, "label": titles_of(page, "title", languages)} for page, code in cells
        ],
    }


def codes_zip(programme: Programme, options: Options, made_at: datetime) -> bytes:
    """An SVG file a code, and ``codes.csv`` that says what each is for."""
    cells = _cells(programme, options)
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as file:
        file.writestr(_entry("codes.csv", made_at), _csv(cells))
        for _page, code in cells:
            content = qr.svg(code.qr_url, label=code.address)
            file.writestr(_entry(_file_name(code), made_at), content)
    return archive.getvalue()


def _is_meant(session, options: Options) -> bool:
    on_day = options.day in (None, session.held_on)
    return on_day and (options.room is None or session.room_id == options.room.pk)


def _cells(programme, options) -> list[tuple]:
    pages = pages_on_sheet(programme, options)
    return [(page, code) for page in pages if (code := programme.codes.of(page))]


def _count(number: int) -> str:
    return ngettext("%(count)s QR code", "%(count)s QR codes", number) % {"count": number}


def _csv(cells) -> bytes:
    """Comma-separated, in UTF-8 with the mark by which Excel knows it (RFC 4180)."""
    text = StringIO()
    writer = csv.writer(text)
    titles = [_("title (%(language)s)") % {"language": code} for code in language_codes()]
    writer.writerow([_("file"), _("address"), *titles, _("day"), _("start"), _("room")])
    for page, code in cells:
        writer.writerow([_defused(value) for value in _csv_row(page, code)])
    return text.getvalue().encode("utf-8-sig")


def _csv_row(page, code: Code) -> list[str]:
    starts_at, room = getattr(page, "starts_at", None), getattr(page, "room", None)
    day = getattr(page, "held_on", None)
    return [
        _file_name(code),
        code.address,
        *(getattr(page, f"title_{language}") or "" for language in language_codes()),
        day.isoformat() if day else "",
        yokohama_time(starts_at) if starts_at else "",
        getattr(room, f"name_{settings.LANGUAGE_CODE}") if room else "",
    ]


def _defused(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value


def _file_name(code: Code) -> str:
    return f"qr-{code.short}.svg"


def _entry(name: str, made_at: datetime) -> ZipInfo:
    # The moment of the batch: the same batch gives the same file.
    entry = ZipInfo(name, made_at.timetuple()[:6])
    entry.compress_type = ZIP_DEFLATED
    return entry
