"""ZenTao's (禅道) list of bugs, exported as CSV or a workbook: a saved mapping of its columns.

The names are those of ZenTao's own language files (module/bug/lang of easysoft/zentaopms); an installation may have
renamed them, which a mapping of columns overrules.
"""

from __future__ import annotations

from sowhat.sources.records.bug_lists import Names, rows
from sowhat.sources.records.documents import Document, Export, Reading

_NAMES: Names = {
    "id": ("Bug编号", "编号", "Bug ID", "ID"),
    "service": ("所属产品", "Product"),
    "title": ("Bug标题", "Bug Title", "Title"),
    "severity": ("严重程度", "Severity"),
    "opened": ("创建日期", "创建时间", "Created Date", "Opened Date"),
    "acknowledged": ("指派日期", "Assigned Date"),
    "resolved": ("解决日期", "解决时间", "Resolved Date"),
    "found_by": ("如何发现", "Found By"),
}


def _reading(found: Document) -> Reading | None:
    return (
        rows(found, _NAMES, ("id", "service", "title", "opened")) if found.has("严重程度") or _english(found) else None
    )


def _english(found: Document) -> bool:
    return bool(found.column("Severity") and found.column("Product"))


EXPORT = Export("zentao-bugs", (), _reading)
