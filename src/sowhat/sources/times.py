"""Instants from text, in SQL: ISO 8601 and its common variants, compact dates, and counts since 1970.

`any_instant(text, zone)` is a UTC TIMESTAMP, null where the text is no time. A time without an offset
is local to `zone`. Counts below 1e11 are seconds, below 1e14 milliseconds, below 1e17 microseconds, else nanoseconds.
"""

from __future__ import annotations

_CLOCK = r"\d{4}[-/]\d{1,2}[-/]\d{1,2}([T ]\d{1,2}:\d{2}(:\d{2}([.,]\d{1,9})?)?( ?([Zz]|UTC|[+-]\d{2}(:?\d{2})?))?)?"
_COMPACT = r"(19|20)\d{6}(\d{6})?"
_COUNT = r"\d{9,19}(\.\d*)?"

MACROS = (
    """
CREATE OR REPLACE TEMP MACRO local_instant(clock, zone) AS timezone('UTC', timezone(zone, clock))""",
    """
CREATE OR REPLACE TEMP MACRO on_clock(x, zone) AS
    CASE WHEN regexp_matches(x[9:], '[Zz+-]|UTC')
        THEN timezone('UTC', TRY_CAST(replace(replace(x, ' +', '+'), ' -', '-') AS TIMESTAMPTZ))
        ELSE local_instant(TRY_CAST(x AS TIMESTAMP), zone) END""",
    """
CREATE OR REPLACE TEMP MACRO compact(x) AS coalesce(try_strptime(x, '%Y%m%d%H%M%S'), try_strptime(x, '%Y%m%d'))""",
    """
CREATE OR REPLACE TEMP MACRO since_1970(n) AS make_timestamp(TRY_CAST(
    n * CASE WHEN n < 1e11 THEN 1e6 WHEN n < 1e14 THEN 1e3 WHEN n < 1e17 THEN 1 ELSE 1e-3 END AS BIGINT))""",
    f"""
CREATE OR REPLACE TEMP MACRO any_instant(x, zone) AS
    CASE WHEN regexp_full_match(x, '{_CLOCK}') THEN on_clock(replace(x, ',', '.'), zone)
        WHEN regexp_full_match(x, '{_COMPACT}') THEN local_instant(compact(x), zone)
        WHEN regexp_full_match(x, '{_COUNT}') THEN since_1970(TRY_CAST(x AS DOUBLE)) END""",
)
"""Statements that define `any_instant(text, zone)`."""


def plausible(instant: str) -> str:
    """The instant, null outside 1970 to 2199."""
    return f"CASE WHEN {instant} BETWEEN TIMESTAMP '1970-01-01' AND TIMESTAMP '2199-12-31' THEN {instant} END"
