"""Customers' outcomes put together: by team, or of all of them, one row a period."""

from __future__ import annotations

from dataclasses import replace

import ibis
import ibis.expr.types as ir

from sowhat.metrics.panel import Panel


def same_throughout(made: Panel) -> Panel:
    """The panel of the units that are there in every period: coming and going would move a line by itself."""
    seen = made.rows.group_by("unit").agg(periods=made.rows.period.nunique())
    there = seen.filter(seen.periods == len(made.starts))
    return replace(made, rows=made.rows.semi_join(there, "unit"))


def units(made: Panel) -> ir.Table:
    """One row: how many `units` there are."""
    return made.rows.agg(units=made.rows.unit.nunique())


def by_team(made: Panel) -> ir.Table:
    """unit (the team), period, first, y: the mean over a team's customers in a period, or the ratio of their sums."""
    rows = made.rows
    if made.unit == "team":
        y = rows.y / rows.denominator if "denominator" in rows.columns else rows.y
        return rows.select("unit", "period", "first", y=y)
    grouped = rows.group_by(unit=rows.cluster, period=rows.period, first=rows["first"])
    return grouped.agg(y=_mean(rows)).select("unit", "period", "first", "y")


def whole(made: Panel) -> ir.Table:
    """period, y: the mean over all units that went live, or the ratio of their sums."""
    rows = made.rows
    live = rows.filter(rows["first"].notnull())
    return live.group_by("period").agg(y=_mean(live))


def beside(values: ir.Table, name: str) -> ir.Table:
    """start (the first day of a period) and `name`: an outcome over everybody of whom it says something. A sum, or the
    ratio of sums: a control series counts by how it moves and not by its level."""
    ratio = values.denominator.sum()
    told = (ratio > 0).ifelse(values.numerator.sum() / ratio, values.value.sum())
    return values.group_by(start=values.period).agg(**{name: told})


def _mean(rows: ir.Table) -> ir.NumericScalar:
    if "denominator" in rows.columns:
        return rows.y.sum() / rows.denominator.sum().nullif(ibis.literal(0.0))
    return rows.y.mean()
