"""Bills, surveys, directories, approvals, orders and Bitables of a company: from files to facts and what it spent."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from sowhat.actions.build import build
from sowhat.actions.init import InitOptions, init
from sowhat.actions.reading import latest, reading
from sowhat.engine.duckdb import DuckDB
from sowhat.lake.lake import Lake
from sowhat.model.build import Build
from sowhat.tables.facts import FACTS
from sowhat.workspace.loading import load
from tests.actions.conftest import Quiet, line

SETTINGS = """
platform: shop
timezone: Asia/Shanghai
sources:
  - {name: web, type: access-log, paths: [logs/*], format: common, consumer: user}
costs:
  - {format: focus, paths: bill/*.csv.gz, tags: app}
  - {paths: people.csv, columns: {month: m, service: s, kind: k, amount: a}}
outcomes:
  - {name: orders, unit: team, paths: bitable.json, columns: {unit: 团队, period: 周, value: 订单}}
surveys:
  - {format: survey, paths: survey.csv, survey: dx}
members:
  - {format: staff-directory, paths: staff.xlsx, sheet: 花名册}
grants:
  - {format: approval-form, paths: approvals.csv}
orders:
  - {paths: orders.csv, columns: {id: 订单号, buyer: 买家, seller: 卖家, created: 下单时间, amount: 金额}}
"""
BILL = """ChargePeriodStart,EffectiveCost,BillingCurrency,ChargeCategory,Tags
2026-06-01T00:00:00Z,100,CNY,Usage,"{""app"": ""payment-app""}"
2026-06-30T23:30:00Z,10.0001,CNY,Usage,NULL
2026-06-30T23:30:00Z,-0.05,CNY,Credit,
2026-07-01T00:00:00Z,7,CNY,Tax,{}
"""
SECOND_PART = """ChargePeriodStart,EffectiveCost,BillingCurrency,Tags
2026-06-02T00:00:00Z,11,CNY,"{""app"": ""payment-app""}"
"""
DIRECTORY = [["姓名", "工号", "部门", "职务"], ["张三", "001", "集团/A", "工程师"], ["李四", "002", "B;A", "经理"]]
APPROVALS = "审批编号,发起人工号,申请数据,发起时间,完成时间,审批结果\n1,001,客户表,2026-06-01,2026-06-02,同意\n"
BITABLE = {"团队": [{"text": "A", "type": "text"}], "周": 1780272000000, "订单": 12}


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("company")
    for folder in ("logs", "catalog", "bill"):
        (root / folder).mkdir()
    services = "services: [{name: pay, routes: [/pay], aliases: [payment-app]}, {name: chat, routes: [/chat]}]\n"
    texts = {
        "sowhat.yaml": SETTINGS,
        "catalog/all.yaml": f"{services}teams: [{{name: A}}, {{name: B}}]\n",
        "logs/access.log": line("ann", "/pay", 1) * 3 + line("bob", "/chat", 2),
        "people.csv": "m,s,k,a\n2026-06,pay,build,1000\n2026-06,,公摊,500\n",
        "bitable.json": json.dumps({"code": 0, "data": {"items": [{"record_id": "r", "fields": BITABLE}]}}),
        "survey.csv": "Respondent ID,Which?,,How likely?\n,pay,chat,Response\n7,pay,chat,9\n",
        "approvals.csv": APPROVALS,
        "orders.csv": '订单号,买家,卖家,下单时间,金额\n1,b,s,2026-06-01 10:00,"￥1,200.50"\n',
    }
    for name, text in texts.items():
        (root / name).write_text(text, encoding="utf-8")
    (root / "bill" / "june.csv.gz").write_bytes(gzip.compress(BILL.encode()))
    (root / "bill" / "june-2.csv.gz").write_bytes(gzip.compress(SECOND_PART.encode()))
    with xlsxwriter.Workbook(root / "staff.xlsx") as book:
        book.add_worksheet("说明").write_row(0, 0, ["填写须知", "每人一行"])
        sheet = book.add_worksheet("花名册")
        for number, cells in enumerate(DIRECTORY):
            sheet.write_row(number, 0, cells)
    return root


@pytest.fixture(scope="module")
def built(company: Path) -> Build:
    done = build(company, Quiet())
    assert done.quarantined == 0
    return latest(company)


@pytest.fixture
def facts(company: Path, built: Build) -> Iterator[DuckDB]:
    lake = Lake(company / "lake")
    with DuckDB({name: lake.uris(name, version) for name, version in lake.versions(FACTS).items()}, FACTS) as engine:
        yield engine


def rows(engine: DuckDB, table: str) -> list[dict[str, Any]]:
    return list(engine.execute(engine.table(table)).to_pylist())


def test_what_was_spent_has_the_bills_by_service_and_the_shared_part_by_calls(company: Path, built: Build) -> None:
    with reading(company, built) as open_:
        told = rows(open_.engine, "spend")
    found = {(row["service"], row["month"], row["kind"]): row["amount"] for row in told}
    assert found == {
        ("pay", "2026-06", "build"): Decimal(1000),
        ("pay", "2026-06", "run"): Decimal(111),
        ("pay", "2026-06", "shared"): Decimal("382.4601"),
        ("chat", "2026-06", "shared"): Decimal("127.49"),
        ("pay", "2026-07", "shared"): Decimal("3.5"),
        ("chat", "2026-07", "shared"): Decimal("3.5"),
    }
    assert {row["pool"] for row in told if row["month"] == "2026-06" and row["rule"] == "calls"} == {
        Decimal("509.9501")
    }


def test_a_person_is_the_same_in_the_directory_and_in_the_approvals(facts: DuckDB) -> None:
    [grant], members = rows(facts, "grants"), rows(facts, "members")
    assert {row["team"] for row in members if row["person"] == grant["subject"]} == {"A"}


def test_answers_orders_and_a_bitable_become_facts(facts: DuckDB) -> None:
    assert sorted(row["answer"] for row in rows(facts, "answers")) == ["9", "chat", "pay"]
    assert [(row["amount"], row["currency"]) for row in rows(facts, "orders")] == [(Decimal("1200.5"), "CNY")]
    assert [(row["unit"], row["value"]) for row in rows(facts, "outcomes")] == [("A", 12.0)]


def test_a_second_build_reads_nothing_anew(company: Path, built: Build) -> None:
    again = build(company, Quiet())
    assert (again.records, again.changed) == (0, False)


def test_init_finds_what_each_file_is_and_the_workspace_it_writes_is_read(company: Path, tmp_path: Path) -> None:
    names = ("bill/june.csv.gz", "survey.csv", "approvals.csv", "orders.csv")
    init(tmp_path / "new", [company / name for name in names], InitOptions(timezone="Asia/Shanghai"))
    found = load(tmp_path / "new")
    assert [(one.format, one.tags) for one in found.costs] == [("focus", ("app",))]
    assert sorted((one.kind, one.format) for one in found.records) == [
        ("grants", "approval-form"),
        ("orders", ""),
        ("surveys", "survey"),
    ]


def test_init_knows_the_real_exports(real_inputs: Path, tmp_path: Path) -> None:
    files = [real_inputs / "focus" / "focus_sample_1.0.csv", *sorted((real_inputs / "surveys").glob("*.csv"))]
    found = init(tmp_path / "new", files, InitOptions(timezone="UTC"))
    assert sorted((one.name, one.type, one.files) for one in found.sources) == [
        ("costs", "focus", 1),
        ("surveys", "survey", 2),
    ]
    assert found.unknown == ()
