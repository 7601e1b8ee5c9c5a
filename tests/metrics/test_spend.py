"""What services cost: money as stated, person-days at a rate, and nothing invented where there is no rate."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import naming, spend
from sowhat.model.catalog import Catalog, Service
from sowhat.tables.facts import COSTS
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


def coded(
    engine: DuckDB, dated: spend.Dated = (), projects: Mapping[str, spend.Dated] | None = None
) -> dict[str | None, Decimal | None]:
    """Amounts by project, of files of one table."""
    known = spend.current(engine.table("costs"), {"a.csv": 0, "b.csv": 0, "c.csv": 0})
    rows = engine.execute(spend.spend(known, "CNY", Decimal(1000), None, dated, projects)).to_pylist()
    return {row["project"]: row["amount"] for row in rows}


def test_a_service_and_month_with_two_projects_loses_neither(engine_with: Engines) -> None:
    engine = engine_with(costs=[cost(5, project="P1"), cost(7, project="P2"), cost(1), cost(2, project=" ")])
    assert coded(engine) == {"P1": Decimal(5), "P2": Decimal(7), None: Decimal(3)}


def test_the_rate_of_a_project_goes_before_the_general_one_from_its_day_on(engine_with: Engines) -> None:
    june, late = {"month": date(2026, 6, 1)}, date(2026, 7, 1)
    rows = [
        cost(None, 1, project="P1"),
        cost(None, 1, project="P2"),
        cost(None, 1),
        cost(None, 1, project="P3", **june),
    ]
    rates = {"P1": ((late, Decimal(1500)),), "P3": ((late, Decimal(1700)),)}
    found = coded(engine_with(costs=rows), dated=((late, Decimal(1200)),), projects=rates)
    assert found == {"P1": Decimal(1500), "P2": Decimal(1200), None: Decimal(1200), "P3": Decimal(1000)}


def test_files_of_different_projects_count_beside_each_other(engine_with: Engines) -> None:
    engine = engine_with(costs=[cost(5, project="P1"), cost(7, project="P2", path="b.csv", revision=2)])
    assert coded(engine) == {"P1": Decimal(5), "P2": Decimal(7)}


def test_an_export_with_codes_replaces_the_one_without(engine_with: Engines) -> None:
    rows = [cost(12), cost(5, project="P1", path="b.csv", revision=2), cost(7, project="P2", path="b.csv", revision=2)]
    assert coded(engine_with(costs=rows)) == {"P1": Decimal(5), "P2": Decimal(7)}


def by_hand(rows: list[dict[str, Any]]) -> dict[str | None, Decimal]:
    """The second way: files from the newest on, each row in turn held against all rows of newer files."""
    found: dict[str | None, Decimal] = {}
    for row in rows:
        newer = [one for one in rows if (-one["revision"], one["path"]) < (-row["revision"], row["path"])]
        if not any(None in (row["project"], one["project"]) or row["project"] == one["project"] for one in newer):
            found[row["project"]] = found.get(row["project"], Decimal(0)) + row["amount"]
    return found


@pytest.mark.parametrize("codes", list(product((None, "P1", "P2"), repeat=3)))
def test_which_of_three_files_count_is_the_same_by_hand(
    engine_with: Engines, codes: tuple[str | None, str | None, str | None]
) -> None:
    files = zip(codes, ("a.csv", "b.csv", "c.csv"), (1, 3, 2), (1, 10, 100), strict=True)
    rows = [cost(n, project=code, path=path, revision=revision) for code, path, revision, n in files]
    assert coded(engine_with(costs=rows)) == by_hand(rows)


def test_facts_from_before_there_were_codes_read_as_without(tmp_path: Path) -> None:
    old = pa.schema([field for field in COSTS.schema if field.name != "project"])
    pq.write_table(pa.Table.from_pylist([cost(5, currency="")], old), tmp_path / "old.parquet")
    engine = DuckDB({"costs": [str(tmp_path / "old.parquet")]}, (COSTS,))
    assert coded(engine) == {None: Decimal(5)}
