"""What the detected sources hold, read with their own readers: calls by route, and consumers where they are named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from sowhat.actions.init_inputs import Family
from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.lake.streams import open_stream
from sowhat.model.workspace import CallSource, CallTable, route_templates
from sowhat.sources import call_readers, contract, routes
from sowhat.sources.route_templates import Templates, folded

LOG_BYTES = 4 << 20
"""Of each log, and of a table too large to be read whole."""
TABLE_BYTES = 64 << 20
FILES_READ = 12
"""Of one source."""
MOST_CONSUMERS = 50


@dataclass(frozen=True, slots=True)
class Counted:
    """A sample of one source. `consumers` are the most active raw keys, one more than MOST_CONSUMERS at most."""

    calls: dict[str, int]
    consumers: dict[str, int]
    distinct: int
    attributed: int
    records: int
    quarantined: int
    whole: bool


def counted(family: Family, source: CallSource, zone: str, operations: tuple[str, ...] = ()) -> Counted:
    """Read the beginning of a source's files, and whole tables that are not too large; `operations` are templates of
    all paths."""
    with Workbench() as bench:
        contract.prepare(bench)
        whole = len(family.members) <= FILES_READ
        read = quarantined = 0
        for member in family.members[:FILES_READ]:
            slice_, complete = _beginning(member.path, source)
            counts = call_readers.read(bench, source, slice_, zone)
            read, quarantined, whole = read + counts.read, quarantined + counts.quarantined, whole and complete
        return Counted(
            calls=_by_route(bench, Templates(route_templates(source), operations)),
            consumers=_pairs(bench, _BY_CONSUMER),
            distinct=_number(bench, "count(DISTINCT consumer)"),
            attributed=_number(bench, "coalesce(sum(calls) FILTER (consumer IS NOT NULL), 0)"),
            records=read,
            quarantined=quarantined,
            whole=whole,
        )


def _beginning(path: Path, source: CallSource) -> tuple[Slice, bool]:
    """The slice of a file that is looked at, and whether that is all of it."""
    limit = TABLE_BYTES if isinstance(source, CallTable) else LOG_BYTES
    with open_stream(path) as stream:
        content = stream.read(limit + 1)
    if content.startswith(b"PAR1"):
        return _row_groups(path, source)
    complete = len(content) <= limit
    if not complete:
        content = content[: content.rfind(b"\n", 0, LOG_BYTES) + 1]
    return Slice(source.name, path.name, path, 0, len(content), 1, content), complete


def _row_groups(path: Path, source: CallSource) -> tuple[Slice, bool]:
    """The first row groups of a Parquet file, as many as fit into TABLE_BYTES."""
    with pq.ParquetFile(path) as file:
        sizes = [file.metadata.row_group(index).total_byte_size for index in range(file.num_row_groups)]
    end = next((index for index in range(1, len(sizes) + 1) if sum(sizes[:index]) > TABLE_BYTES), len(sizes))
    return Slice(source.name, path.name, path, 0, end, 1, b""), end == len(sizes)


_BY_CONSUMER = f"""
SELECT consumer, sum(calls) FROM records WHERE consumer IS NOT NULL
GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MOST_CONSUMERS + 1}"""


def _by_route(bench: Workbench, templates: Templates) -> dict[str, int]:
    """Calls by route, each distinct path folded once."""
    bench.run(
        f"CREATE OR REPLACE TEMP TABLE sampled_paths AS SELECT row_number() OVER () AS id, * FROM "
        f"(SELECT {routes.clean('path')} AS tidy, sum(calls) AS calls FROM records GROUP BY 1)"
    )
    routed = folded(bench, "sampled_paths", templates)
    return _pairs(
        bench, f"SELECT route, sum(calls) FROM sampled_paths JOIN ({routed}) USING (id) GROUP BY 1 ORDER BY 2 DESC, 1"
    )


def _pairs(bench: Workbench, query: str) -> dict[str, int]:
    """Calls by the first column."""
    found = bench.fetch(query)
    keys: Sequence[str] = found.column(0).to_pylist()
    numbers: Sequence[int] = found.column(1).to_pylist()
    return {key: int(number) for key, number in zip(keys, numbers, strict=True)}


def _number(bench: Workbench, expression: str) -> int:
    return int(bench.fetch(f"SELECT {expression} AS n FROM records")["n"][0].as_py())


Counter = Callable[[Family, CallSource, str], Counted]
