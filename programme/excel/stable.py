"""The same workbook in the same bytes: openpyxl writes the moment of saving in several places."""

import io
import re
from datetime import UTC, datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
# The first moment that a zip archive can hold.
_NO_MOMENT = (1980, 1, 1, 0, 0, 0)


def stable(content: bytes, changed_at: datetime) -> bytes:
    """A workbook that says that it was saved at ``changed_at``."""
    moment = f"{changed_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}".encode()
    file = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == _CORE:
                part = _MODIFIED.sub(rb"\g<1>" + moment, part)
            info = ZipInfo(name, _NO_MOMENT)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, part)
    return file.getvalue()
