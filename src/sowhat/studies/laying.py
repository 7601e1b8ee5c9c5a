"""A panel laid out for measuring: periods by their first day, ratios by team as rates with weights."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import steps
from sowhat.metrics.panel import Panel
from sowhat.model.study import OutcomeTable
from sowhat.studies.columns import Columns


def laid(made: Panel, table: OutcomeTable) -> ir.Table:
    """A ratio by team becomes a rate, weighted by its last denominator before the team went live (by its first where it
    never did): what adoption itself may have changed weighs nothing."""
    ends = steps.following(made.starts[-1], table.every)
    days = ibis.literal([*made.starts, ends], type="array<date>")
    rows = made.rows
    if made.unit == "team" and "denominator" in rows.columns:
        rows = rows.mutate(y=rows.y / rows.denominator, weight=_before(rows)).drop("denominator")
    return rows.mutate(period=days[rows.period], first=days[rows["first"]])


def columns_of(relation: str, rows: ir.Table, without: tuple[str, ...] = ()) -> Columns:
    """What the columns of laid rows are, kept as `relation`: cluster, stratum, weight and denominator where there are
    such and they are not left out."""

    def role(name: str) -> str | None:
        return name if name in rows.columns and name not in without else None

    return Columns(
        relation=relation,
        unit="unit",
        period="period",
        outcome="y",
        first="first",
        cluster=role("cluster"),
        stratum=role("stratum"),
        weight=role("weight"),
        denominator=role("denominator"),
    )


def _before(rows: ir.Table) -> ir.FloatingValue:
    """Each unit's denominator in the last period before it went live, else in its first."""
    own, ordered = ibis.window(group_by="unit"), ibis.window(group_by="unit", order_by="period")
    last: ir.FloatingValue = rows.denominator.max(where=rows.period == rows["first"] - 1).over(own)
    opening: ir.FloatingValue = rows.denominator.first().over(ordered)
    return ibis.coalesce(last, opening)


def of_customers(engine: DuckDB, table: OutcomeTable, made: Panel, masked: bool) -> bool:
    """Whether an effect is a share of customers: on an outcome of 0 or 1 of each (`masked`), or on a rate by team of
    which somebody declared that it is one, as long as it is never above the whole."""
    if made.unit == "customer":
        return masked
    if table.counts != "customers" or "denominator" not in made.rows.columns:
        return False
    rows = made.rows
    odd = rows.filter((rows.y < 0) | (rows.y > rows.denominator)).limit(1)
    return len(engine.execute(odd)) == 0
