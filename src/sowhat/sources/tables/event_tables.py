"""Exports of what people did in an app (Sensors Data, GrowingIO), read as tables of calls: an event is a call of its
name.

Beside events such files hold records about people, which are no calls; and GrowingIO's CSV escapes a quote with a
backslash.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from sowhat.lake.slices import Slice
from sowhat.model.workspace import CallTable, Columns
from sowhat.sources.contract import Detection, Sample
from sowhat.sources.tables.columns import names
from sowhat.sources.tables.raw_rows import BAD, Raw
from sowhat.workspace.table_formats import SAVED

NOT_EVENT = "row-without-event"
SURE = 0.97
"""More than a table's columns can be guessed: these are documented."""
MARKS = {
    "sensors-data": frozenset({"distinct_id", "event", "properties", "time"}),
    "growingio": frozenset({"eventName", "time", "loginUserId", "domain"}),
}
LINES = 50
"""Records of a sample that are looked at."""
_ESCAPED = re.compile(rb'\\(["\\])')
_NOTE = {"sensors-data": "events-sensors-data", "growingio": "events-growingio"}


def readable(source: CallTable, slice_: Slice) -> Slice:
    """The slice as any other table: GrowingIO's `\\"` becomes `""`, which is as long, so that offsets stay."""
    if source.format != "growingio" or b"\\" not in slice_.content:
        return slice_
    return replace(slice_, content=_ESCAPED.sub(lambda m: b'""' if m[1] == b'"' else m[0], slice_.content))


def events(source: CallTable, table: Raw) -> Raw:
    """Without the records that name no event, where the source is an export of events: those are set aside."""
    if not source.format or "route0" not in table.rows.column_names:
        return table
    named = pc.not_equal(pc.utf8_trim_whitespace(pc.fill_null(table.rows["route0"], "")), "")
    others = table.rows.filter(pc.invert(named))
    if not others.num_rows:
        return table
    reasons = pa.array([NOT_EVENT] * others.num_rows, pa.string())
    columns = [others["line"].cast(pa.int64()), reasons, others["text"].cast(pa.string())]
    return Raw(table.rows.filter(named), pa.concat_tables([table.bad, pa.table(columns, schema=BAD)]), table.blank)


def detect(sample: Sample) -> Detection | None:
    """A CallTable of a saved format if the file's keys or columns are those of its documentation."""
    found = next((name for name, marks in MARKS.items() if _has(sample, name, marks)), None)
    if found is None:
        return None
    stem = re.sub(r"[^\w.-]+", "-", sample.path.name.split(".")[0]).strip("-.")[:63]
    columns = Columns.model_validate(SAVED[found])
    source = CallTable(name=stem or found, paths=(str(sample.path),), columns=columns, format=found)
    return Detection(source, SURE, ((_NOTE[found], {}),))


def _has(sample: Sample, name: str, marks: frozenset[str]) -> bool:
    return _LOOKS[name](sample.content.removeprefix(b"\xef\xbb\xbf").lstrip(), marks)


def _objects(content: bytes, marks: frozenset[str]) -> bool:
    """Whether most of the first lines are objects, and those that name an event have all the marks."""
    lines = [line for line in content[: 1 << 18].split(b"\n")[:LINES] if line.strip()]
    events_ = [
        one for one in map(_object, lines) if one and one.keys() >= marks and isinstance(one["properties"], dict)
    ]
    return 2 * len(events_) > len(lines) > 0


def _object(line: bytes) -> Mapping[str, object] | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _header(content: bytes, marks: frozenset[str]) -> bool:
    titles = content[: 1 << 16].split(b"\n", 1)[0].decode(errors="replace")
    return marks <= set(names(titles, ","))


_LOOKS: Mapping[str, Callable[[bytes, frozenset[str]], bool]] = {"sensors-data": _objects, "growingio": _header}
