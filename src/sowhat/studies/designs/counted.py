"""How many stand behind each team that went live, so that an effect on a team becomes a number of customers."""

from __future__ import annotations

import ibis.expr.types as ir

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics.panel import Panel
from sowhat.model.study import OutcomeTable
from sowhat.studies.laying import of_customers


def by_team(engine: DuckDB, made: Panel) -> tuple[tuple[str, float], ...]:
    """Teams that went live, by name, and what an effect on one of them counts for: its customers in the panel; of a
    ratio by team its last denominator before it went live; else the team itself."""
    rows = made.rows.filter(made.rows["first"].notnull())
    grouped = rows.group_by(team=rows.cluster if made.unit == "customer" else rows.unit)
    told = engine.execute(grouped.agg(many=_many(made, rows)).order_by("team")).to_pylist()
    return tuple((str(row["team"]), float(row["many"] or 0.0)) for row in told)


def _many(made: Panel, rows: ir.Table) -> ir.NumericScalar:
    if made.unit == "customer":
        return rows.unit.nunique()
    if "denominator" in rows.columns:
        many: ir.NumericScalar = rows.denominator.max(where=rows.period == rows["first"] - 1)
        return many
    return rows.unit.nunique()


def shares(engine: DuckDB, made: Panel, table: OutcomeTable) -> bool:
    """Whether an effect is a share of customers."""
    odd = made.rows.filter((made.rows.y != 0) & (made.rows.y != 1)).limit(1)
    plain = made.unit == "customer" and "denominator" not in made.rows.columns and not len(engine.execute(odd))
    return of_customers(engine, table, made, plain)
