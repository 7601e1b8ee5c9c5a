"""What each source promises, so that a source is one small file.

A source module has

- `detect(sample: Sample) -> Detection | None`: whether a file looks like one of its own, and how to read it;
- `read(bench: Workbench, source: S, slice_: Slice, zone: str) -> Counts`: parse one slice with SQL on the workbench,
  insert what could be read into the relation `records` (pre-aggregated: one row per distinct combination of its
  columns) and what could not into `rejected`. `zone` is the workspace's IANA time zone, which decides `day`.

Once all slices of a batch are read, `facts.gather` folds paths into routes, replaces keys by pseudonyms, and
aggregates `records` to the fact tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sowhat.engine.workbench import Workbench
from sowhat.model.workspace import Source

RECORDS = """
CREATE OR REPLACE TABLE records (
    host VARCHAR NOT NULL,          -- lower case, '' when the telemetry does not say
    path VARCHAR NOT NULL,          -- as requested, without the query string
    version VARCHAR NOT NULL,       -- the source's own version column, else ''
    status VARCHAR NOT NULL,        -- HTTP code or the source's own word
    status_class VARCHAR NOT NULL,  -- ok, client_error, server_error, throttled, unknown
    traffic VARCHAR NOT NULL,       -- people, bot, probe
    hour TIMESTAMP NOT NULL,        -- UTC
    day DATE NOT NULL,              -- in the workspace's zone
    consumer VARCHAR,               -- the raw key; null when absent
    customer VARCHAR,               -- the raw key; null when absent
    bucket INTEGER,                 -- tables.buckets; null when no latency is known
    calls BIGINT NOT NULL,
    latency_sum DOUBLE NOT NULL,    -- seconds
    bytes BIGINT NOT NULL
)"""
REJECTED = """
CREATE OR REPLACE TABLE rejected (
    file VARCHAR NOT NULL, path VARCHAR NOT NULL, line BIGINT NOT NULL,
    reason VARCHAR NOT NULL,        -- a code: message `reason-<code>`
    excerpt VARCHAR NOT NULL        -- masked, at most 240 characters
)"""


@dataclass(frozen=True, slots=True)
class Counts:
    """What one slice held. lines = read + quarantined + dropped duplicates + blank lines."""

    lines: int
    read: int
    quarantined: int
    duplicates: int
    first: datetime | None
    last: datetime | None


@dataclass(frozen=True, slots=True)
class Sample:
    """The beginning of a file: at most the first mebibyte, decompressed, cut at the last newline."""

    path: Path
    content: bytes


@dataclass(frozen=True, slots=True)
class Detection:
    """How to read a file, how sure that is (0 to 1), and why, as message codes with parameters.

    `source.paths` holds the sampled path only; `init` widens it. Each note is a message `detect-<code>`.
    """

    source: Source
    sure: float
    notes: tuple[tuple[str, dict[str, str | int | float]], ...] = ()


def prepare(bench: Workbench) -> None:
    """Create the two relations that `read` inserts into, empty."""
    bench.run(RECORDS)
    bench.run(REJECTED)
