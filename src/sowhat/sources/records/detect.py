"""Is a file an export of another system, or a table of one of the kinds that are recorded, and how is it read?

Exports are known by the names in them. Tables are known by the names of their columns: `COLUMNS` says what a role may
be called, `ANCHORS` which roles together say that a table is of a kind.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sowhat.errors import DataError
from sowhat.lake.slices import Slice
from sowhat.model.record import RecordKind, RecordTable
from sowhat.sources.contract import Sample
from sowhat.sources.records import deliveries, incidents, people_detect, security_findings
from sowhat.sources.records.documents import BOOKS, Document, Export, decoded, document, text
from sowhat.sources.records.json_values import UNREADABLE

EXPORTS: Mapping[RecordKind, Mapping[str, Export]] = {
    "incidents": incidents.EXPORTS,
    "deliveries": deliveries.EXPORTS,
    "security_findings": security_findings.EXPORTS,
    **people_detect.EXPORTS,
}
COLUMNS: Mapping[RecordKind, Mapping[str, tuple[str, ...]]] = {
    **people_detect.COLUMNS,
    "incidents": {
        "opened": (
            "opened",
            "opened at",
            "started at",
            "start time",
            "发生时间",
            "开始时间",
            "故障时间",
            "故障开始时间",
            "impact started",
            "began",
        ),
        "detected": ("detected", "detected at", "noticed at", "发现时间", "故障发现时间", "告警时间"),
        "resolved": ("resolved", "resolved at", "recovered at", "恢复时间", "解决时间", "结束时间", "故障恢复时间"),
        "severity": ("severity", "级别", "等级", "故障等级", "故障级别", "严重程度", "事件等级"),
        "acknowledged": ("acknowledged", "acknowledged at", "响应时间", "受理时间"),
        "found_by": ("found by", "detected by", "发现方式", "发现途径", "发现渠道"),
        "id": ("id", "incident id", "编号", "故障编号", "事件编号"),
        "service": ("service", "system", "服务", "系统", "应用", "所属系统", "故障系统"),
        "title": ("title", "summary", "标题", "故障标题", "故障名称", "故障描述", "事件标题"),
        "downtime_minutes": (
            "downtime minutes",
            "downtime",
            "影响时长(分钟)",
            "故障时长(分钟)",
            "影响时长",
            "故障时长",
        ),
    },
    "deliveries": {
        "finished": ("deployed at", "released at", "finished at", "finished", "发布时间", "上线时间", "部署时间"),
        "environment": ("environment", "env", "环境", "发布环境", "部署环境"),
        "result": ("result", "status", "结果", "发布结果", "部署结果", "状态"),
        "id": ("id", "deployment id", "编号", "发布单号", "上线单号"),
        "service": ("service", "application", "服务", "应用", "系统", "服务名"),
        "started": ("started at", "started", "开始时间", "发布开始时间"),
        "first_commit": ("first commit", "first commit at", "首次提交时间", "最早提交时间"),
        "lead_seconds": ("lead seconds", "lead time seconds"),
    },
    "security_findings": {
        "id": ("id", "finding id", "编号", "漏洞编号", "风险编号"),
        "found": ("found", "found at", "first seen", "发现时间", "发现日期"),
        "severity": ("severity", "risk", "风险等级", "漏洞等级", "危害等级", "严重程度"),
        "rule": ("rule", "cve", "vulnerability", "漏洞类型", "规则"),
        "status": ("status", "state", "状态", "修复状态", "处理状态"),
        "closed": ("closed", "fixed at", "修复时间", "修复日期", "关闭时间"),
        "service": ("service", "system", "服务", "系统", "应用"),
        "tool": ("tool", "scanner", "工具", "扫描工具", "来源"),
        "title": ("title", "name", "标题", "漏洞名称", "漏洞标题", "描述"),
        "interest_days": ("interest days", "interest days a month", "每月利息人天"),
        "principal_days": ("principal days", "effort days", "偿还人天", "整改人天"),
    },
    "drills": {
        "day": ("drill date", "drill day", "演练日期", "演练时间", "压测日期"),
        "kind": ("drill type", "drill kind", "kind", "type", "演练类型", "演练类别", "演练项目", "演练场景"),
        "id": ("id", "编号", "演练编号"),
        "service": ("service", "system", "服务", "系统", "应用", "演练系统"),
        "result": ("result", "结果", "演练结果", "是否达标"),
        "minutes": ("minutes", "duration minutes", "用时(分钟)", "恢复用时(分钟)", "耗时(分钟)"),
        "note": ("note", "notes", "备注", "说明", "演练结论"),
    },
}
ANCHORS: Mapping[RecordKind, tuple[str, ...]] = {
    **people_detect.ANCHORS,
    "incidents": ("opened", "resolved", "severity"),
    "deliveries": ("finished", "environment", "result"),
    "security_findings": ("id", "found", "severity", "rule"),
    "drills": ("day", "kind"),
}
SURE_EXPORT, SURE_TABLE = 0.97, 0.8
_HEAD = 1 << 16
_SARIF = re.compile(r'"runs"\s*:\s*\[')


@dataclass(frozen=True, slots=True)
class FoundRecords:
    """How to read a file, how sure that is (0 to 1), and why, as in `contract.Detection`."""

    table: RecordTable
    sure: float
    notes: tuple[tuple[str, dict[str, str | int | float]], ...] = ()


def detect(sample: Sample) -> FoundRecords | None:
    """How to read an export or a table of records; None for other files."""
    content = sample.content
    is_json = content.lstrip()[:1] in (b"[", b"{")
    if not is_json and not content.startswith(BOOKS):
        content = content[: content.rfind(b"\n", 0, _HEAD) + 1] or content
    slice_ = Slice("init", "", sample.path, 0, len(content), 1, content)
    if not is_json and (survey := people_detect.survey_format(slice_)):
        table = RecordTable(kind="surveys", paths=(str(sample.path),), format=survey)
        return FoundRecords(table, SURE_EXPORT, (("record-export", {"format": survey}),))
    seen: dict[tuple[str, ...], Document | None] = {}
    for kind, exports in EXPORTS.items():
        for name, export in exports.items():
            lists = export.lists if is_json else ()
            found = seen[lists] if lists in seen else seen.setdefault(lists, _document(slice_, lists))
            if found and not found.empty and export.reading(found) is not None:
                table = RecordTable(kind=kind, paths=(str(sample.path),), format=name)
                return FoundRecords(table, SURE_EXPORT, (("record-export", {"format": name}),))
    return None if is_json else _table(seen[()], sample)


def _document(slice_: Slice, lists: tuple[str, ...]) -> Document | None:
    """What the beginning of a file shows; a file that goes on behind the sample is cut off there."""
    try:
        return document(slice_, lists)
    except DataError:
        return _cut(slice_, lists)


def _cut(slice_: Slice, lists: tuple[str, ...]) -> Document | None:
    """The first record of a list whose end is not in the sample."""
    if not slice_.content.lstrip().startswith(b"{"):
        return None
    content = decoded(slice_.content)
    if "runs" in lists and "sarif" in content[:_HEAD].lower() and _SARIF.search(content):
        return Document("json", ("tool", "results"), "runs", iter(()))
    return next(_first(content, lists), None)


def _first(content: str, lists: tuple[str, ...]) -> Iterator[Document]:
    for name in lists:
        opening = re.search(rf'"{re.escape(name.rpartition(".")[2])}"\s*:\s*\[\s*(?={{)', content)
        try:
            said = json.JSONDecoder().raw_decode(content, opening.end())[0] if opening else None
        except UNREADABLE:
            continue
        if isinstance(said, dict):
            yield Document("json", tuple(text(one) for one in said), name, iter(()))


def _table(found: Document | None, sample: Sample) -> FoundRecords | None:
    """A table by its columns."""
    for kind, known in COLUMNS.items() if found and found.shape == "table" else ():
        columns = _named(found, known) if found else {}
        if all(role in columns for role in ANCHORS[kind]):
            table = RecordTable(kind=kind, paths=(str(sample.path),), columns=columns)
            return FoundRecords(table, SURE_TABLE, (("record-table", {"kind": kind}),))
    return None


def _named(found: Document, known: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The column of each role; a column has one role, the first that claims it."""
    columns: dict[str, str] = {}
    for role, names in known.items():
        free = [name for name in names if found.column(name) not in columns.values()]
        if column := found.column(*free):
            columns[role] = column
    return columns
