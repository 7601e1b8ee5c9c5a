"""Tables of costs: what a row means, what adds up, what is refused and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.cost import CostColumns, CostTable
from sowhat.sources.tables import cost_table
from sowhat.sources.tables.business_table import Content, read

COLUMNS = CostColumns(service="s", month="m", kind="k", amount="a", person_days="d", currency="c")
HEAD = "s,m,k,a,d,c\n"


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        yield bench


def costs(bench: Workbench, rows: str, table: CostTable | None = None, head: str = HEAD) -> Content:
    content = (head + rows).encode()
    form = cost_table.form(table or CostTable(paths=("x",), columns=COLUMNS), "Asia/Shanghai")
    return read(bench, form, [Slice("business:costs", "f", Path("x.csv"), 0, len(content), 1, content)], b"k" * 32)


def only(found: Content) -> dict[str, object]:
    [row] = found.rows.to_pylist()
    return dict(row)


def test_a_row_is_a_service_a_month_a_kind_and_money(bench: Workbench) -> None:
    assert only(costs(bench, 'pay,2026年7月,运维,"1.2万",,\n')) == {
        "service": "pay",
        "month": date(2026, 7, 1),
        "kind": "run",
        "currency": "",
        "amount": Decimal("12000.0000"),
        "person_days": None,
        "project": None,
    }


def test_what_is_no_kind_of_cost_told_was_built(bench: Workbench) -> None:
    assert only(costs(bench, "pay,2026-07,,,20,\n")) | {"month": 0} == {
        "service": "pay",
        "month": 0,
        "kind": "build",
        "currency": "",
        "amount": None,
        "person_days": 20.0,
        "project": None,
    }


def test_of_a_row_with_both_only_the_amount_counts(bench: Workbench) -> None:
    row = only(costs(bench, "pay,2026-07,build,5000,20,\n"))
    assert (row["amount"], row["person_days"]) == (Decimal(5000), None)


def test_rows_of_one_service_month_and_kind_add_up_even_where_they_are_alike(bench: Workbench) -> None:
    found = costs(bench, "pay,2026-07,build,,20,\npay,2026-07,build,,20,\npay,2026-07,build,300,,\n")
    row = only(found)
    assert (row["amount"], row["person_days"], found.read, found.duplicates) == (Decimal(300), 40.0, 3, 0)


@pytest.mark.parametrize("kind", ["build", "建设", "研发", "Build"])
def test_words_for_building(kind: str, bench: Workbench) -> None:
    assert only(costs(bench, f"pay,2026-07,{kind},1,,\n"))["kind"] == "build"


@pytest.mark.parametrize(
    ("amount", "told", "currency"),
    [("5000", "", ""), ("5000", "usd", "USD"), ("$5000", "", "USD"), ("￥5000", "", "CNY"), ("5000元", "", "CNY")],
)
def test_the_currency_is_as_told_or_as_the_amount_is_written(
    amount: str, told: str, currency: str, bench: Workbench
) -> None:
    assert only(costs(bench, f"pay,2026-07,run,{amount},,{told}\n"))["currency"] == currency


def test_amounts_in_two_currencies_stay_apart(bench: Workbench) -> None:
    rows = costs(bench, "pay,2026-07,run,5,,USD\npay,2026-07,run,7,,CNY\n").rows.to_pylist()
    assert [(row["currency"], row["amount"]) for row in rows] == [("CNY", Decimal(7)), ("USD", Decimal(5))]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",2026-07,run,5,,", "row-without-service"),
        ("pay,,run,5,,", "row-without-period"),
        ("pay,2026Q3,run,5,,", "row-bad-period"),
        ("pay,2026-07,run,,,", "row-without-cost"),
        ("pay,2026-07,magic,5,,", "row-bad-cost-kind"),
        ("pay,2026-07,run,about 5,,", "row-bad-number"),
        ("pay,2026-07,run,1e300,,", "row-bad-number"),
        ("pay,2026-07,run,,-3,", "row-bad-number"),
        ("pay,2026-07,run,5,,gold", "row-bad-currency"),
        ("pay,2026-07,run,5,,TBD", "row-bad-currency"),
        ('pay,2026-07,run,"$5,000",,CNY', "row-bad-currency"),
        ("pay,2026-07,run,CNY 5,,USD", "row-bad-currency"),
        ("pay,2026-07,run,5%,,", "row-bad-number"),
        ("pay,2026-07,run,yes,,", "row-bad-number"),
    ],
)
def test_each_lack_has_its_own_reason(row: str, reason: str, bench: Workbench) -> None:
    found = costs(bench, f"{row}\n")
    assert [(one["line"], one["reason"]) for one in found.rejected.to_pylist()] == [(2, reason)]


def test_a_refund_is_negative(bench: Workbench) -> None:
    assert only(costs(bench, "pay,2026-07,run,-5.5,,\n"))["amount"] == Decimal("-5.5")


def test_a_table_of_one_service_names_it_outside(bench: Workbench) -> None:
    table = CostTable(paths=("x",), service="pay", columns=CostColumns(month="m", amount="a"))
    assert only(costs(bench, "2026-07,5\n", table, "m,a\n"))["service"] == "pay"


def test_rows_of_two_projects_stay_apart_and_those_of_one_add_up(bench: Workbench) -> None:
    table = CostTable(paths=("x",), columns=COLUMNS.model_copy(update={"project": "p"}))
    rows = "pay,2026-07,,,1,,P1\npay,2026-07,,,2,,P2\npay,2026-07,,,4,,P1\npay,2026-07,,,8,,\n"
    found = costs(bench, rows, table, "s,m,k,a,d,c,p\n").rows.to_pylist()
    assert {row["project"]: row["person_days"] for row in found} == {"P1": 5.0, "P2": 2.0, None: 8.0}
