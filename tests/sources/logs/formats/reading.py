"""Reading lines of a named format in tests."""

from __future__ import annotations

from pathlib import Path

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.workspace import AccessLog
from sowhat.sources.contract import Counts
from sowhat.sources.logs import access_log


def source(format_: str, *consumer: str, **more: object) -> AccessLog:
    return AccessLog(name="edge", paths=("a.log",), format=format_, consumer=consumer or ("address",)).model_copy(
        update=more
    )


def read(bench: Workbench, text: str | bytes, how: AccessLog, path: Path = Path("a.log")) -> Counts:
    content = text.encode() if isinstance(text, str) else text
    return access_log.read(bench, how, Slice("edge", "f1", path, 0, len(content), 1, content), "UTC")


def only(bench: Workbench, columns: str) -> tuple[object, ...]:
    """The columns of the only record."""
    (row,) = bench.fetch(f"SELECT {columns} FROM records").to_pylist()
    return tuple(row.values())


def reasons(bench: Workbench) -> list[str]:
    return [row["reason"] for row in bench.fetch("SELECT reason FROM rejected ORDER BY line").to_pylist()]
