"""Reading lines of one plan: the quick way, then the thorough one, then as entries."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.sources.contract import Counts
from sowhat.sources.logs import leads
from sowhat.sources.logs import parsing as log_parsing
from sowhat.sources.logs import records as log_records
from sowhat.sources.logs.pattern import full_pattern
from sowhat.sources.logs.split import checked_split
from sowhat.sources.logs.values import Plan
from sowhat.sources.masking import masked

SAMPLE = 50_000
"""So many lines decide whether a slice repeats itself."""
ODD = "SELECT no, line FROM lines WHERE no IN (SELECT bad FROM parsed WHERE bad IS NOT NULL) ORDER BY no"


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read the lines of a slice: `matched` is SQL that replaces the split and the full pattern."""

    slice_: Slice
    how: Plan
    matched: str = ""


def read_lines(bench: Workbench, reading: Reading, lines: pa.Table) -> Counts:
    """Parse lines (`no`, `line`) into `entries` and `rejected`."""
    how = reading.how
    rest = lines if reading.matched else _quick(bench, how, lines)
    quarantined = _thorough(bench, reading, rest)
    log_records.insert(bench, how)
    extent = bench.fetch(
        "SELECT coalesce(sum(times), 0)::BIGINT AS calls, min(moment) AS first, max(moment) AS last "
        "FROM parsed WHERE bad IS NULL"
    ).to_pylist()[0]
    return Counts(lines.num_rows, extent["calls"], quarantined, 0, extent["first"], extent["last"])


def reject(bench: Workbench, slice_: Slice, lines: pa.Table, reason: str) -> int:
    """Quarantine lines for a reason that they share, blank ones left out; say how many those are."""
    with bench.lent("lines", lines):
        query = f"SELECT no, line, '{reason}' AS reason FROM lines WHERE NOT regexp_full_match(line, '\\s*')"
        bench.run(f"CREATE OR REPLACE TEMP TABLE refused AS {query}")
    return _rejected(bench, slice_)


def unwrapped(bench: Workbench, lines: pa.Table, pattern: str) -> pa.Table:
    """The lines without what syslog or a container runtime wrote before them, if most of the first have that."""
    if not leads.common(lines):
        return lines
    with bench.lent("lines", lines):
        return leads.stripped(bench) if leads.wrapped(bench, pattern) else lines


def _quick(bench: Workbench, how: Plan, lines: pa.Table) -> pa.Table:
    """Put the lines that the checked split describes into `parsed`; return the others."""
    bench.run("DROP TABLE IF EXISTS parsed")
    split = checked_split(how.format)
    if split is None:
        return lines
    lines = unwrapped(bench, lines, full_pattern(how.format))
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


def _thorough(bench: Workbench, reading: Reading, lines: pa.Table) -> int:
    """Put the lines that the full pattern describes into `parsed`, reject the others, and say how many those are."""
    how = reading.how
    if reading.matched:
        bench.run("DROP TABLE IF EXISTS parsed")
    with bench.lent("lines", lines):
        query = reading.matched or log_parsing.matched(how, bool(lines.num_rows) and leads.present(bench))
        bench.run(f"CREATE OR REPLACE TEMP TABLE matched AS {query}")
    values = log_parsing.by_pattern(how)
    bench.run(f"CREATE TEMP TABLE IF NOT EXISTS parsed AS {values} LIMIT 0")
    if not lines.num_rows:
        return 0
    bench.run(f"INSERT INTO parsed BY NAME {values}")
    refused = log_parsing.reasons(how, bool(reading.matched))
    bench.run(f"CREATE OR REPLACE TEMP TABLE refused AS SELECT * FROM ({refused}) WHERE reason <> ''")
    return _rejected(bench, reading.slice_)


def _rejected(bench: Workbench, slice_: Slice) -> int:
    """Add the relation `refused` to `rejected`; say how many lines it holds."""
    bench.run(
        f"INSERT INTO rejected SELECT ?, ?, no, reason, {masked('line')} FROM refused ORDER BY no",
        [slice_.file, str(slice_.path)],
    )
    return int(bench.fetch("SELECT count(*) AS n FROM refused")["n"][0].as_py())
