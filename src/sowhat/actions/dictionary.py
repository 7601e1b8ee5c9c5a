"""The dictionary of measures: each with the query that computes it, in DuckDB's SQL over the tables of a workspace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

import ibis
import ibis.expr.types as ir
from ibis.expr.operations import InMemoryTable

from sowhat.metrics import cohorts, habit, rhythm, spend, summary, usage, weeks
from sowhat.metrics.binding import bind
from sowhat.model.catalog import Catalog
from sowhat.model.dictionary import METRICS, Defined
from sowhat.tables.facts import FACTS
from sowhat.tables.results import RESULTS

WEEKS = ("2026-W35", "2026-W36", "2026-W37", "2026-W38")
"""Weeks that stand for those of a build in the queries that are shown."""
FOLLOWING = weeks.following(WEEKS)
GIVEN: Mapping[str, frozenset[str]] = {
    "calendar": frozenset(("week", "next")),
    "weeks": frozenset(("week", "number")),
    "offsets": frozenset(("offset",)),
    "routes_of_services": frozenset(("epoch", "service", "source", "host", "path")),
    "teams_of_consumers": frozenset(("epoch", "consumer", "app", "team", "unit")),
}
"""Small tables that a build gives along, by the names that the dictionary calls them: each is known by its columns."""


def _table(name: str) -> ir.Table:
    """A table of a workspace, by its contract, without a row."""
    contract = next(one for one in (*FACTS, *RESULTS) if one.name == name)
    return ibis.table(ibis.Schema.from_pyarrow(contract.schema), name=name)


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
    "spend": lambda: spend.spend(_table("costs"), "CNY", None),
}
"""By the measure's name; the others are rules over a few numbers, which their formula says."""


@cache
def dictionary() -> tuple[Defined, ...]:
    """Every measure, in the order of the areas."""
    return tuple(
        Defined(name=one.name, area=one.area, table=one.table, query=_sql(one.name) if one.name in QUERIES else "")
        for one in METRICS
    )


def _sql(name: str) -> str:
    expression = QUERIES[name]()
    query = str(ibis.to_sql(expression, dialect="duckdb"))
    for given in expression.op().find(InMemoryTable):
        columns = frozenset(given.schema.names)
        query = query.replace(given.name, next(called for called, has in GIVEN.items() if has == columns))
    return query
