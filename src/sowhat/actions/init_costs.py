"""FOCUS exports that `sowhat init` was given, as costs of a new workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sowhat.errors import SowhatError
from sowhat.lake.slices import Slice
from sowhat.model.cost import CostTable
from sowhat.model.setup import FoundSource, Note
from sowhat.sources.contract import Sample
from sowhat.sources.tables import focus
from sowhat.sources.tables.raw_rows import names_of
from sowhat.workspace.paths import written

_SURE = 0.99
_PARQUET = b"PAR1"


def in_sample(sample: Sample) -> CostTable | None:
    """How to read a FOCUS export; None for any other file."""
    parquet = sample.content.startswith(_PARQUET)
    content = b"" if parquet else sample.content
    try:
        focus.columns(names_of(Slice("init", "", sample.path, 0, len(content), 1, content)), sample.path.name)
    except (SowhatError, OSError, ValueError):
        return None
    return CostTable(paths=(str(sample.path),), format=focus.FORMAT, tags=() if parquet else focus.tags(content))


def tables(root: Path, found: Sequence[CostTable]) -> tuple[CostTable, ...]:
    """One entry for all exports whose tags are alike."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for one in found:
        groups.setdefault(one.tags, []).extend(written(root, Path(path)) for path in one.paths)
    return tuple(CostTable(paths=tuple(paths), format=focus.FORMAT, tags=tags) for tags, paths in groups.items())


def shown(table: CostTable) -> FoundSource:
    """What is said of an entry."""
    return FoundSource(
        name="costs",
        type=table.format,
        paths=table.paths,
        files=len(table.paths),
        sure=_SURE,
        notes=(Note(code="cost-focus", params={"tags": ", ".join(table.tags), "count": len(table.tags)}),),
        consumer=(),
        consumers=0,
        attributed=0,
        records=0,
        quarantined=0,
    )
