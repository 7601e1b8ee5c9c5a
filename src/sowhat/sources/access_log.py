"""Access logs of web servers: combined, common, or any nginx `log_format`.

Reading has two levels. The first splits each line into checked, raw values; the second parses requests and user
agents, of the distinct ones that are new only. Lines that the split does not describe exactly go through the full
pattern, and those that fail it are quarantined with their reason.
"""

from __future__ import annotations

import pyarrow as pa

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.workspace import AccessLog
from sowhat.sources import log_parsing, log_records
from sowhat.sources.access_detect import detect
from sowhat.sources.contract import Counts
from sowhat.sources.lines import as_lines
from sowhat.sources.log_format import parse
from sowhat.sources.log_split import checked_split
from sowhat.sources.log_values import Plan
from sowhat.sources.masking import masked
from sowhat.sources.selectors import resolve

__all__ = ["detect", "plan", "read"]

SAMPLE = 50_000
"""So many lines decide whether a slice repeats itself."""
ODD = "SELECT no, line FROM lines WHERE no IN (SELECT bad FROM parsed WHERE bad IS NOT NULL) ORDER BY no"


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
        "SELECT coalesce(sum(times), 0)::BIGINT AS calls, min(moment) AS first, max(moment) AS last "
        "FROM parsed WHERE bad IS NULL"
    ).to_pylist()[0]
    return Counts(lines.num_rows, extent["calls"], quarantined, 0, extent["first"], extent["last"])


def _quick(bench: Workbench, how: Plan, lines: pa.Table) -> pa.Table:
    """Put the lines that the checked split describes into `parsed`; return the others."""
    bench.run("DROP TABLE IF EXISTS parsed")
    split = checked_split(how.format)
    if split is None:
        return lines
    with bench.lent("lines", lines):
        repetitive = _repetitive(bench)
        relation = log_parsing.DISTINCT_LINES if repetitive else log_parsing.LINES
        bench.run(f"CREATE TEMP TABLE parsed AS {log_parsing.by_split(how, split, relation)}")
        odd = bench.fetch(ODD)
        return _with_equals(bench, odd) if repetitive and odd.num_rows else odd


def _repetitive(bench: Workbench) -> bool:
    """Whether most lines stand there several times, as where a gateway logs what its clients do every second."""
    told = bench.fetch(f"SELECT count(DISTINCT line) AS distinct, count(*) AS n FROM (FROM lines LIMIT {SAMPLE})")
    distinct, lines = (int(told[name][0].as_py()) for name in ("distinct", "n"))
    return 2 * distinct < lines


def _with_equals(bench: Workbench, odd: pa.Table) -> pa.Table:
    """The lines that are equal to odd ones, these included."""
    with bench.lent("odd", odd):
        return bench.fetch("SELECT no, line FROM lines WHERE line IN (SELECT line FROM odd) ORDER BY no")


def _thorough(bench: Workbench, how: Plan, lines: pa.Table, slice_: Slice) -> int:
    """Put the lines that the full pattern describes into `parsed`, reject the others, and say how many those are."""
    with bench.lent("lines", lines):
        bench.run(f"CREATE OR REPLACE TEMP TABLE matched AS {log_parsing.matched(how)}")
    values = log_parsing.by_pattern(how)
    bench.run(f"CREATE TEMP TABLE IF NOT EXISTS parsed AS {values} LIMIT 0")
    if not lines.num_rows:
        return 0
    bench.run(f"INSERT INTO parsed BY NAME {values}")
    bench.run(f"CREATE OR REPLACE TEMP TABLE refused AS SELECT * FROM ({log_parsing.reasons(how)}) WHERE reason <> ''")
    bench.run(
        f"INSERT INTO rejected SELECT ?, ?, no, reason, {masked('line')} FROM refused ORDER BY no",
        [slice_.file, str(slice_.path)],
    )
    return int(bench.fetch("SELECT count(*) AS n FROM refused")["n"][0].as_py())
