"""From the raw values of a line to what is grouped: SQL over a mapping of variables to SQL expressions."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sowhat.sources.logs.format import DURATIONS, HOSTS, REQUESTS, SIZES, TIMES, LogFormat
from sowhat.sources.logs.selectors import Selector
from sowhat.sources.sql import literal, words
from sowhat.tables.buckets import GROWTH, SMALLEST

UNKNOWN_STATUS = ("0", "000", "-")
"""What servers write when no answer was sent: a call whose status is `000`, of class unknown."""
Values = Mapping[str, str]


def bucket_sql(seconds: str) -> str:
    """SQL: `tables.buckets.bucket` of a latency in seconds; null stays null."""
    whole = f"CAST(ceil(ln(greatest({seconds}, {SMALLEST!r})) / {math.log(GROWTH)!r}) AS INTEGER)"
    return f"CASE WHEN {seconds} IS NOT NULL THEN {whole} END"


@dataclass(frozen=True, slots=True)
class Plan:
    """What one source needs of each line."""

    format: LogFormat
    consumer: tuple[Selector, ...]
    customer: tuple[Selector, ...]
    line_zone: str
    """The zone of times written without an offset."""
    zone: str
    """The workspace's zone, which decides the day."""

    @property
    def kept(self) -> tuple[str, ...]:
        """Variables whose raw values are grouped by, besides time, status and duration."""
        wanted = [s.variable for s in (*self.consumer, *self.customer) if s.variable]
        single = [self.format.first(names) for names in (HOSTS, REQUESTS, ("http_user_agent",))]
        version = ["service_version"] if "service_version" in self.format.variables else []
        target = ["args"] if "args" in self.format.variables and self.target == "uri" else []
        return tuple(dict.fromkeys(v for v in (*single, *target, *version, *wanted) if v))

    @property
    def target(self) -> str:
        """The variable that holds the request or its target."""
        return self.format.first(REQUESTS) or "request"

    @property
    def timed(self) -> bool:
        """Whether the format says how long a call took."""
        return self.format.first(DURATIONS) is not None


def instant(how: Plan, values: Values, around: tuple[str, str] = ("", "")) -> str:
    """SQL: the UTC instant of a line as a TIMESTAMP; null when its time is none.

    `around` is text that stands before and after the time in its value.
    """
    variable = how.format.first(TIMES) or ""
    text = values[variable]
    if variable == "msec":
        number = f"try_cast({text} AS DOUBLE)"
        return f"CASE WHEN {number} BETWEEN 0 AND 7e9 THEN make_timestamp(CAST({number} * 1000000 AS BIGINT)) END"
    if variable == "time_utc":
        return f"CASE WHEN length({text}) >= 19 AND {text} BETWEEN '0' AND ':' THEN try_cast({text} AS TIMESTAMP) END"
    if variable == "time_iso8601":
        shaped = f"CASE WHEN length({text}) >= 19 AND {text} BETWEEN '0' AND ':' THEN {text} END"
        return _with_or_without(text, f"try_cast({shaped} AS TIMESTAMP)", f"try_cast({shaped} AS TIMESTAMPTZ)", 19, how)
    before, after = (part.replace("%", "%%") for part in around)
    form = f"{before}%d/%b/%Y:%H:%M:%S"
    extra = len(around[0]) + len(around[1])
    zoned = f"try_strptime({text}, {literal(f'{form} %z{after}')})"
    exact = f"CASE WHEN length({text}) = {26 + extra} THEN {zoned} END"
    return _with_or_without(text, f"try_strptime({text}, {literal(form + after)})", exact, 20 + extra, how)


def _with_or_without(text: str, plain: str, zoned: str, longest: int, how: Plan) -> str:
    """`plain` is the parser of a time of at most `longest` characters, which has no offset."""
    local = f"CAST(timezone({literal(how.line_zone)}, {plain}) AS TIMESTAMP)"
    return f"CASE WHEN length({text}) <= {longest} THEN {local} ELSE CAST({zoned} AS TIMESTAMP) END"


def slot(how: Plan, instant_: str) -> str:
    """SQL: the stretch of time that lies in one UTC hour and in one day of the zone."""
    if _whole_hours(how.zone):
        return f"date_trunc('hour', {instant_})"
    return f"time_bucket(INTERVAL 15 MINUTE, {instant_})"


def _whole_hours(zone: str) -> bool:
    info = ZoneInfo(zone)
    instants = (datetime(year, month, 1, tzinfo=UTC) for year in range(1972, 2040) for month in (1, 7))
    return not any((info.utcoffset(at.astimezone(info)) or at - at).seconds % 3600 for at in instants)


def status_ok(text: str) -> str:
    """SQL: whether a text is a status: 100 to 599, or one of UNKNOWN_STATUS."""
    number = f"length({text}) = 3 AND {text} BETWEEN '100' AND '599' AND regexp_full_match({text}, '[0-9]+')"
    return f"(({number}) OR {text} IN ({words(UNKNOWN_STATUS)}))"


def status_class(text: str) -> str:
    """SQL: the class of a checked status."""
    return (
        f"CASE WHEN {text} = '429' THEN 'throttled' WHEN {text} >= '500' THEN 'server_error' "
        f"WHEN {text} >= '400' THEN 'client_error' WHEN {text} >= '100' THEN 'ok' ELSE 'unknown' END"
    )


def size(how: Plan, values: Values) -> str | None:
    """SQL: the raw text of the number of bytes sent, or None where the format has none."""
    variable = how.format.first(SIZES)
    return values[variable] if variable else None


def duration(how: Plan, values: Values) -> str:
    """SQL: seconds that the call took, null when unknown; several upstreams add up; `25ms`, `90us` and `1.2s` are
    understood."""
    variable = how.format.first(DURATIONS)
    if variable is None:
        return "CAST(NULL AS DOUBLE)"
    text = values[variable]
    number = f"try_cast({text} AS DOUBLE)"
    unit = (
        f"CASE WHEN suffix({text}, 'ms') THEN 1e3 WHEN suffix({text}, 'us') THEN 1e6 WHEN suffix({text}, 'µs') "
        f"THEN 1e6 WHEN suffix({text}, 'ns') THEN 1e9 ELSE 1 END"
    )
    united = f"CASE WHEN suffix({text}, 's') THEN try_cast(rtrim({text}, 'nuµms') AS DOUBLE) / ({unit}) END"
    several = f"list_sum(list_transform(regexp_extract_all({text}, '[0-9.]+'), lambda n: try_cast(n AS DOUBLE)))"
    listed = f"CASE WHEN contains({text}, ',') OR contains({text}, ':') THEN {several} END"
    return f"coalesce({number}, {united}, {listed})"


def sane(seconds: str) -> str:
    """SQL: a duration, or null where it is negative, not a number, or longer than thirty years."""
    return f"CASE WHEN {seconds} >= 0 AND {seconds} < 1e9 THEN {seconds} END"
