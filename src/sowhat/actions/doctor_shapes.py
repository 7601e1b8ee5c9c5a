"""What customer keys look like where they are written: masked (138****1234), hashed, or plain.

Pseudonyms hide this, so the beginning of each file is read once more; only shares leave the workbench.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path

import pyarrow as pa

from sowhat.actions.business_files import slices
from sowhat.actions.business_places import Place, groups
from sowhat.actions.doctor_workspace import PEOPLE, TOUCHES, Written, customer_columns
from sowhat.engine.workbench import Workbench
from sowhat.errors import SowhatError
from sowhat.lake.files import Present, expand
from sowhat.lake.slices import Slice
from sowhat.lake.streams import open_stream
from sowhat.model.diagnosis import FEW_CUSTOMERS, Column
from sowhat.model.workspace import CallSource
from sowhat.sources import call_readers, contract
from sowhat.sources.tables.raw_rows import raw

SAMPLE = 1 << 20
"""Bytes of a log that are looked at; of a table its first slice."""
KEPT = 64
"""Samples that are remembered."""
HASH = "^(0x)?([0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{128})$"
"""The lengths of MD5, SHA-1, SHA-224, SHA-256 and SHA-512 in hexadecimal."""
KEYS = {"outcomes": "unit", "rosters": "customer", **PEOPLE}
"""The role of the customer's column in each table."""
STARS = "[*＊]{2,}|•{2,}|[xX]{4,}"
"""What masking puts in the place of characters."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A column of customer keys: of the different ones in the sample, the shares that are masked and that look like
    a hash."""

    at: Column
    masked: float
    hashed: float


def shapes(seen: Written) -> tuple[Shape, ...]:
    """Of every column of customers whose file can be read; the others are told elsewhere."""
    sampled = (*_sources(seen), *_tables(seen))
    return tuple(shape for one in sampled if (shape := _kept(one)) is not None)


@dataclass(frozen=True, slots=True)
class _Sample:
    """A file as it is now, and how its keys are read."""

    at: Column
    stamp: tuple[str, int, int]
    shape: Callable[[], Shape | None] = field(compare=False)


@lru_cache(KEPT)
def _kept(sample: _Sample) -> Shape | None:
    """The shape of a file that did not change is not looked for again."""
    return sample.shape()


def _sources(seen: Written) -> Iterator[_Sample]:
    root, at = Path(seen.workspace.root), customer_columns(seen).get(TOUCHES)
    for source in seen.sources:
        files = expand(root, source.paths)
        if at is not None and at.file == source.name and files:
            shape = partial(_of_source, source, files[-1].path, at, seen.workspace.timezone)
            yield _Sample(at, _stamp(files[-1], source.model_dump_json()), shape)


def _of_source(source: CallSource, path: Path, at: Column, zone: str) -> Shape | None:
    try:
        with Workbench() as bench:
            contract.prepare(bench)
            slice_ = _beginning(source, path)
            call_readers.read(bench, source, slice_, zone)
            return _shape(bench, at, "customers", "customer")
    except (SowhatError, OSError, pa.ArrowException):
        return None  # a build tells what is wrong with the file


def _beginning(source: CallSource, path: Path) -> Slice:
    with open_stream(path) as stream:
        content = stream.read(SAMPLE)
    if content.startswith(b"PAR1"):
        return Slice(source.name, path.name, path, 0, 1, 1, b"")
    whole = content[: content.rfind(b"\n") + 1] or content
    return Slice(source.name, path.name, path, 0, len(whole), 1, whole)


def _stamp(file: Present, how: str) -> tuple[str, int, int]:
    return (f"{file.path}\n{how}", file.size, file.mtime_ns)


def _tables(seen: Written) -> Iterator[_Sample]:
    columns = customer_columns(seen)
    for group in groups(seen.workspace):
        at = columns.get(group.name.removeprefix("outcomes:"))
        if at is not None and group.places and at.table in group.name:
            place = group.places[0]
            if place.form.convert is not None:
                continue  # no table: its keys stand in no column
            yield _Sample(at, _stamp(place.file, place.mapping), partial(_of_place, place, group.table.name, at))


def _of_place(place: Place, table: str, at: Column) -> Shape | None:
    role = KEYS[table]
    parts = tuple(part for part in place.form.parts if part.role == role)
    try:
        with Workbench() as bench:
            for slice_ in _first(slices(at.table, place.name, place.file, place.sheet, place.columns)):
                with bench.lent("sampled", raw(bench, slice_, parts).rows):
                    return _shape(bench, at, "sampled", role)
    except (SowhatError, OSError, pa.ArrowException):
        return None  # a build tells what is wrong with the file
    return None


def _first(all_: Iterable[Slice]) -> Iterator[Slice]:
    yield from (slice_ for slice_, _ in zip(all_, range(1), strict=False))


def _shape(bench: Workbench, at: Column, relation: str, column: str) -> Shape | None:
    [found] = bench.fetch(
        f"SELECT count(*) AS n, count(*) FILTER (regexp_matches(key, ?)) AS masked, "
        f"count(*) FILTER (regexp_matches(key, ?)) AS hashed "
        f"FROM (SELECT DISTINCT trim({column}) AS key FROM {relation} WHERE trim({column}) <> '')",
        [STARS, HASH],
    ).to_pylist()
    if found["n"] < FEW_CUSTOMERS:
        return None
    return Shape(at, found["masked"] / found["n"], found["hashed"] / found["n"])
