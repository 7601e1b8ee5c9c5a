"""FOCUS exports: what a charge costs, when, in which currency, whose it is; and what is no FOCUS export."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sowhat.engine.workbench import Workbench
from sowhat.errors import DataError
from sowhat.lake.slices import Slice
from sowhat.model.cost import EVERYONE, CostTable
from sowhat.sources.tables import cost_table
from sowhat.sources.tables.business_table import Content, read

TABLE = CostTable(paths=("x",), format="focus", tags=("app", "service"))
HEAD = "ChargePeriodStart,EffectiveCost,BillingCurrency,ChargeCategory,Tags\n"
TAGGED = '"{""app"": ""pay""}"'


@pytest.fixture(scope="module")
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        yield bench


def costs(bench: Workbench, content: bytes, table: CostTable = TABLE, path: Path = Path("x.csv")) -> Content:
    form = cost_table.form(table, "Asia/Shanghai")
    return read(bench, form, [Slice("business:costs", "f", path, 0, len(content), 1, content)], b"k" * 32)


def charge(bench: Workbench, row: str, table: CostTable = TABLE) -> dict[str, object]:
    [found] = costs(bench, f"{HEAD}{row}\n".encode(), table).rows.to_pylist()
    return dict(found)


def test_a_charge_is_its_effective_cost_in_the_month_of_its_period(bench: Workbench) -> None:
    assert charge(bench, f"2026-06-30T23:30:00Z,1.5,USD,Usage,{TAGGED}") == {
        "service": "pay",
        "month": date(2026, 6, 1),
        "kind": "run",
        "currency": "USD",
        "amount": Decimal("1.5000"),
        "person_days": None,
    }


def test_a_month_is_one_in_utc_whatever_offset_is_written(bench: Workbench) -> None:
    assert charge(bench, f"2026-07-01T07:59:00+08:00,1,USD,Usage,{TAGGED}")["month"] == date(2026, 6, 1)


@pytest.mark.parametrize("tags", ["", "NULL", "{}", '"{""env"": ""dev""}"', "not json", '"{""app"": """"}"'])
def test_a_charge_that_names_no_service_is_everyones(tags: str, bench: Workbench) -> None:
    found = charge(bench, f"2026-06-01T00:00:00Z,1,USD,Tax,{tags}")
    assert (found["service"], found["kind"]) == (EVERYONE, "shared")


def test_the_first_declared_tag_that_a_charge_carries_names_the_service(bench: Workbench) -> None:
    tags = '"{""service"": ""b"", ""app"": ""a""}"'
    assert charge(bench, f"2026-06-01T00:00:00Z,1,USD,Usage,{tags}")["service"] == "a"


def test_a_tag_may_hold_any_character(bench: Workbench) -> None:
    table = TABLE.model_copy(update={"tags": ("team/app~1 名",)})
    tags = '"{""team/app~1 名"": ""pay""}"'
    assert charge(bench, f"2026-06-01T00:00:00Z,1,USD,Usage,{tags}", table)["service"] == "pay"


def test_an_export_about_one_service_names_it_outside(bench: Workbench) -> None:
    table = TABLE.model_copy(update={"service": "chat"})
    assert charge(bench, "2026-06-01T00:00:00Z,1,USD,Usage,", table)["service"] == "chat"


def test_credits_and_corrections_take_away_and_no_digit_is_lost(bench: Workbench) -> None:
    rows = [f"2026-06-01T00:00:00Z,{cost},USD,Usage,{TAGGED}\n" for cost in ("0.00004", "0.00004", "0.00004", "-1E-5")]
    [found] = costs(bench, (HEAD + "".join(rows)).encode()).rows.to_pylist()
    assert found["amount"] == Decimal("0.0001")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",1,USD,Usage,", "row-without-period"),
        ("soon,1,USD,Usage,", "row-bad-period"),
        ("2026-06-01T00:00:00Z,NULL,USD,Usage,", "row-without-cost"),
        ("2026-06-01T00:00:00Z,1_0,USD,Usage,", "row-bad-number"),
        ("2026-06-01T00:00:00Z,1e30,USD,Usage,", "row-bad-number"),
        ("2026-06-01T00:00:00Z,1,,Usage,", "row-bad-currency"),
        ("2026-06-01T00:00:00Z,1,credits,Usage,", "row-bad-currency"),
    ],
)
def test_each_lack_has_its_own_reason(row: str, reason: str, bench: Workbench) -> None:
    found = costs(bench, f"{HEAD}{row}\n".encode())
    assert [(one["line"], one["reason"]) for one in found.rejected.to_pylist()] == [(2, reason)]


def test_columns_are_known_in_any_case_and_without_a_provider_or_tags(bench: Workbench) -> None:
    content = b"chargeperiodstart,EFFECTIVECOST,billingCurrency\n2026-06-01,2,EUR\n"
    assert costs(bench, content).rows.to_pylist()[0]["amount"] == Decimal(2)


def test_parquet_with_a_map_of_tags_says_the_same(bench: Workbench, tmp_path: Path) -> None:
    tags = pa.array([[("app", "pay")], None], pa.map_(pa.string(), pa.string()))
    at = pa.array([datetime(2026, 6, 30, 23, tzinfo=UTC)] * 2, pa.timestamp("us", "UTC"))
    cost = pa.array([Decimal("0.000000001"), Decimal("7")], pa.decimal128(30, 15))
    names = {"ChargePeriodStart": at, "EffectiveCost": cost, "BillingCurrency": ["USD", "USD"], "Tags": tags}
    pq.write_table(pa.table(names), tmp_path / "x.parquet")
    slice_ = Slice("business:costs", "f", tmp_path / "x.parquet", 0, 1, 1, b"")
    found = read(bench, cost_table.form(TABLE, "UTC"), [slice_], b"k" * 32).rows.to_pylist()
    assert [(one["service"], one["month"], one["amount"]) for one in found] == [
        (EVERYONE, date(2026, 6, 1), Decimal(7)),
        ("pay", date(2026, 6, 1), Decimal("0.0000")),
    ]


@pytest.mark.parametrize(
    ("header", "looks"),
    [
        ("identity/LineItemId,lineItem/LineItemType,lineItem/UnblendedCost", "aws-cur"),
        ("line_item_line_item_id,line_item_type,line_item_unblended_cost", "aws-cur"),
        ("InvoiceSectionName,meterId,costInBillingCurrency", "azure"),
        ("账单月份,产品Code,应付金额", "alibaba"),
        ("time,route,status", "other"),
    ],
)
def test_another_export_is_refused_by_name(header: str, looks: str, bench: Workbench) -> None:
    with pytest.raises(DataError) as refused:
        costs(bench, f"{header}\n1,2,3\n".encode())
    [problem] = refused.value.problems
    assert (problem.code, problem.params["looks"]) == ("focus-other", looks)


def test_the_sample_adds_up_to_what_plain_arithmetic_finds(bench: Workbench, real_inputs: Path) -> None:
    path = real_inputs / "focus" / "focus_sample_1.0.csv"
    table = TABLE.model_copy(update={"tags": ("application", "Project")})
    found = costs(bench, path.read_bytes(), table)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    expected: dict[str, Decimal] = {}
    for row in rows:
        tags = {} if row["Tags"] == "NULL" else json.loads(row["Tags"])
        name = (tags.get("application") or tags.get("Project") or EVERYONE).strip()
        expected[name] = expected.get(name, Decimal(0)) + Decimal(row["EffectiveCost"])
    told = {row["service"]: row["amount"] for row in found.rows.to_pylist()}
    assert (found.read, len(found.rejected)) == (1000, 0)
    assert {name: abs(told[name] - cost) <= Decimal("0.00005") for name, cost in expected.items()} == dict.fromkeys(
        told, True
    )


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_end_in_rows_quarantine_or_a_refusal(bench: Workbench, content: bytes, headed: bool) -> None:
    codes, whole = set[str](), True
    try:
        found = costs(bench, (HEAD.encode() if headed else b"") + content)
    except DataError as error:
        codes = {one.code for one in error.problems}
    else:
        whole = found.lines == found.read + len(found.rejected) + found.duplicates + found.blank
    assert (codes - {"focus-other", "table-without-header"}, whole) == (set(), True)
