"""Files of records, read as a build reads them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.record import RecordKind, RecordTable
from sowhat.sources.records.forms import FORMS
from sowhat.sources.tables.business_table import Content, read

ZONE, HERE = "Asia/Shanghai", Path("x")


def content_of(kind: RecordKind, written: str | bytes | object, path: Path = HERE, **told: object) -> Content:
    """What a file says; `written` is its text, its bytes, or what is written as JSON."""
    if isinstance(written, str):
        written = written.encode()
    body = written if isinstance(written, bytes) else json.dumps(written, ensure_ascii=False).encode()
    form = FORMS[kind](RecordTable.model_validate({"kind": kind, "paths": ("x",), **told}), ZONE)
    with Workbench() as bench:
        return read(bench, form, [Slice(f"business:{kind}", "f", path, 0, len(body), 1, body)], b"k" * 32)


def rows(kind: RecordKind, written: str | bytes | object, **told: object) -> list[dict[str, Any]]:
    """The rows of a file that is read whole."""
    found = content_of(kind, written, HERE, **told)
    assert found.rejected.to_pylist() == []
    return list(found.rows.to_pylist())


def only(kind: RecordKind, written: str | bytes | object, **told: object) -> dict[str, Any]:
    """The one row of a file."""
    [row] = rows(kind, written, **told)
    return row


def reasons(kind: RecordKind, written: str | bytes | object, **told: object) -> list[tuple[int, str]]:
    """The line and reason of each record that is set aside."""
    found = content_of(kind, written, HERE, **told)
    return [(row["line"], row["reason"]) for row in found.rejected.to_pylist()]
