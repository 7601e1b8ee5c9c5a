"""The same document, the same bytes: a package whose files and properties carry the talk's day and no clock's."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from io import BytesIO

_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)")
FIRST = date(1980, 1, 1)
"""The earliest day that a package can carry."""


def stamped(package: bytes, day: date) -> bytes:
    """The package with every file of `day`, those inside its embedded workbooks too."""
    told = max(day, FIRST)
    stream = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(package)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new,
    ):
        for name in old.namelist():
            new.writestr(_entry(name, told), _content(name, old.read(name), told), zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _entry(name: str, day: date) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.external_attr = 0o600 << 16
    entry.create_system = 3
    return entry


def _content(name: str, content: bytes, day: date) -> bytes:
    if name.endswith(".xlsx"):
        return stamped(content, day)
    if name.endswith("docProps/core.xml"):
        return _STAMP.sub(rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode() + rb"\g<3>", content)
    return content
