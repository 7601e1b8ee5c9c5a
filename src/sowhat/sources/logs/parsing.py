"""The first level of reading a log: from each line to checked, raw values."""

from __future__ import annotations

from sowhat.sources.logs import leads
from sowhat.sources.logs import values as log_values
from sowhat.sources.logs.pattern import full_pattern
from sowhat.sources.logs.split import Split
from sowhat.sources.logs.values import Plan, Values
from sowhat.sources.sql import literal, words

LINES = "(SELECT no, line, 1 AS times FROM lines)"
DISTINCT_LINES = "(SELECT min(no) AS no, line, count(*) AS times FROM lines GROUP BY line)"
"""The relation `lines`, each line or each distinct one, with how often it stands there."""


def by_split(how: Plan, split: Split, lines: str = LINES) -> str:
    """SQL: the values of `lines` by the checked split."""
    pieces = ", ".join(["no", "line", "times", "quotes", *(f"{sql} AS {name}" for name, sql in split.columns.items())])
    relation = f"(SELECT {pieces} FROM (SELECT no, line, times, split(line, '\"') AS quotes FROM {lines}))"
    values = how.format.values(split.values)
    moment = log_values.instant(how, values, split.around.get("time_local", ("", "")))
    return checked(how, {**values, "moment": moment}, split.ok, relation)


def matched(how: Plan, led: bool = False) -> str:
    """SQL: the relation `lines` without line ends, whether the full pattern matches (`hit`), and its groups (`m`).

    `led`: some lines have a lead, which goes where the pattern does not describe the line as it stands.
    """
    pattern = literal(full_pattern(how.format))
    ended = "SELECT no, rtrim(line, chr(13) || chr(10)) AS line FROM lines"
    if led:
        # a priority in angle brackets is a lead even where the pattern could make something of it
        whole = f"regexp_matches(line, {pattern}) AND ({how.format.text.startswith('<')} OR NOT starts_with(line, '<'))"
        ended = f"SELECT no, CASE WHEN {whole} THEN line ELSE {leads.without('line')} END AS line FROM ({ended})"
    return (
        f"SELECT no, line, regexp_matches(line, {pattern}) AS hit, "
        f"regexp_extract(line, {pattern}, [{words(how.format.held)}]) AS m FROM ({ended})"
    )


def _why(how: Plan) -> str:
    """SQL: why a line does not match the full pattern; '' for a blank one."""
    unescaped = "regexp_replace(line, '\\\\.', '', 'g')"
    quotes = f"len(split({unescaped}, '\"')) - 1"
    needed = sum(part.count('"') for part in how.format.parts if isinstance(part, str))
    tokens = f"len(split(trim({unescaped}), ' '))"
    spaces = sum(part.count(" ") for part in how.format.parts if isinstance(part, str))
    unlike = " ".join(f"WHEN regexp_matches(line, {literal(p)}) THEN {literal(code)}" for code, p in how.format.unlike)
    return (
        f"CASE WHEN regexp_full_match(line, '\\s*') THEN '' {unlike} "
        f"WHEN ({quotes}) % 2 = 1 THEN 'unclosed-quote' "
        f"WHEN ({quotes}) < {needed} OR {tokens} <= {spaces} THEN 'too-few-fields' ELSE 'not-this-format' END"
    )


def by_pattern(how: Plan) -> str:
    """SQL: the values of the relation `matched`."""
    return checked(how, pattern_values(how), "hit", "(SELECT *, 1 AS times FROM matched)")


def pattern_values(how: Plan) -> dict[str, str]:
    """SQL for each variable, from the groups of the full pattern."""
    held = {name: f'm."{name}"' for name in how.format.held}
    if how.format.doubled_quotes:
        held = {name: _unquoted(value) for name, value in held.items()}
    values = how.format.values(held)
    return {**values, "moment": log_values.instant(how, values)}


def _unquoted(value: str) -> str:
    inside = f"replace(substr({value}, 2, length({value}) - 2), '\"\"', '\"')"
    return f"CASE WHEN starts_with({value}, '\"') THEN {inside} ELSE {value} END"


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


def reasons(how: Plan, told: bool = False) -> str:
    """SQL: the relation `matched` with a `reason` for each line that cannot be read, '' for the others and for blank
    lines. `told`: its column `why` says why a line does not fit."""
    wrong = " ".join(f"WHEN NOT {holds} THEN {literal(code)}" for code, holds in sound().items())
    fields, why = _raw(how, pattern_values(how), "hit"), "why" if told else _why(how)
    shown = f"regexp_replace(line, {literal(how.format.secret)}, '…')" if how.format.secret else "line"
    relation = f"SELECT line, {'why, ' if told else ''}{fields} FROM matched"
    return f"SELECT no, {shown} AS line, CASE WHEN NOT ok THEN {why} {wrong} ELSE '' END AS reason FROM ({relation})"
