"""Results of which nothing was ever recorded: no query is asked for them, and none would find a row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pyarrow as pa
import pytest

from sowhat.actions import derive, derive_ecosystem, derive_feedback
from sowhat.actions.derive import Plan, Standing
from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import recent
from sowhat.metrics.binding import bind
from sowhat.model.catalog import Catalog
from sowhat.tables.facts import FACTS
from sowhat.tables.results import SERVED
from sowhat.workspace.loading import load
from tests.actions.conftest import Shop, line


@pytest.fixture
def engine() -> Iterator[DuckDB]:
    with DuckDB({}, FACTS) as opened:
        yield opened


@pytest.fixture
def plans(shop: Shop, engine: DuckDB) -> dict[str, Plan]:
    """Plans that need facts of a kind, by the name of their result."""
    workspace = load(shop(line("ann", "/pay", 1)))
    derived = derive.plans(workspace, bind(workspace.catalog), engine)
    others = derive_ecosystem.plans(workspace, engine, Standing(), derived)
    said = derive_feedback.plans(workspace, engine, Standing())
    return {plan.table.name: plan for plan in (*derived, *others, *said) if plan.of}


def test_where_nothing_was_recorded_the_query_itself_finds_no_row(plans: dict[str, Plan], engine: DuckDB) -> None:
    found = {name: engine.execute(plan.rows(("2026-06",))).num_rows for name, plan in plans.items() if plan.rows}
    assert found == dict.fromkeys(
        ("customers", "touched", "market", "market_gross", "signups", "data_uses", "opinions", "choices", "responses",
         "themes"), 0,
    )  # fmt: skip


def test_without_rosters_no_team_serves_anybody(engine: DuckDB) -> None:
    rows = recent.served(engine.table("rosters"), Catalog(), date(2026, 6, 1))
    assert engine.execute(rows.select(*SERVED.schema.names)).num_rows == 0


def test_no_query_is_asked_where_nothing_was_recorded(plans: dict[str, Plan], engine: DuckDB) -> None:
    def asked(_: tuple[str, ...]) -> pa.Table:
        raise AssertionError("asked")

    plan = Plan(plans["touched"].table, "month", {}, asked, of=("calls", "touches"))
    made = list(derive.compute(plan, engine, ("2026-06", "2026-07")))
    assert made == [(month, plan.table.empty()) for month in ("2026-06", "2026-07")]
