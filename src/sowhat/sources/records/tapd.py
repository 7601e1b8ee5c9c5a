"""TAPD's list of bugs: the export as a workbook or CSV (a saved mapping of its columns), or the answer of its API.

Reference of the API: https://open.tapd.cn/document/api-doc/API文档/api_reference/bug/get_bugs.html. What the export
calls its columns is not documented, and projects rename them; a mapping of columns overrules these names.
"""

from __future__ import annotations

from sowhat.sources.records.bug_lists import Names, rows, value
from sowhat.sources.records.documents import Document, Export, Reading, Record, Told, member
from sowhat.sources.records.instants import present

_NAMES: Names = {
    "id": ("ID", "缺陷ID", "短ID", "编号"),
    "service": ("模块", "所属模块", "产品", "所属产品", "Module"),
    "title": ("标题", "缺陷标题", "Title"),
    "severity": ("严重程度", "Severity"),
    "opened": ("创建时间", "创建日期", "Created"),
    "acknowledged": ("接受处理时间", "开始处理时间", "In Progress Time"),
    "resolved": ("解决时间", "解决日期", "Resolved"),
}


def _reading(found: Document) -> Reading | None:
    if found.shape == "json":
        return _bug if found.has("Bug") else None
    return rows(found, _NAMES, ("id", "title", "severity", "opened"))


EXPORT = Export("tapd-bugs", ("data",), _reading)


def _bug(record: Record) -> Told:
    """A bug of the API's answer: `{"Bug": {…}}`."""
    bug = member(record.said, "Bug")
    said = {role: value(member(bug, name)) for role, name in _MEMBERS.items()}
    return {**said, "resolved": present(said["resolved"], said["closed"])} if said["id"] else "row-without-id"


_MEMBERS = {
    "id": "id",
    "service": "module",
    "title": "title",
    "severity": "severity",
    "opened": "created",
    "acknowledged": "in_progress_time",
    "resolved": "resolved",
    "closed": "closed",
}
