"""The dictionary of measures: each with the query that computes it, in DuckDB's SQL over the tables of a workspace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache

import ibis
import ibis.expr.types as ir
from ibis.expr.operations import InMemoryTable

from sowhat.metrics import (
    adoption,
    cohorts,
    habit,
    market,
    reached,
    reliability,
    rhythm,
    serving,
    spend,
    summary,
    usage,
    weeks,
)
from sowhat.metrics.binding import LINKS, RULES, bind
from sowhat.model.catalog import Catalog
from sowhat.model.dictionary import METRICS, Defined
from sowhat.tables.facts import FACTS
from sowhat.tables.results import RESULTS

WEEKS = ("2026-W35", "2026-W36", "2026-W37", "2026-W38")
"""Weeks that stand for those of a build in the queries that are shown."""
MONTHS = ("2026-08", "2026-09")
SINCE = date(2026, 1, 1)
OFFSETS = ((datetime(2026, 1, 1), 8 * 3600),)
FOLLOWING = weeks.following(WEEKS)
GIVEN: Mapping[str, frozenset[str]] = {
    "calendar": frozenset(("week", "next")),
    "weeks": frozenset(("week", "number")),
    "offsets": frozenset(("offset",)),
    "routes_of_services": frozenset(RULES.names),
    "teams_of_consumers": frozenset(LINKS.names),
    "opening_week": frozenset(("opening",)),
    "products_of_consumers": frozenset(("epoch", "consumer", "app", "team", "unit", "product")),
}
"""Small tables that a build gives along, by the names that the dictionary calls them: each is known by its columns."""


def _table(name: str) -> ir.Table:
    """A table of a workspace, by its contract, without a row."""
    contract = next(one for one in (*FACTS, *RESULTS) if one.name == name)
    return ibis.table(ibis.Schema.from_pyarrow(contract.schema), name=name)


def _orders() -> ir.Table:
    return market.dated(_table("orders"), OFFSETS)


QUERIES: Mapping[str, Callable[[], ir.Table]] = {
    "calls": lambda: summary.totals(_table("usage"), "service", "month"),
    "error-share": lambda: summary.totals(_table("usage"), "service", "month"),
    "latency": lambda: summary.percentiles(_table("speed"), "service", "month"),
    "active-consumers": lambda: usage.active(_table("uses"), bind(Catalog())),
    "returned": lambda: summary.weekly(_table("active"), FOLLOWING, "service"),
    "reach": lambda: summary.reach(_table("consumers"), "service"),
    "habit": lambda: habit.habitual(_table("active"), WEEKS, "team"),
    "retention": lambda: cohorts.retention(_table("active"), WEEKS, "team"),
    "movement": lambda: cohorts.movement(_table("active"), WEEKS, "team"),
    "stickiness": lambda: rhythm.rhythm(_table("active"), WEEKS, "team"),
    "frequency": lambda: rhythm.rhythm(_table("active"), WEEKS, "team"),
    "server-time": lambda: serving.monthly(_table("usage"), MONTHS),
    "adoption": lambda: adoption.seen(_table("active"), SINCE),
    "reliability": lambda: reliability.weekly(_table("calls"), _table("latency"), bind(Catalog()), OFFSETS),
    "calls-of-people": lambda: reached.holders(_table("consumers")),
    "customers-reached": lambda: reached.touched(_table("touches"), bind(Catalog()), {}),
    **dict.fromkeys(("liquidity", "fill-rate", "time-to-fulfil", "side-retention"), lambda: market.months(_orders())),
    **dict.fromkeys(("gross-value", "take-rate"), lambda: market.gross(_orders(), "CNY")),
    "versions": lambda: reached.versions(_table("calls"), bind(Catalog()), OFFSETS),
    "spend": lambda: spend.spend(_table("costs"), "CNY", None),
}
"""By the measure's name; the others are rules over a few numbers, which their formula says."""
PATHS: Mapping[str, str] = {
    "calls": "sowhat.metrics.summary.totals",
    "error-share": "sowhat.metrics.summary.totals",
    "latency": "sowhat.metrics.summary.percentiles",
    "active-consumers": "sowhat.metrics.usage.active",
    "returned": "sowhat.metrics.summary.weekly",
    "reach": "sowhat.metrics.summary.reach",
    "use-trend": "sowhat.metrics.levels.moved",
    "adoption": "sowhat.metrics.adoption.adoptions",
    "voluntary": "sowhat.actions.adoption_answer.deciding",
    "habit": "sowhat.metrics.habit.weekly",
    "retention": "sowhat.metrics.cohorts.retention",
    "movement": "sowhat.metrics.cohorts.movement",
    "silence": "sowhat.metrics.losses.silent",
    "stickiness": "sowhat.metrics.rhythm.rhythm",
    "frequency": "sowhat.metrics.rhythm.rhythm",
    "growth": "sowhat.metrics.growth.growth",
    "season": "sowhat.metrics.season.parts",
    "unit-habit": "sowhat.actions.adoption_units.grouped",
    "server-time": "sowhat.metrics.serving.monthly",
    "first-call": "sowhat.metrics.waits.median",
    "funnel": "sowhat.metrics.onboarding.funnel",
    "error-budget": "sowhat.metrics.slo.budget",
    "reliability": "sowhat.metrics.reliability.weekly",
    "incident-times": "sowhat.metrics.incidents.incidents",
    "found-by-alert": "sowhat.metrics.incidents.incidents",
    "delivery": "sowhat.metrics.deliveries.deliveries",
    "readiness": "sowhat.metrics.score.readiness",
    "debt": "sowhat.metrics.score.debt",
    "health-score": "sowhat.metrics.score.score",
    "low-traffic": "sowhat.metrics.slo.budget",
    "register": "sowhat.metrics.score.debt",
    "burn-rate": "sowhat.metrics.slo.burns",
    "calls-of-people": "sowhat.metrics.reached.holders",
    "customers-reached": "sowhat.metrics.reached.touched",
    "spread": "sowhat.metrics.concentration.spread",
    "newly-possible": "sowhat.metrics.firsts.firsts",
    "efforts": "sowhat.actions.possible.state",
    "liquidity": "sowhat.metrics.market.months",
    "fill-rate": "sowhat.metrics.market.months",
    "time-to-fulfil": "sowhat.metrics.market.months",
    "side-retention": "sowhat.metrics.market.months",
    "gross-value": "sowhat.metrics.market.gross",
    "take-rate": "sowhat.metrics.market.gross",
    "cross-side": "sowhat.metrics.market.related",
    "versions": "sowhat.metrics.reached.versions",
    "migration": "sowhat.metrics.migration.migration",
    "revisit": "sowhat.feedback.revisit.plan",
    "survey-score": "sowhat.feedback.scores.mean",
    "nps": "sowhat.feedback.scores.promoters",
    "response-rate": "sowhat.feedback.opinions.responses",
    "themes": "sowhat.feedback.topics.topics",
    "themes-done": "sowhat.feedback.done.match",
    "spend": "sowhat.metrics.spend.spend",
    "effect": "sowhat.evidence.did.estimate.estimate",
    "retained": "sowhat.ledger.money.amount",
    "review-verdict": "sowhat.lifecycle.rule.verdict",
    "calls-trend": "sowhat.metrics.theil_sen.theil_sen",
    "busy-months": "sowhat.metrics.lookback.season",
    "regular-callers": "sowhat.metrics.lookback.rhythm",
    "api-likeness": "sowhat.lifecycle.similarity.similarity",
    "burn-down": "sowhat.lifecycle.burning.pace",
}
"""What computes each of them, a query or a rule over a few numbers."""


@cache
def dictionary() -> tuple[Defined, ...]:
    """Every measure, in the order of the areas."""
    return tuple(
        Defined(
            name=one.name,
            area=one.area,
            table=one.table,
            path=PATHS.get(one.name, ""),
            query=_sql(one.name) if one.name in QUERIES else "",
        )
        for one in METRICS
    )


def _sql(name: str) -> str:
    return _compiled(QUERIES[name])


@cache
def _compiled(made: Callable[[], ir.Table]) -> str:
    """Several measures are columns of one query."""
    expression = made()
    query = str(ibis.to_sql(expression, dialect="duckdb"))
    for given in expression.op().find(InMemoryTable):
        columns = frozenset(given.schema.names)
        query = query.replace(given.name, next(called for called, has in GIVEN.items() if has == columns))
    return query
