"""Opening a file that somebody sent: what it must be before a cell of it is read."""

import io
import zipfile
from zipfile import ZipFile

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook

# Bytes. It travels through the preview as text, within Django's limit for a form of 2.5 MB.
LARGEST_FILE = 1_500_000
# Bytes of all parts unpacked: forty times what 300 sessions need.
LARGEST_CONTENT = 40_000_000
MOST_PARTS = 500
_PACKED, _OLD_OR_LOCKED = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


class UploadError(Exception):
    """Why a file cannot be read at all, in the language of the reader."""


def open_workbook(content: bytes) -> Workbook:
    """The workbook in a file; raises ``UploadError``."""
    _check_form(content)
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            _check_parts(archive)
        return load_workbook(io.BytesIO(content), keep_links=False)
    except UploadError:
        raise
    except Exception as error:
        # A broken file fails in openpyxl, zlib or the XML parser, each in many ways of its own.
        raise UploadError(
            _("The file is damaged or is no Excel workbook. Save it anew as .xlsx.")
        ) from error


def _check_form(content):
    if not content:
        raise UploadError(_("The file is empty."))
    if len(content) > LARGEST_FILE:
        size = filesizeformat(LARGEST_FILE)
        raise UploadError(
            _("The file is too large: at most %(size)s. Remove pictures.") % {"size": size}
        )
    if content.startswith(_OLD_OR_LOCKED):
        raise UploadError(
            _("The file is an old .xls, or has a password. Save it as .xlsx without a password.")
        )
    if not content.startswith(_PACKED):
        raise UploadError(_("This is no Excel workbook. Choose a file that ends with .xlsx."))


def _check_parts(archive: ZipFile):
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise UploadError(_("The workbook holds macros. Save it as .xlsx."))
    if "xl/workbook.xml" not in names:
        raise UploadError(_("This is no Excel workbook. Choose a file that ends with .xlsx."))
    # Never unpacked if it says that it is large; zipfile stops at the size that it says.
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_CONTENT:
        raise UploadError(_("The workbook is far larger than a programme. It is not opened."))
    if any(part.flag_bits & 1 for part in parts) or archive.testzip():
        raise zipfile.BadZipFile
