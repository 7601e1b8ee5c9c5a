"""Both sides of a marketplace, against the same counted by plain Python over the orders."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from statistics import median
from typing import Any

import pytest
from scipy import stats

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import market

Engines = Callable[..., DuckDB]
OFFSETS = ((datetime(2026, 1, 1), 0),)


def orders(seed: int = 7, n: int = 400) -> list[dict[str, Any]]:
    draw = random.Random(seed)
    rows = []
    for number in range(n):
        at = datetime(2026, 1, 1) + timedelta(hours=draw.randrange(24 * 170))
        state = draw.choice(["fulfilled", "fulfilled", "cancelled", "refunded", "created"])
        done = at + timedelta(minutes=draw.randrange(1, 9000)) if state == "fulfilled" else None
        who = {"buyer": f"b{draw.randrange(30)}", "seller": f"s{draw.randrange(12)}"}
        row = {"id": str(number), "created": at, "fulfilled": done, "state": state, "revision": 1, "path": "a.csv"}
        money = {"amount": Decimal(draw.randrange(1, 900)), "currency": draw.choice(["", "USD"])}
        money["fee"] = draw.choice([None, Decimal(3), Decimal(7)])
        rows.append({**row, **who, **money, "service": draw.choice(["", "shop"])})
    return rows


def month(row: dict[str, Any], back: int = 0) -> int:
    return int(row["created"].year) * 12 + int(row["created"].month) - back


@pytest.fixture
def counted(engine_with: Engines) -> dict[tuple[str, str], dict[str, Any]]:
    with engine_with(orders=orders()) as engine:
        found = engine.execute(market.months(market.dated(engine.table("orders"), OFFSETS))).to_pylist()
    return {(row["month"], row["service"]): row for row in found}


def test_every_number_of_a_month_is_that_of_its_orders(counted: dict[tuple[str, str], dict[str, Any]]) -> None:
    for (label, service), row in counted.items():
        number = int(label[:4]) * 12 + int(label[5:])
        every = [one for one in orders() if service in (market.ALL, one["service"])]
        own = [one for one in every if month(one) == number]
        before = [one for one in every if month(one) == number - 1]
        hours = [(one["fulfilled"] - one["created"]).total_seconds() / 3600 for one in own if one["fulfilled"]]
        assert row["orders"] == len(own)
        assert row["filled"] == sum(one["state"] == "fulfilled" for one in own)
        assert row["ended"] == sum(one["state"] != "created" for one in own)
        assert row["hours"] == pytest.approx(median(hours))
        for side, name in (("buyer", "buyers"), ("seller", "sellers")):
            there = {one[side] for one in before}
            assert row[name] == len({one[side] for one in own})
            assert row[f"{name}_before"] == len(there)
            assert row[f"{name}_kept"] == len(there & {one[side] for one in own})
        assert row["known"] == len({one["seller"] for one in every if number - 3 <= month(one) <= number})


def test_gross_value_leaves_cancelled_orders_out(engine_with: Engines) -> None:
    with engine_with(orders=orders()) as engine:
        rows = market.gross(market.dated(engine.table("orders"), OFFSETS), "CNY")
        found = {(row["month"], row["service"], row["currency"]): row for row in engine.execute(rows).to_pylist()}
    expected = [one for one in orders() if one["state"] != "cancelled" and not one["currency"]]
    january = [one for one in expected if one["created"].month == 1]
    assert found["2026-01", market.ALL, "CNY"]["amount"] == sum(one["amount"] for one in january)
    assert found["2026-01", market.ALL, "CNY"]["buyers"] == len({one["buyer"] for one in january})


def test_fees_are_those_of_orders_that_say_one_and_were_neither_cancelled_nor_refunded(engine_with: Engines) -> None:
    with engine_with(orders=orders()) as engine:
        found = engine.execute(market.gross(market.dated(engine.table("orders"), OFFSETS), "CNY")).to_pylist()
    for row in found:
        own = [
            one
            for one in orders()
            if one["created"].strftime("%Y-%m") == row["month"]
            and row["service"] in (market.ALL, one["service"])
            and (one["currency"] or "CNY") == row["currency"]
            and one["state"] not in ("cancelled", "refunded")
            and one["fee"] is not None
        ]
        assert (row["charged"], row["charged_buyers"]) == (len(own), len({one["buyer"] for one in own}))
        assert (row["fee"], row["fee_of"]) == (sum(one["fee"] for one in own), sum(one["amount"] for one in own))


def test_an_order_that_was_exported_again_counts_once(engine_with: Engines) -> None:
    again = [{**one, "revision": 2} for one in orders()]
    with engine_with(orders=[*orders(), *again]) as engine:
        found = engine.execute(market.months(market.dated(engine.table("orders"), OFFSETS))).to_pylist()
    assert sum(row["orders"] for row in found if row["service"] == market.ALL) == len(orders())


def test_growth_of_a_side_stands_beside_the_others_a_month_later() -> None:
    sellers = {1: 10, 2: 20, 3: 20}
    buyers = {2: 100, 3: 300, 4: 300}
    [first, second] = market.lagged(sellers, buyers)
    assert first == pytest.approx((0.693147, 1.098612), abs=1e-6)
    assert second == pytest.approx((0, 0))


def test_a_rank_correlation_is_spearmans_with_its_interval_around_it() -> None:
    draw = random.Random(3)
    pairs = [(x, x + draw.gauss(0, 1)) for x in (draw.gauss(0, 1) for _ in range(20))]
    found = market.related(pairs)
    assert found is not None
    ranks = [stats.rankdata([pair[side] for pair in pairs]) for side in (0, 1)]
    assert found.rho == pytest.approx(stats.pearsonr(*ranks).statistic)
    assert found.low < found.rho < found.high


def test_seven_pairs_are_too_few() -> None:
    assert market.related([(x, x) for x in range(7)]) is None


def test_a_perfect_order_keeps_an_interval() -> None:
    found = market.related([(x, x) for x in range(8)])
    assert found is not None
    assert found.high <= 1
