from collections.abc import Callable
from decimal import Decimal
from typing import Any

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import reach

Engines = Callable[..., DuckDB]


def consumer(app: str, **changes: str | int) -> dict[str, Any]:
    row: dict[str, Any] = {
        "month": "2026-08",
        "service": "pay",
        "app": app,
        "team": "t",
        "unit": "u",
        "traffic": "people",
        "calls": 3,
    }
    return row | changes


def test_callers_are_apps_of_people_in_the_month(engine_with: Engines) -> None:
    rows = [consumer("a"), consumer("b", month="2026-07"), consumer("c", traffic="bot"), consumer("")]
    with engine_with(consumers=[*rows, consumer("d", service=""), consumer("e", calls=0)]) as engine:
        found = engine.execute(reach.callers(engine.table("consumers"), "2026-08")).to_pylist()
    assert found == [{"service": "pay", "app": "a", "team": "t", "unit": "u"}]


def test_a_caller_with_several_keys_is_one(engine_with: Engines) -> None:
    with engine_with(consumers=[consumer("a", consumer="k1"), consumer("a", consumer="k2")]) as engine:
        assert engine.execute(reach.callers(engine.table("consumers"), "2026-08")).num_rows == 1


def test_the_first_month_knows_calls_without_a_caller(engine_with: Engines) -> None:
    rows = [{"month": f"2026-0{n}", "service": "pay", "traffic": "people", "calls": 1} for n in (8, 7)]
    bots = [{"month": "2026-01", "service": "pay", "traffic": "bot", "calls": 1}]
    with engine_with(usage=[*rows, *bots]) as engine:
        assert engine.execute(reach.months(engine.table("usage"))).to_pylist() == [
            {"service": "pay", "month": "2026-07"}
        ]


def test_the_first_call_is_the_earliest_week(engine_with: Engines) -> None:
    rows = [{"week": week, "service": "pay", "calls": n} for week, n in (("2026-W30", 0), ("2026-W32", 1))]
    with engine_with(active=rows) as engine:
        found = engine.execute(reach.first_calls(engine.table("active"))).to_pylist()
    assert found == [{"service": "pay", "week": "2026-W32"}]


def test_spending_adds_months_up_and_keeps_unpriced_days_apart(engine_with: Engines) -> None:
    rows = [
        {"service": "pay", "month": "2026-07", "kind": "build", "currency": "CNY", "amount": Decimal(100)},
        {"service": "pay", "month": "2026-08", "kind": "build", "currency": "CNY", "amount": None, "unpriced_days": 4},
    ]
    with engine_with(spend=rows) as engine:
        [found] = engine.execute(reach.spent(engine.table("spend"))).to_pylist()
    assert (found["first"], found["amount"], found["unpriced_days"]) == ("2026-07", Decimal(100), 4.0)
