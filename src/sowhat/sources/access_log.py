"""Access logs of web servers: combined, common, or any nginx `log_format`.

Reading has two levels. The first splits each line and groups by the raw values that matter; the second parses
targets and user agents, of the distinct ones only. Lines that the split does not describe exactly go through the
full pattern, and those that fail it are quarantined with their reason.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.workspace import AccessLog
from sowhat.sources import log_grouping, log_records
from sowhat.sources.access_detect import detect
from sowhat.sources.contract import Counts
from sowhat.sources.lines import as_lines
from sowhat.sources.log_format import parse
from sowhat.sources.log_split import checked_split
from sowhat.sources.log_values import Plan
from sowhat.sources.masking import masked
from sowhat.sources.selectors import resolve

__all__ = ["detect", "plan", "read"]


def plan(source: AccessLog, zone: str) -> Plan:
    """How the source is read; computed before any line is.

    Raises WorkspaceError for an unusable format or a selector that it cannot provide.
    """
    format_ = parse(source.format)
    consumer, customer = resolve(source.consumer, format_), resolve(source.customer, format_)
    return Plan(format_, consumer, customer, source.timezone or zone, zone)


def read(bench: Workbench, source: AccessLog, slice_: Slice, zone: str) -> Counts:
    """Parse one slice into `records` and `rejected`.

    Blank lines are counted as lines and are neither read nor quarantined. Raises WorkspaceError as `plan` does.
    """
    how = plan(source, zone)
    lines = as_lines(slice_.content, slice_.first_line)
    rest = _quick(bench, how, lines)
    quarantined = _thorough(bench, how, rest, slice_)
    log_records.insert(bench, how)
    extent = bench.fetch(
        "SELECT coalesce(sum(calls), 0)::BIGINT AS calls, min(first) AS first, max(last) AS last "
        "FROM grouped WHERE bad IS NULL"
    ).to_pylist()[0]
    return Counts(lines.num_rows, extent["calls"], quarantined, 0, extent["first"], extent["last"])


def _quick(bench: Workbench, how: Plan, lines: pa.Table) -> pa.Table:
    """Group the lines that the checked split describes into `grouped`; return the others."""
    bench.run("DROP TABLE IF EXISTS grouped")
    split = checked_split(how.format)
    if split is None:
        return lines
    with bench.lent("lines", lines):
        bench.run(f"CREATE TEMP TABLE grouped AS {log_grouping.by_split(how, split)}")
    bad = bench.fetch("SELECT bad FROM grouped WHERE bad IS NOT NULL ORDER BY bad")["bad"]
    return lines.take(pc.subtract(bad, lines["no"][0])) if len(bad) else lines.slice(0, 0)


def _thorough(bench: Workbench, how: Plan, lines: pa.Table, slice_: Slice) -> int:
    """Group the lines that the full pattern describes, reject the others, and say how many those are."""
    with bench.lent("lines", lines):
        bench.run(f"CREATE OR REPLACE TEMP TABLE matched AS {log_grouping.matched(how)}")
    groups = log_grouping.by_pattern(how)
    bench.run(f"CREATE TEMP TABLE IF NOT EXISTS grouped AS {groups} LIMIT 0")
    if not lines.num_rows:
        return 0
    bench.run(f"INSERT INTO grouped BY NAME {groups}")
    bench.run(f"CREATE OR REPLACE TEMP TABLE refused AS SELECT * FROM ({log_grouping.reasons(how)}) WHERE reason <> ''")
    bench.run(
        f"INSERT INTO rejected SELECT ?, ?, no, reason, {masked('line')} FROM refused ORDER BY no",
        [slice_.file, str(slice_.path)],
    )
    return int(bench.fetch("SELECT count(*) AS n FROM refused")["n"][0].as_py())
