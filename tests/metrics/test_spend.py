"""What services cost: money as stated, person-days at a rate, and nothing invented where there is no rate."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sowhat.metrics import naming, spend
from sowhat.model.catalog import Catalog, Service
from tests.metrics.conftest import Engines

JULY = date(2026, 7, 1)


def cost(amount: int | None = None, days: float | None = None, **more: object) -> dict[str, Any]:
    row = {"service": "pay", "month": JULY, "kind": "build", "amount": amount, "person_days": days, "revision": 1}
    return {**row, "path": "a.csv", **more}


def spent(
    engine_with: Engines, *rows: dict[str, Any], rate: int | None = 1000, tables: dict[str, int] | None = None
) -> list[tuple[object, ...]]:
    engine = engine_with(costs=list(rows))
    known = spend.current(engine.table("costs"), tables or {"a.csv": 0, "b.csv": 0})
    found = engine.execute(spend.spend(known, "CNY", None if rate is None else Decimal(rate))).to_pylist()
    names = ("service", "month", "kind", "currency", "amount", "person_days", "unpriced_days")
    return sorted(tuple(row[name] for name in names) for row in found)


def test_money_and_priced_days_are_one_sum(engine_with: Engines) -> None:
    assert spent(engine_with, cost(500, 2.5)) == [("pay", "2026-07", "build", "CNY", Decimal(3000), 2.5, 0.0)]


def test_days_without_a_rate_are_told_and_worth_nothing_known(engine_with: Engines) -> None:
    assert spent(engine_with, cost(None, 20), rate=None) == [("pay", "2026-07", "build", "CNY", None, 20.0, 20.0)]


def test_a_month_costs_the_rate_that_held_when_it_began(engine_with: Engines) -> None:
    months = [date(2026, month, 1) for month in (5, 6, 7, 8)]
    engine = engine_with(costs=[cost(None, 2, month=month) for month in months])
    known = spend.current(engine.table("costs"), {"a.csv": 0})
    dated = ((date(2026, 7, 1), Decimal(1500)), (date(2026, 5, 2), Decimal(1200)))
    rows = spend.spend(known, "CNY", Decimal(1000), dated=dated)
    found = {row["month"]: (row["amount"], row["unpriced_days"]) for row in engine.execute(rows).to_pylist()}
    assert found == {
        "2026-05": (Decimal(2000), 0.0),
        "2026-06": (Decimal(2400), 0.0),
        "2026-07": (Decimal(3000), 0.0),
        "2026-08": (Decimal(3000), 0.0),
    }


def test_days_before_the_first_rate_have_none(engine_with: Engines) -> None:
    engine = engine_with(costs=[cost(None, 2)])
    known = spend.current(engine.table("costs"), {"a.csv": 0})
    rows = spend.spend(known, "CNY", None, dated=((date(2026, 8, 1), Decimal(1500)),))
    assert [(row["amount"], row["unpriced_days"]) for row in engine.execute(rows).to_pylist()] == [(None, 2.0)]


def test_money_beside_unpriced_days_is_known_without_them(engine_with: Engines) -> None:
    assert spent(engine_with, cost(500, 20), rate=None) == [
        ("pay", "2026-07", "build", "CNY", Decimal(500), 20.0, 20.0)
    ]


def test_money_without_days_has_none(engine_with: Engines) -> None:
    assert spent(engine_with, cost(500))[0][5:] == (None, 0.0)


def test_days_cost_the_workspaces_currency_beside_money_in_another(engine_with: Engines) -> None:
    found = spent(engine_with, cost(5, currency="USD"), cost(None, 1))
    assert [(row[3], row[4]) for row in found] == [("CNY", Decimal(1000)), ("USD", Decimal(5))]


def test_an_amount_in_the_workspaces_own_currency_adds_to_those_without(engine_with: Engines) -> None:
    assert [row[4] for row in spent(engine_with, cost(5, currency="CNY"), cost(7))] == [Decimal(12)]


def test_costs_under_another_name_count_for_the_service(engine_with: Engines) -> None:
    pay = Service(name="pay", aliases=("PAY-PROD",))
    engine = engine_with(costs=[cost(5), cost(7, service=" pay-prod "), cost(1, service="Nobody")])
    known = spend.current(engine.table("costs"), {"a.csv": 0})
    rows = spend.spend(known, "CNY", None, naming.names(Catalog(services=(pay,))))
    found = {row["service"]: row["amount"] for row in engine.execute(rows).to_pylist()}
    assert found == {"pay": Decimal(12), "Nobody": Decimal(1)}


def test_a_file_that_was_exported_anew_replaces_what_it_said(engine_with: Engines) -> None:
    assert [row[4] for row in spent(engine_with, cost(5), cost(7, revision=2))] == [Decimal(7)]


def test_a_file_that_says_nothing_any_more_costs_nothing(engine_with: Engines) -> None:
    assert spent(engine_with, cost(5), cost(revision=2, service="", kind="")) == []


def test_of_two_files_of_one_table_the_later_counts(engine_with: Engines) -> None:
    assert [row[4] for row in spent(engine_with, cost(5), cost(7, revision=2, path="b.csv"))] == [Decimal(7)]


def test_two_tables_add_up(engine_with: Engines) -> None:
    rows = (cost(5), cost(7, revision=2, path="b.csv"))
    assert [row[4] for row in spent(engine_with, *rows, tables={"a.csv": 0, "b.csv": 1})] == [Decimal(12)]


def test_other_services_months_and_kinds_stay_apart(engine_with: Engines) -> None:
    others = (cost(1), cost(2, service="chat"), cost(3, kind="run"), cost(4, month=date(2026, 8, 1)))
    assert sorted(Decimal(str(row[4])) for row in spent(engine_with, *others)) == [1, 2, 3, 4]
