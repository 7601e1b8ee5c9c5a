"""The first level of reading a log: from each line to checked, raw values."""

from __future__ import annotations

from sowhat.sources import log_values
from sowhat.sources.log_pattern import full_pattern
from sowhat.sources.log_split import Split
from sowhat.sources.log_values import Plan, Values
from sowhat.sources.sql import literal, words

LINES = "(SELECT no, line, 1 AS times FROM lines)"
DISTINCT_LINES = "(SELECT min(no) AS no, line, count(*) AS times FROM lines GROUP BY line)"
"""The relation `lines`, each line or each distinct one, with how often it stands there."""


def by_split(how: Plan, split: Split, lines: str = LINES) -> str:
    """SQL: the values of `lines` by the checked split."""
    pieces = ", ".join(["no", "line", "times", "quotes", *(f"{sql} AS {name}" for name, sql in split.columns.items())])
    relation = f"(SELECT {pieces} FROM (SELECT no, line, times, split(line, '\"') AS quotes FROM {lines}))"
    moment = log_values.instant(how, split.values, split.around.get("time_local", ("", "")))
    return checked(how, {**split.values, "moment": moment}, split.ok, relation)


def matched(how: Plan) -> str:
    """SQL: the relation `lines` without line ends, whether the full pattern matches (`hit`), and its groups (`m`)."""
    pattern = literal(full_pattern(how.format))
    names = words(how.format.variables)
    return (
        f"SELECT no, line, regexp_matches(line, {pattern}) AS hit, regexp_extract(line, {pattern}, [{names}]) AS m "
        "FROM (SELECT no, rtrim(line, chr(13) || chr(10)) AS line FROM lines)"
    )


def by_pattern(how: Plan) -> str:
    """SQL: the values of the relation `matched`."""
    return checked(how, pattern_values(how), "hit", "(SELECT *, 1 AS times FROM matched)")


def pattern_values(how: Plan) -> dict[str, str]:
    """SQL for each variable, from the groups of the full pattern."""
    values = {name: f'm."{name}"' for name in how.format.variables}
    return {**values, "moment": log_values.instant(how, values)}


def checked(how: Plan, values: Values, ok: str, relation: str) -> str:
    """SQL: one row a line with its moment, slot, status code, bytes, seconds and kept values (`v_…`).

    `times` is how often the line stands there. `bad` is the number of a line that is not as it should be, else null:
    its values mean nothing.
    """
    good = f"coalesce(ok AND {' AND '.join(sound().values())}, false)"
    seconds = [f"{log_values.sane('raw_seconds')} AS seconds"] if how.timed else []
    columns = [
        f"CASE WHEN {good} THEN NULL ELSE no END AS bad",
        "times",
        "moment",
        f"{log_values.slot(how, 'moment')} AS slot",
        "coalesce(try_cast(status AS SMALLINT), 0) AS code",
        "coalesce(try_cast(size AS BIGINT), 0) AS bytes",
        *seconds,
        *(f"v_{name}" for name in how.kept),
    ]
    return f"SELECT {', '.join(columns)} FROM (SELECT times, {_raw(how, values, ok)} FROM {relation})"


def _raw(how: Plan, values: Values, ok: str) -> str:
    columns = {
        "ok": ok,
        "moment": values["moment"],
        "status": values["status"],
        "size": log_values.size(how, values) or "'0'",
        **({"raw_seconds": log_values.duration(how, values)} if how.timed else {}),
        **{f"v_{name}": values[name] for name in how.kept},
    }
    return ", ".join(["no", *(f"{sql} AS {name}" for name, sql in columns.items())])


def sound() -> dict[str, str]:
    """What must hold of the values of a line that has the format's form: reason code → SQL."""
    return {
        "bad-time": "coalesce(moment BETWEEN TIMESTAMP '1970-01-01' AND TIMESTAMP '2200-01-01', false)",
        "bad-status": f"coalesce({log_values.status_ok('status')}, false)",
        "bad-size": "coalesce(try_cast(size AS BIGINT) BETWEEN 0 AND 1000000000000000 OR size = '-', false)",
    }


def reasons(how: Plan) -> str:
    """SQL: the relation `matched` with a `reason` for each line that cannot be read, '' for the others and for blank
    lines."""
    wrong = " ".join(f"WHEN NOT {holds} THEN {literal(code)}" for code, holds in sound().items())
    fields = _raw(how, pattern_values(how), "hit")
    unescaped = "regexp_replace(line, '\\\\.', '', 'g')"
    quotes = f"len(split({unescaped}, '\"')) - 1"
    needed = sum(part.count('"') for part in how.format.parts if isinstance(part, str))
    tokens = f"len(split(trim({unescaped}), ' '))"
    spaces = sum(part.count(" ") for part in how.format.parts if isinstance(part, str))
    return (
        f"SELECT no, line, CASE WHEN regexp_full_match(line, '\\s*') THEN '' "
        f"WHEN NOT ok AND ({quotes}) % 2 = 1 THEN 'unclosed-quote' "
        f"WHEN NOT ok AND (({quotes}) < {needed} OR {tokens} <= {spaces}) THEN 'too-few-fields' "
        f"WHEN NOT ok THEN 'not-this-format' {wrong} ELSE '' END AS reason FROM (SELECT line, {fields} FROM matched)"
    )
