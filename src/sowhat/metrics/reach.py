"""Whom a service reached, and what the front of a ladder rests on: first calls, adoptions, spending."""

from __future__ import annotations

import ibis.expr.types as ir


def callers(consumers: ir.Table, month: str) -> ir.Table:
    """service, app, team, unit: who called each service in a month, people's traffic of declared apps only.

    `consumers` is the result table.
    """
    people = consumers.filter((consumers.traffic == "people") & (consumers.service != "") & (consumers.calls > 0))
    own = people.filter((people.month == month) & (people.app != ""))
    return own.select("service", "app", "team", "unit").distinct()


def months(usage: ir.Table) -> ir.Table:
    """service, month: the first month with a call of people. It knows calls that name no caller."""
    seen = usage.filter((usage.service != "") & (usage.traffic == "people") & (usage.calls > 0))
    return seen.group_by("service").agg(month=seen.month.min())


def first_calls(active: ir.Table) -> ir.Table:
    """service, week: the first ISO week with a call of a known caller."""
    seen = active.filter((active.service != "") & (active.calls > 0))
    return seen.group_by("service").agg(week=seen.week.min())


def spent(spend: ir.Table) -> ir.Table:
    """service, kind, currency, first (month), amount, unpriced_days: what each service cost so far."""
    return spend.group_by(["service", "kind", "currency"]).agg(
        first=spend.month.min(), amount=spend.amount.sum(), unpriced_days=spend.unpriced_days.sum().fill_null(0)
    )
