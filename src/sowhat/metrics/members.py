"""People who could use a service, from the table of members, and what they do of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.metrics import revisions, weeks

_STRETCH = pa.schema([("week", pa.string()), ("start", pa.date32()), ("end", pa.date32())])


def standing(facts: ir.Table) -> ir.Table:
    """person, unit, valid_from, valid_to: the memberships that are still told. `facts` is the fact table `members`."""
    placed = facts.mutate(place=facts.team + "/")  # a person may be in no team, and counts nonetheless
    kept = revisions.current(placed, (), ("person", "place", "valid_from"))
    return kept.filter(kept.person != "").select("person", "unit", "valid_from", "valid_to")


def able(people: ir.Table, line: Sequence[str], of: int, units: Sequence[str]) -> ir.Table:
    """week, name: who was a member (of one of `units`, if any are named) at any time in the `of` weeks that end with
    each week of the line; from the `of`-th on."""
    rows = [
        {"week": line[at], "start": weeks.monday(line[at - of + 1]), "end": weeks.monday(line[at]) + timedelta(days=6)}
        for at in range(of - 1, len(line))
    ]
    there = people.filter(people.unit.isin(list(units))) if units else people
    spread = there.cross_join(ibis.memtable(pa.Table.from_pylist(rows, _STRETCH)))
    begun = spread.valid_from.isnull() | (spread.valid_from <= spread["end"])
    left = spread.valid_to.notnull() & (spread.valid_to <= spread["start"])
    return spread.filter(begun & ~left).select("week", name=spread.person).distinct()


def sizes(able_: ir.Table) -> ir.Table:
    """week, eligible."""
    return able_.group_by("week").agg(eligible=able_.count())


def counted(seen: ir.Table) -> ir.Table:
    """service, week, active, reached, habitual, from rows of `habit.weekly`."""
    return seen.group_by(["service", "week"]).agg(
        active=seen.now.sum().fill_null(0), reached=seen.count(), habitual=seen.habitual.sum().fill_null(0)
    )
