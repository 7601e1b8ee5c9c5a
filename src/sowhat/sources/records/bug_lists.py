"""Lists of bugs that trackers export as tables, with the headers in Chinese or English."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sowhat.sources.records.documents import Document, Reading, Record, Told, text

Names = Mapping[str, tuple[str, ...]]
"""Role → what its column may be called."""
_NUMBERED = re.compile(r"[(（]#\d{1,12}[)）]$")
_NEVER = "0000-00-00"


def rows(found: Document, names: Names, needed: tuple[str, ...]) -> Reading | None:
    """How to read a list whose columns are `names`; None where a needed one is not there."""
    columns = {role: name for role, known in names.items() if (name := found.column(*known))}
    if found.shape != "table" or any(role not in columns for role in needed):
        return None

    def read(record: Record) -> Told:
        told = {role: value(record.said.get(name)) for role, name in columns.items()}
        return told if any(told.values()) else None

    return read


def value(cell: object) -> str:
    """A cell without what trackers add: the number of a product, days that never were."""
    said = text(cell)
    return "" if said.startswith(_NEVER) else _NUMBERED.sub("", said).rstrip()
