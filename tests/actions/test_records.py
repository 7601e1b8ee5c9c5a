"""Incidents, deliveries, findings and drills in a whole build: rows in the lake, quarantine, revisions; and in init."""

from __future__ import annotations

import json
import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from sowhat.actions.build import build
from sowhat.actions.init import InitOptions, init
from sowhat.engine.duckdb import DuckDB
from sowhat.lake.lake import Lake
from sowhat.tables.facts import DELIVERIES, DRILLS, FACTS, INCIDENTS, QUARANTINE, RECORDS, SECURITY_FINDINGS
from sowhat.tables.table import Table
from sowhat.workspace.loading import load
from tests.actions.conftest import Quiet

SETTINGS = """
platform: shop
timezone: Asia/Shanghai
incidents:
  - {paths: [pager*.json], format: pagerduty}
  - {paths: [bugs.csv], columns: {opened: 发生时间, severity: 级别, service: 系统}}
deliveries:
  - {paths: [deployments.json], format: github-deployments, service: pay}
security_findings:
  - {paths: [scan-*.sarif], format: sarif, service: pay}
drills:
  - {paths: [drills.csv], service: pay, columns: {day: 日期, kind: 类型, result: 结果}}
"""
CATALOG = "services: [{name: pay, routes: [/pay]}]\n"
INCIDENT = {
    "id": "Q1",
    "incident_number": 1,
    "title": "Down",
    "status": "resolved",
    "created_at": "2026-07-03T06:00:00Z",
    "resolved_at": "2026-07-03T07:00:00Z",
    "service": {"summary": "pay"},
    "urgency": "high",
}
DEPLOYMENT = {
    "id": 5,
    "statuses_url": "https://api.github.com/repos/acme/pay/deployments/5/statuses",
    "environment": "production",
    "created_at": "2026-07-03T06:00:00Z",
    "statuses": [{"state": "success", "created_at": "2026-07-03T06:10:00Z"}],
}
SCAN = {
    "version": "2.1.0",
    "runs": [{"tool": {"driver": {"name": "scan"}}, "results": [{"ruleId": "sql", "message": {"text": "Query"}}]}],
}
FILES = {
    "pager.json": json.dumps({"incidents": [INCIDENT, {"title": "no id"}]}),
    "bugs.csv": "发生时间,级别,系统\n2026年7月3日 14:05,严重,pay\nsoon,严重,pay\n",
    "deployments.json": json.dumps([DEPLOYMENT]),
    "scan-2026-07-03.sarif": json.dumps(SCAN),
    "drills.csv": "日期,类型,结果\n2026-07-03,机房切换,成功\n",
}


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "services.yaml").write_text(CATALOG, encoding="utf-8")
    (tmp_path / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def fact(root: Path, table: Table) -> list[dict[str, Any]]:
    """The rows of a fact table, as they stand in the lake."""
    lake = Lake(root / "lake")
    uris = {name: lake.uris(name, version) for name, version in lake.versions(FACTS).items()}
    with DuckDB(uris, FACTS) as engine:
        return list(engine.execute(engine.table(table.name)).to_pylist())


def told(root: Path, table: Table, *names: str) -> list[tuple[Any, ...]]:
    return sorted(tuple(row[name] for name in names) for row in fact(root, table))


def rewrite(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    os.utime(path, (2_000_000_000, 2_000_000_000))


def test_a_build_reads_one_of_each_kind(shop: Path) -> None:
    done = build(shop, Quiet())
    assert (done.records, done.quarantined) == (5, 2)
    assert told(shop, INCIDENTS, "service", "title", "severity", "path") == [
        ("pay", "", "high", "bugs.csv"),
        ("pay", "Down", "high", "pager.json"),
    ]
    assert told(shop, DELIVERIES, "service", "id", "result") == [("pay", "5", "success")]
    assert told(shop, SECURITY_FINDINGS, "service", "rule", "found") == [("pay", "sql", date(2026, 7, 3))]
    assert told(shop, DRILLS, "service", "kind", "result") == [("pay", "机房切换", "success")]


def test_what_cannot_be_read_is_in_the_quarantine_with_its_file_and_line(shop: Path) -> None:
    build(shop, Quiet())
    assert told(shop, QUARANTINE, "source", "path", "line", "reason") == [
        ("business:incidents", "bugs.csv", 3, "row-bad-time"),
        ("business:incidents", "pager.json", 1, "row-without-id"),
    ]


def test_the_same_exports_again_are_nothing_new(shop: Path) -> None:
    build(shop, Quiet())
    before = {table.name: fact(shop, table) for table in RECORDS}
    for name in FILES:
        os.utime(shop / name, (2_000_000_000, 2_000_000_000))
    again = build(shop, Quiet())
    assert (again.changed, again.records) == (False, 0)
    assert {table.name: fact(shop, table) for table in RECORDS} == before


def test_an_export_that_changed_is_a_new_revision(shop: Path) -> None:
    build(shop, Quiet())
    rewrite(shop / "pager.json", "Down", "Down for good")
    assert build(shop, Quiet()).records == 1
    found = [(row["revision"], row["title"]) for row in fact(shop, INCIDENTS) if row["path"] == "pager.json"]
    first, second = sorted(found)
    assert (first[1], second[1]) == ("Down", "Down for good")
    assert first[0] < second[0]


def test_a_file_of_another_kind_is_refused_and_the_rest_is_read(shop: Path) -> None:
    (shop / "pager-2.json").write_text('[{"colour": "red"}]', encoding="utf-8")
    done = build(shop, Quiet())
    assert [(problem.code, problem.params["names"]) for problem in done.notes] == [("export-other", "colour")]
    assert done.records == 5


def test_init_writes_the_sections_that_it_sees(shop: Path, tmp_path: Path) -> None:
    made = init(tmp_path / "new", [shop / name for name in FILES], InitOptions(name="shop", timezone="UTC"))
    value = load(tmp_path / "new")
    assert [(one.kind, one.format) for one in value.records] == [
        ("incidents", "pagerduty"),
        ("deliveries", "github-deployments"),
        ("security_findings", "sarif"),
    ]
    assert [source.name for source in made.sources] == ["incidents", "deliveries", "security_findings"]


def test_what_init_wrote_can_be_built(shop: Path, tmp_path: Path) -> None:
    table = shop / "故障.csv"
    table.write_text("系统,发生时间,恢复时间,故障等级\npay,2026-07-03 14:05,2026-07-03 15:00,P1\n", encoding="gb18030")
    init(tmp_path / "new", [table], InitOptions(name="shop", timezone="Asia/Shanghai"))
    build(tmp_path / "new", Quiet())
    assert told(tmp_path / "new", INCIDENTS, "service", "opened", "severity") == [
        ("pay", datetime(2026, 7, 3, 6, 5), "critical")
    ]


def test_a_service_named_by_its_title_or_alias_is_declared_and_another_is_told(tmp_path: Path) -> None:
    (tmp_path / "catalog").mkdir()
    (tmp_path / "sowhat.yaml").write_text(
        "platform: shop\nincidents: [{paths: [a.csv], columns: {opened: at, service: s}}]\n", encoding="utf-8"
    )
    (tmp_path / "catalog" / "a.yaml").write_text(
        "services: [{name: pay, title: {en: Payments, zh: 支付}, aliases: [pay-svc], routes: [/pay]}]\n",
        encoding="utf-8",
    )
    rows = "at,s\n2026-07-01,支付\n2026-07-02,payments\n2026-07-03,PAY-SVC\n2026-07-04,pay\n2026-07-05,ledger\n"
    (tmp_path / "a.csv").write_text(rows, encoding="utf-8")
    built = build(tmp_path, Quiet())
    assert [(one.code, one.params["names"]) for one in built.notes] == [("business-undeclared", "ledger")]
