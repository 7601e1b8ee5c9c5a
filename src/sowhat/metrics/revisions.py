"""What counts of facts that were exported more than once."""

from __future__ import annotations

from collections.abc import Sequence

import ibis
import ibis.expr.types as ir


def current(
    facts: ir.Table,
    within: Sequence[str],
    key: Sequence[str],
    first: ir.Value | None = None,
    apart: Sequence[str] = (),
) -> ir.Table:
    """Each place's latest revision; of several places with the same `key` the one revised last.

    `within` are columns that part revisions (a metric). Rows with an empty key, which stand for a place that says
    nothing, are left out. `apart` are columns that part the rows of one key and may be empty. `first` is what comes
    before the revision when places contradict each other.
    """
    placed = facts.mutate(path=facts.path.fill_null(""))
    latest = placed.group_by([*within, "path"]).agg(revision=placed.revision.max())
    standing = placed.semi_join(latest, [*within, "path", "revision"])
    standing = standing.filter([standing[name] != "" for name in key if standing[name].type().is_string()])
    order = [*([ibis.desc("first")] if first is not None else []), ibis.desc("revision"), ibis.asc("path")]
    ranked = standing.mutate(first=first if first is not None else ibis.literal(0))
    place = ibis.row_number().over(ibis.window(group_by=[*key, *apart], order_by=order))
    return ranked.mutate(place=place).filter(lambda row: row.place == 0).drop("place", "first")
