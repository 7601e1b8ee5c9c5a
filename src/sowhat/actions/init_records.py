"""Incidents, deliveries, findings and the like that `sowhat init` was given, as the sections of a new workspace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sowhat.model.record import RecordTable
from sowhat.model.setup import FoundSource, Note
from sowhat.sources.contract import Sample
from sowhat.sources.records.detect import FoundRecords, detect
from sowhat.workspace.paths import written

LARGEST_BOOK = 32 << 20
"""A workbook above it, in bytes, is not looked at."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A file of records."""

    path: Path
    found: FoundRecords


def in_sample(sample: Sample) -> Recorded | None:
    """What a file records; None where its beginning does not show it."""
    found = detect(sample) if sample.content else None
    return Recorded(sample.path, found) if found else None


def in_book(path: Path) -> Recorded | None:
    """What the only sheet of a workbook records; None where that cannot be told."""
    if path.stat().st_size > LARGEST_BOOK:
        return None
    return in_sample(Sample(path, path.read_bytes()))


def tables(root: Path, recorded: Sequence[Recorded]) -> tuple[RecordTable, ...]:
    """One entry for all files that are read alike, in the order given."""
    groups: dict[str, list[Recorded]] = {}
    for one in recorded:
        groups.setdefault(one.found.table.model_dump_json(exclude={"paths"}), []).append(one)
    return tuple(
        members[0].found.table.model_copy(update={"paths": tuple(written(root, one.path) for one in members)})
        for members in groups.values()
    )


def shown(table: RecordTable, recorded: Sequence[Recorded]) -> FoundSource:
    """What is said of an entry."""
    like = table.model_copy(update={"paths": ()})
    members = [one for one in recorded if one.found.table.model_copy(update={"paths": ()}) == like]
    notes = members[0].found.notes if members else ()
    return FoundSource(
        name=table.kind,
        type=table.format or "table",
        paths=table.paths,
        files=len(members),
        sure=min((one.found.sure for one in members), default=0),
        notes=tuple(Note(code=code, params=params) for code, params in notes),
        consumer=(),
        consumers=0,
        attributed=0,
        records=0,
        quarantined=0,
    )
