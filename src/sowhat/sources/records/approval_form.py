"""Approval forms (审批单) for access to data, as Feishu, DingTalk and WeCom export them: a saved mapping.

Their layouts are not documented publicly, and everybody names the fields of a form as they like: the names here are the
usual ones, and a mapping of columns overrules them. A request that was refused, withdrawn or is not decided yet granted
nothing, and makes no row; one that was revoked after it had been approved is a revocation.
"""

from __future__ import annotations

import re

from sowhat.sources.records.documents import Document, Export, Reading, Record, Told, text

_SUBJECT = (
    *(
        "发起人工号",
        "申请人工号",
        "发起人UserID",
        "申请人UserID",
        "申请人账号",
        "申请人帐号",
        "发起人ID",
        "Applicant ID",
    ),
    *("发起人姓名", "申请人姓名", "发起人", "申请人", "提交人", "使用人", "Applicant", "Requester", "Submitted by"),
)
_DATA = (
    *("申请数据", "数据名称", "数据范围", "数据资产", "数据表", "表名", "库表", "数据集", "申请权限", "权限名称"),
    *("申请数据范围", "申请资源", "资源名称", "数据内容", "Data", "Dataset", "Table", "Resource"),
)
_DONE = (
    "审批完成时间",
    "审批通过时间",
    "完成时间",
    "通过时间",
    "结束时间",
    "Completed at",
    "Finish time",
    "Completion time",
)
_SENT = ("发起时间", "提交时间", "申请时间", "创建时间", "Submitted at", "Start time", "Submission time")
_UNTIL = (
    "有效期至",
    "到期时间",
    "到期日期",
    "到期日",
    "权限到期日",
    "权限有效期",
    "使用截止时间",
    "截止日期",
    "失效时间",
    "Valid until",
)
_PURPOSE = (
    *("申请理由", "申请原因", "申请事由", "使用目的", "使用用途", "用途", "使用场景", "申请说明"),
    *("Purpose", "Reason"),
)
_RESULT = ("审批结果", "Approval result", "Result")
_STATUS = ("审批状态", "当前审批状态", "申请状态", "状态", "Approval status", "Status")
_GRANTED = {"同意", "已同意", "通过", "已通过", "审批通过", "批准", "已批准", "agree", "agreed", "approved", "passed"}
_REVOKED = {"通过后撤销", "已回收", "权限回收", "revoked"}
_DONE_WORDS = {"完成", "已完成", "结束", "已结束", "completed", "finished"}
_NOTHING = re.compile(
    "拒绝|驳回|不同意|不通过|未通过|撤回|撤销|取消|终止|删除|转交|审批中|处理中|待审|待处理|进行中|草稿|"
    "reject|refus|den(?:y|ied)|declin|withdr|cancel|recall|terminat|pending|progress|review|draft",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"[;；\n]+")


def _reading(found: Document) -> Reading | None:
    kinds = {"subject": _SUBJECT, "data": _DATA, "until": _UNTIL, "purpose": _PURPOSE, "result": _RESULT}
    own = {role: name for role, names in kinds.items() if (name := found.column(*names))}
    done, sent, status = found.column(*_DONE), found.column(*_SENT), found.column(*_STATUS)
    if not (own.get("subject") and (done or sent) and (status or own.get("result"))):
        return None

    def read(record: Record) -> Told:
        said = {role: text(record.said.get(name)) for role, name in own.items()}
        event = _event(said.pop("result", ""), text(record.said.get(status)))
        if event is None or event == _BAD:
            return event
        at = text(record.said.get(done)) or text(record.said.get(sent))
        row = {**said, "day": at, "event": event}
        return [{**row, "data": one.strip()} for one in _SEVERAL.split(said.get("data", "")) if one.strip()] or row

    return read


_BAD = "row-bad-event"


def _event(result: str, status: str) -> str | None:
    """What a request came to: a word of `grants.event`, a reason, or None where nothing was granted."""
    for word in (status, result) if status.casefold() in _REVOKED else (result, status):
        folded = word.casefold()
        if folded in _GRANTED:
            return "granted"
        if folded in _REVOKED:
            return "revoked"
        if _NOTHING.search(folded):
            return None
    return "granted" if status.casefold() in _DONE_WORDS and not result else _BAD


EXPORT = Export("approval-form", (), _reading)
