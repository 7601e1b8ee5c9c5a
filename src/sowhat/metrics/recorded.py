"""What the business records, table by table: how many rows were read, how many could not be, and of which days."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import ibis
import ibis.expr.types as ir

DATES = {
    "outcomes": ("outcomes", "period"),
    "go_lives": ("go_lives", "day"),
    "rosters": ("rosters", "valid_from"),
    "assignments": ("assignments", "at"),
    "costs": ("costs", "month"),
    "incidents": ("incidents", "opened"),
    "deliveries": ("deliveries", "finished"),
    "security_findings": ("security_findings", "found"),
    "drills": ("drills", "day"),
    "grants": ("grants", "at"),
    "orders": ("orders", "created"),
    "members": ("members", "valid_from"),
    "surveys": ("answers", "asked"),
}
"""The sections of sowhat.yaml, with the fact table of each and its column that says when."""


def recorded(slices: ir.Table, standing: Sequence[str], facts: Callable[[str], ir.Table]) -> ir.Table:
    """Rows of the result `recorded`: each section with a file that is `standing` (its identity)."""
    mine = slices.filter(slices.source.contains(":") & slices.file.isin(list(standing) or [""]))
    counted = ("lines", "read", "quarantined", "duplicates")
    files = mine.select("source", "path", "file", *counted).distinct()  # one that came back after it was gone
    told = files.mutate(section=_section(files.source))
    sums = {name: told[name].sum().cast("int64") for name in counted}
    read = told.group_by("section").agg(files=told.file.nunique(), **sums)
    dated = ibis.union(*(_dates(section, facts(table), column) for section, (table, column) in DATES.items()))
    return read.join(dated, "section").select("section", "files", *counted, "first", "last")


def _section(source: ir.StringValue) -> ir.StringValue:
    """`business:orders` and `outcomes:return` name what is before or behind the colon."""
    parts = source.split(":")
    return (parts[0] == "business").ifelse(parts[1], parts[0])


def _dates(section: str, rows: ir.Table, column: str) -> ir.Table:
    when = rows[column].cast("date")
    return rows.agg(section=ibis.literal(section), first=when.min(), last=when.max())
