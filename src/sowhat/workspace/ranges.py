"""A number with bounds and somebody who stands for it: measured so many times, or stated."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from sowhat.model.scenario import Known, Range
from sowhat.model.value import Text
from sowhat.workspace.amounts import amount, whole
from sowhat.workspace.nodes import Node
from sowhat.workspace.reader import Reader

BOUNDS = ("low", "likely", "high")
SOURCES = ("measured_by", "stated_by")
RANGE = (*BOUNDS, *SOURCES, "on", "times")
LONGEST = 31 * 24 * 3600
"""Seconds: a step of more than a month is another story."""
MOST = 10**9


def ranged(reader: Reader, node: Node, key: str, most: int = MOST) -> Range | None:
    """`{low, likely, high, measured_by | stated_by, on, times}`."""
    return of_fields(reader, node, reader.fields(node, RANGE), key, most)


def of_fields(reader: Reader, node: Node, found: Mapping[str, Node], key: str, most: int) -> Range | None:
    """The same out of fields that were read, further ones among them."""
    complete = reader.required(found, node, *BOUNDS)
    given = {name: amount(reader, found[name], f"{key}.{name}") for name in BOUNDS if name in found}
    known, by, times = _source(reader, node, found, key)
    day = reader.day(found.get("on"))
    low, likely, high = (given.get(name) for name in BOUNDS)
    if not complete or low is None or likely is None or high is None or known is None:
        return None
    if not low <= likely <= high:
        reader.report("scenario-order", node.where, field=key, low=str(low), likely=str(likely), high=str(high))
        return None
    if high > most:
        reader.report("out-of-bounds", found["high"].where, key=f"{key}.high", value=_plain(high), least=0, most=most)
        return None
    return Range(low=low, likely=likely, high=high, known=known, by=by, on=day, times=times)


def _source(reader: Reader, node: Node, found: Mapping[str, Node], key: str) -> tuple[Known | None, Text, int]:
    """Who stands for it: exactly one of the two. What was measured says how often."""
    named = [name for name in SOURCES if name in found]
    if len(named) != 1:
        reader.report("scenario-source", node.where, field=key, count=len(named))
        return None, Text(), 0
    by = reader.title(found[named[0]])
    if not by.en and not by.zh:
        reader.report("empty-text", found[named[0]].where, key=named[0])
    if named[0] == "stated_by":
        return "stated", by, 0
    times = whole(reader, found["times"], f"{key}.times") if "times" in found else None
    if not times:
        reader.report("scenario-times", (found.get("times") or node).where, field=key)
    return "measured", by, times or 0


def _plain(value: Decimal) -> str:
    return format(value, "f")[:40]
