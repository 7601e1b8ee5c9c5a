"""What the business measured."""

from __future__ import annotations

import ibis.expr.types as ir

from sowhat.metrics import revisions


def current(outcomes: ir.Table) -> ir.Table:
    """The value that counts of each metric, unit and period: metric, kind, unit_kind, unit, period (its first day),
    value (the metric's own unit), numerator, denominator. `outcomes` is the fact table or some of its metrics."""
    return revisions.current(outcomes, ("metric",), ("metric", "unit", "period")).drop("revision", "path")


def span(outcomes: ir.Table) -> ir.Table:
    """metric, first, last: the first days of the first and of the last period of each metric."""
    return outcomes.group_by("metric").agg(first=outcomes.period.min(), last=outcomes.period.max())
