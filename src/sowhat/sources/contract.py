"""What each source promises, so that a source is one small file.

A source module has

- `detect(sample: Sample) -> Detection | None`: whether a file looks like one of its own, and how to read it;
- `read(bench: Workbench, source: S, slice_: Slice, zone: str) -> Counts`: parse one slice with SQL on the workbench,
  add what could be read to the relation `entries` (through `add`, or numbered by itself) and what could not to
  `rejected`. `zone` is the workspace's IANA time zone, which decides `day`.

`entries` carries numbers instead of words; `records` is the view of it with the words, one row per distinct
combination:

    host            lower case, '' when the telemetry does not say
    path            as requested, without the query string
    version         the source's own version column, else ''
    status          HTTP code or the source's own word
    status_class    ok, client_error, server_error, throttled, unknown
    traffic         people, bot, probe
    hour, day       UTC; in the workspace's zone
    consumer        the raw key; null when absent
    customer        the raw key; null when absent
    bucket          tables.buckets; null when no latency is known
    calls, latency_sum (seconds), bytes

Where the telemetry says which business unit called, `read` adds to `origins` too (through `add_origins`).

Once all slices of a batch are read, `facts.gather` folds paths into routes, replaces keys by pseudonyms, and
aggregates `entries` to the fact tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sowhat.engine.workbench import Workbench
from sowhat.model.workspace import Source

WORDS = {
    "spots": ("host", "path", "version"),
    "answers": ("status", "status_class"),
    "consumers": ("consumer",),
    "customers": ("customer",),
}
"""Dictionaries: what calls repeat is written once, under a number, and stays as long as the workbench does."""
MOST_WORDS = 2_000_000
"""With more than so many words a workbench is better replaced by a new one."""
ENTRIES = """
CREATE OR REPLACE TABLE entries (
    spot INTEGER NOT NULL, answer INTEGER NOT NULL, traffic VARCHAR NOT NULL,
    hour TIMESTAMP NOT NULL, day DATE NOT NULL,
    consumer INTEGER, customer INTEGER, bucket INTEGER,
    calls BIGINT NOT NULL, latency_sum DOUBLE NOT NULL, bytes BIGINT NOT NULL,
    timed BIGINT                    -- how many calls are in `bucket`, where that is not `calls`
)"""
RECORDS = """
CREATE VIEW IF NOT EXISTS records AS
SELECT host, path, version, status, status_class, traffic, hour, day, consumers.consumer, customers.customer, bucket,
       sum(calls)::BIGINT AS calls, sum(latency_sum) AS latency_sum, sum(bytes)::BIGINT AS bytes
FROM entries JOIN spots ON spot = spots.id JOIN answers ON answer = answers.id
LEFT JOIN consumers ON entries.consumer = consumers.id LEFT JOIN customers ON entries.customer = customers.id
GROUP BY ALL"""
ORIGINS = """
CREATE OR REPLACE TABLE origins (consumer INTEGER, unit VARCHAR NOT NULL, day DATE NOT NULL, calls BIGINT NOT NULL)"""
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
    """Empty what `read` adds to; words that are known already stay known."""
    bench.run(ENTRIES)
    bench.run(ORIGINS)
    bench.run(REJECTED)
    for name, columns in WORDS.items():
        texts = ", ".join(f"{column} VARCHAR NOT NULL" for column in columns)
        bench.run(f"CREATE TABLE IF NOT EXISTS {name} (id INTEGER NOT NULL, {texts})")
    bench.run(RECORDS)


def crowded(bench: Workbench) -> bool:
    """Whether so many words are known that they take more memory than they save time."""
    return bench.count("spots") + bench.count("consumers") + bench.count("customers") > MOST_WORDS


def number(bench: Workbench, name: str, query: str) -> None:
    """Number those rows of a query that the dictionary `name` does not hold yet; rows with a null are left out."""
    columns = ", ".join(WORDS[name])
    present = " AND ".join(f"{column} IS NOT NULL" for column in WORDS[name])
    bench.run(
        f"INSERT INTO {name} BY NAME SELECT *, row_number() OVER () + (SELECT count(*) FROM {name}) AS id FROM "
        f"(SELECT DISTINCT {columns} FROM ({query}) WHERE {present}) ANTI JOIN {name} USING ({columns})"
    )


def add(bench: Workbench, query: str, parameters: Sequence[object] = (), more: tuple[str, ...] = ()) -> None:
    """Add the rows of a query with the columns of `records`, and `more` of `entries`; its words are numbered here."""
    bench.run(f"CREATE OR REPLACE TEMP TABLE told AS {query}", parameters)
    for name in WORDS:
        number(bench, name, "FROM told")
    columns = ", ".join(("bucket", *more))
    bench.run(
        "INSERT INTO entries BY NAME SELECT spots.id AS spot, answers.id AS answer, traffic, hour, day, "
        f"consumers.id AS consumer, customers.id AS customer, {columns}, calls, latency_sum, bytes "
        "FROM told JOIN spots USING (host, path, version) JOIN answers USING (status, status_class) "
        "LEFT JOIN consumers USING (consumer) LEFT JOIN customers USING (customer)"
    )
    bench.run("DROP TABLE told")


def add_origins(bench: Workbench, query: str, parameters: Sequence[object] = ()) -> None:
    """Add the rows of a query with the columns consumer (the raw key, null when absent), unit, day and calls."""
    bench.run(f"CREATE OR REPLACE TEMP TABLE told AS {query}", parameters)
    number(bench, "consumers", "FROM told")
    bench.run(
        "INSERT INTO origins BY NAME SELECT consumers.id AS consumer, unit, day, calls "
        "FROM told LEFT JOIN consumers USING (consumer)"
    )
    bench.run("DROP TABLE told")
