"""Access logs of one JSON object a line.

DuckDB parses each line once and takes out the values that the source's form names; they are named like nginx's
variables, so that everything after that is the same as for other access logs.
"""

from __future__ import annotations

import pyarrow as pa

from sowhat.engine.workbench import Workbench
from sowhat.model.workspace import AccessLog
from sowhat.sources.json_logs import places as json_places
from sowhat.sources.json_logs.detect import detect
from sowhat.sources.json_logs.form import JsonForm, form
from sowhat.sources.json_logs.formats import FORMATS
from sowhat.sources.json_logs.formats.form import NEEDED, STATUS, TARGET, TIME, UNITS
from sowhat.sources.logs.values import Plan
from sowhat.sources.sql import literal

__all__ = ["LONGEST", "detect", "form", "is_json", "matched", "unfolded"]

LONGEST = 1 << 20
"""Bytes of a line beyond which it is not read: something else than a call is in it."""
_LACKING = {TIME: "json-no-time", TARGET: "json-no-target", STATUS: "json-no-status"}


def is_json(source: AccessLog) -> bool:
    """Whether the source's lines are JSON objects."""
    return source.format in FORMATS or bool(source.fields)


def matched(source: AccessLog, how: Plan) -> str:
    """SQL: the relation `lines` with `hit`, `why` and the values `m`; every value is text, '' when absent.

    `why` is the reason code of a line that is no object of a call, '' for blank ones and the brackets of a list that
    was written over many lines.
    """
    wanted = form(source)
    places = dict(wanted.places)
    every = tuple(dict.fromkeys(place for names in places.values() for place in names))
    raw = ", ".join(f"{_at(every, names)} AS raw_{name}" for name, names in places.items())
    lacking = " ".join(f"WHEN raw_{name} = '' THEN {literal(code)}" for name, code in _LACKING.items())
    return (
        f"SELECT no, line, state = '' AND why = '' AS hit, CASE WHEN state = 'blank' THEN '' ELSE why END AS why, "
        f"{_struct(wanted, source.timezone or wanted.zone or how.line_zone)} AS m FROM ("
        f"SELECT *, CASE WHEN state <> '' THEN state {lacking} ELSE '' END AS why FROM ("
        f"SELECT no, line, state, {raw} FROM ("
        f"SELECT no, line, state, CASE WHEN state = '' THEN {json_places.scalars('body', every)} END AS held "
        f"FROM ({_states()}))))"
    )


def _states() -> str:
    """SQL: the object in each line (`body`), and why there is none (`state`): a list of one object is that object."""
    # trimming a long text costs more than parsing it, and hardly any line needs it
    ends = " OR ".join(f"suffix(line, {end})" for end in ("'}' || chr(10)", "'}'", "'}' || chr(13) || chr(10)"))
    trimmed = "trim(line, chr(13) || chr(10) || chr(9) || ' ')"
    text = f"CASE WHEN starts_with(line, '{{') AND ({ends}) THEN line ELSE rtrim({trimmed}, ',') END"
    listed = f"CASE WHEN starts_with(text, '[') AND strlen(text) <= {LONGEST} THEN try(json_extract(text, '$[*]')) END"
    only = "CASE WHEN len(listed) = 1 THEN CAST(listed[1] AS VARCHAR) ELSE text END"
    return (
        "SELECT no, line, body, CASE WHEN body IN ('', '[', ']') THEN 'blank' "
        f"WHEN strlen(body) > {LONGEST} THEN 'json-too-long' WHEN len(listed) > 1 THEN 'json-several' "
        "WHEN NOT starts_with(body, '{') THEN 'json-not-object' WHEN NOT json_valid(body) THEN 'json-broken' "
        f"ELSE '' END AS state FROM (SELECT *, {only} AS body FROM (SELECT *, {listed} AS listed "
        f"FROM (SELECT no, line, {text} AS text FROM lines)))"
    )


def _at(every: tuple[str, ...], names: tuple[str, ...]) -> str:
    return f"coalesce({json_places.first('held', every, names)}, '')"


def _struct(wanted: JsonForm, zone: str) -> str:
    """SQL: the values that the form provides, each in the one form that is read further on."""
    names = [name for name, _ in wanted.places]
    query = "raw_args" if "args" in names else "''"
    values = {name: f"raw_{name}" for name in names if name not in UNITS and name not in {*NEEDED, "args"}}
    values["time_utc"] = json_places.clock(f"raw_{TIME}", zone)
    values[TARGET] = json_places.target(f"raw_{TARGET}", query)
    values[STATUS] = json_places.whole(f"raw_{STATUS}")
    if "body_bytes_sent" in values:
        size = json_places.whole("raw_body_bytes_sent")
        values["body_bytes_sent"] = f"CASE WHEN raw_body_bytes_sent IN ('', '-1') THEN '-' ELSE {size} END"
    units = [name for name in names if name in UNITS]
    if units:
        known = [f"CASE WHEN raw_{name} <> '' THEN {json_places.seconds(f'raw_{name}', name)} END" for name in units]
        values["request_time"] = f"coalesce({', '.join([*known, repr('')])})"
    return "struct_pack(" + ", ".join(f'"{name}" := {value}' for name, value in values.items()) + ")"


def unfolded(bench: Workbench, lines: pa.Table) -> pa.Table:
    """Lines that hold a list of several objects as a line for each, under the number of the one; others stay.

    Gateways that send what they log in batches write such lists.
    """
    listed = f"starts_with(ltrim(left(line, 64)), '[') AND strlen(line) <= {LONGEST}"
    with bench.lent("lines", lines):
        if not bench.fetch(f"SELECT 1 FROM lines WHERE {listed} LIMIT 1").num_rows:
            return lines
        return bench.fetch(
            "SELECT no, unnest(CASE WHEN len(listed) > 1 THEN CAST(listed AS VARCHAR[]) ELSE [line] END) AS line FROM "
            f"(SELECT no, line, CASE WHEN {listed} THEN try(json_extract(line, '$[*]')) END AS listed FROM lines) "
            "ORDER BY no"
        )
