"""Bots, scanners and health checks are counted apart: they adopt nothing, have no habit, and are nobody's reach."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import ibis.expr.types as ir
import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import adoption, golive, matches, reach, recent, summary, usage
from sowhat.metrics.binding import bind
from sowhat.model.catalog import Catalog, Consumer, Key, Membership, Route, Service, Team
from sowhat.tables.results import ACTIVE, CONSUMERS
from tests.metrics.conftest import Engines

MONDAY = date(2026, 6, 1)
CATALOG = Catalog(
    services=(Service(name="pay", routes=(Route(path="/pay"),)),),
    teams=(Team(name="ops", units=(Membership(of="it"),)),),
    consumers=(Consumer(name="watch", teams=(Membership(of="ops"),), keys=(Key(pseudonym="k1"),)),),
)
BOUND = bind(CATALOG)


def called(traffic: str) -> list[dict[str, Any]]:
    """A declared application that calls every day for eight weeks."""
    row = {"source": "s", "route": "/pay", "consumer": "k1", "status_class": "ok", "traffic": traffic, "calls": 500}
    return [{**row, "day": MONDAY + timedelta(days=n)} for n in range(56)]


@pytest.fixture(params=["probe", "bot"])
def uses(engine_with: Engines, request: pytest.FixtureRequest) -> tuple[DuckDB, ir.Table]:
    engine = engine_with(uses=called(request.param))
    return engine, engine.table("uses")


def count(engine: DuckDB, rows: ir.Table) -> int:
    return int(engine.execute(rows).num_rows)


def test_people_would_count(engine_with: Engines) -> None:
    """The same calls by a person's program are adoption: what follows fails for no other reason."""
    engine = engine_with(uses=called("people"))
    assert count(engine, golive.from_telemetry(engine.table("uses"), BOUND)) == 1
    assert count(engine, usage.active(engine.table("uses"), BOUND)) == 8


def test_it_is_active_in_no_week(uses: tuple[DuckDB, ir.Table]) -> None:
    engine, rows = uses
    assert count(engine, usage.active(rows, BOUND)) == 0


def test_it_never_goes_live(uses: tuple[DuckDB, ir.Table]) -> None:
    engine, rows = uses
    assert count(engine, golive.from_telemetry(rows, BOUND)) == 0


def test_it_is_in_no_window(uses: tuple[DuckDB, ir.Table]) -> None:
    engine, rows = uses
    assert count(engine, recent.recent(rows, BOUND, MONDAY + timedelta(days=55))) == 0


@pytest.mark.parametrize("traffic", ["probe", "bot"])
def test_it_reaches_no_team_no_unit_and_no_service(engine_with: Engines, traffic: str) -> None:
    rows = [
        {"month": "2026-06", "service": "pay", "source": "s", "consumer": "k1", "app": "watch", "team": "ops"}
        | {"unit": "it", "traffic": traffic, "calls": 500}
    ]
    engine = engine_with(consumers=rows)
    table = engine.table(CONSUMERS.name)
    [seen] = engine.execute(summary.reach(table, "month")).to_pylist()
    assert {name: seen[name] for name in ("consumers", "teams", "units", "services")} == dict.fromkeys(
        ("consumers", "teams", "units", "services"), 0
    )
    assert count(engine, reach.callers(table, "2026-06")) == 0
    assert count(engine, matches.undeclared(table)) == 0


def test_what_is_active_in_no_week_has_neither_habit_nor_adoption(engine_with: Engines) -> None:
    engine = engine_with(active=[])
    table = engine.table(ACTIVE.name)
    assert count(engine, adoption.seen(table, MONDAY)) == 0
    assert count(engine, reach.first_calls(table)) == 0
