"""Which files are exports or tables of records, by what is in them."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from sowhat.sources.contract import Sample
from sowhat.sources.records.detect import detect

SARIF = {
    "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
    "version": "2.1.0",
    "runs": [{"tool": {}, "results": []}],
}
EXPORTS = {
    "pagerduty": {"incidents": [{"id": "Q", "incident_number": 1}]},
    "opsgenie": {"data": [{"id": "a", "tinyId": "1", "createdAt": "2026-07-03", "message": "m"}]},
    "tapd-bugs": {"data": [{"Bug": {"id": "1"}}]},
    "github-deployments": [{"id": 5, "statuses_url": "u", "environment": "e"}],
    "gitlab-deployments": [{"id": 5, "iid": 1, "status": "success", "environment": {"name": "e"}}],
    "sarif": SARIF,
}
TABLES = {
    "zentao-bugs": "Bug编号,所属产品,Bug标题,严重程度,创建日期\n1,a,b,1,2026-07-03\n",
    "tapd-bugs": "ID,标题,严重程度,创建时间\n1,a,致命,2026-07-03\n",
    "pagerduty": "id,incident_number,service_name,created_on\nQ,1,pay,2026-07-03\n",
}
MAPPED = {
    "incidents": ("系统,发生时间,恢复时间,故障等级,标题", {"service": "系统", "opened": "发生时间", "title": "标题"}),
    "deliveries": ("应用,发布时间,环境,发布结果", {"service": "应用", "finished": "发布时间", "result": "发布结果"}),
    "security_findings": (
        "漏洞编号,发现日期,风险等级,漏洞类型",
        {"id": "漏洞编号", "severity": "风险等级", "rule": "漏洞类型"},
    ),
    "drills": ("演练日期,演练类型,系统,结果", {"day": "演练日期", "kind": "演练类型", "result": "结果"}),
}


Seen = tuple[str, str, dict[str, str]]
NONE: Seen = ("", "", {})


def looked_at(content: str | bytes, name: str = "file") -> Seen:
    found = detect(Sample(Path(name), content.encode() if isinstance(content, str) else content))
    return (found.table.kind, found.table.format, dict(found.table.columns)) if found else NONE


@pytest.mark.parametrize("format_", EXPORTS)
def test_exports_in_json(format_: str) -> None:
    found = looked_at(json.dumps(EXPORTS[format_]))
    assert found[1] == format_


@pytest.mark.parametrize("format_", TABLES)
def test_exports_as_tables(format_: str) -> None:
    found = looked_at(TABLES[format_].encode("gb18030"))
    assert found[1] == format_


@pytest.mark.parametrize("kind", MAPPED)
def test_tables_by_their_columns(kind: str) -> None:
    header, columns = MAPPED[kind]
    found = looked_at(header + "\n" + ",".join("1" for _ in header.split(",")) + "\n")
    assert found[:2] == (kind, "")
    assert columns.items() <= found[2].items()


def test_a_file_that_goes_on_behind_the_sample() -> None:
    long = json.dumps({"incidents": [{"id": "Q", "incident_number": 1}] * 100})
    whole = json.dumps(SARIF | {"runs": [{"tool": {"driver": {}}, "results": [{"message": {"text": "x"}}] * 100}]})
    for content, format_ in ((long, "pagerduty"), (whole, "sarif")):
        found = looked_at(content[: len(content) // 2])
        assert found[1] == format_


def test_a_workbook() -> None:
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("Bug").write_row(0, 0, ["Bug编号", "所属产品", "Bug标题", "严重程度", "创建日期"])
        book.worksheets()[0].write_row(1, 0, [1, "a", "b", 1, "2026-07-03"])
    found = looked_at(file.getvalue(), "bugs.xlsx")
    assert found[1] == "zentao-bugs"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "plain words\n",
        "time,path,status,user\n2026-07-03,/pay,200,li\n",
        '{"time": "2026-07-03", "path": "/pay", "status": 200}\n',
        '{"openapi": "3.0.0", "paths": {}}',
        '{"resourceSpans": []}',
        "[]",
        "\0\1\2",
        "[[[[",
    ],
)
def test_other_files_are_none(content: str) -> None:
    assert looked_at(content) == NONE


def test_real_inputs_are_what_they_are(real_inputs: Path) -> None:
    found = {}
    for path in sorted(real_inputs.rglob("*")):
        if path.is_file() and path.suffix != ".gz" and (seen := detect(Sample(path, path.read_bytes()[: 1 << 20]))):
            found[path.name] = seen.table.format or seen.table.kind
    assert {name: kind for name, kind in found.items() if kind not in {"survey", "surveys"}} == {
        "pagerduty_incidents_raw.csv": "pagerduty",
        "change_lead_time__cicd_deployment_commits.csv": "devlake-deployments",
        "change_lead_time__project_pr_metrics.csv": "devlake-pull-requests",
    }
