"""What the company is after, and what its teams can do: `pillars` and `capacity` of sowhat.yaml."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import get_args

from sowhat.model.pillar import Capacity, Measure, Pillar
from sowhat.workspace.amounts import amount
from sowhat.workspace.nodes import Node
from sowhat.workspace.reader import Mention, Reader

PILLAR = ("name", "title", "metric", "target", "by", "unit")
CAPACITY = ("team", "from", "to", "person_days")


def pillar(reader: Reader, node: Node) -> Pillar | None:
    """One entry of `pillars`."""
    found = reader.fields(node, PILLAR)
    complete = reader.required(found, node, "name", "metric")
    name = reader.declares(found, "pillar")
    metric = reader.name(found["metric"]) if "metric" in found else None
    if not complete or name is None or metric is None:
        return None
    if metric not in get_args(Measure):
        reader.mentioned.append(Mention("outcome", metric, found["metric"].where))
    return Pillar(
        name=name,
        title=reader.title(found.get("title")),
        metric=metric,
        target=_number(reader, found.get("target")),
        by=reader.day(found.get("by")),
        unit=reader.mentions(found.get("unit"), "unit"),
    )


def capacity(reader: Reader, node: Node) -> Capacity | None:
    """One entry of `capacity`."""
    found = reader.fields(node, CAPACITY)
    if not reader.required(found, node, *CAPACITY):
        return None
    team, days = reader.mentions(found["team"], "team"), amount(reader, found["person_days"], "person_days")
    first, after = reader.day(found["from"]), reader.day(found["to"])
    if team is None or days is None or first is None or after is None:
        return None
    if after <= first:
        reader.report("capacity-span", found["to"].where, first=first.isoformat(), after=after.isoformat())
        return None
    return Capacity(team=team, from_=first, to=after, person_days=days)


def _number(reader: Reader, node: Node | None) -> Decimal | None:
    """A finite number of either sign."""
    if node is None:
        return None
    text = reader.text(node)
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = Decimal("NaN")
    if value.is_finite():
        return value
    reader.report("bad-target", node.where, value=text[:100])
    return None
