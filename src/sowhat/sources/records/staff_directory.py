"""Staff directories as Feishu, DingTalk and WeCom export them, in Chinese or English: a saved mapping.

Their layouts are not documented publicly; a mapping of columns overrules single names. A person of several departments
is a row in each. Of a path of departments the last is the team; a unit is only what a column of its own says.
"""

from __future__ import annotations

import re

from sowhat.sources.records.documents import Document, Export, Reading, Record, Told, text

_PERSON = (
    *("工号", "员工工号", "员工编号", "员工ID", "人员编号", "员工UserID", "UserID", "User ID", "用户ID", "Employee ID"),
    *("Employee No", "Employee Number", "Staff ID", "账号", "帐号", "Account", "企业邮箱", "工作邮箱", "Work email"),
    *("邮箱", "Email", "Email address"),
)
_TEAM = ("部门", "所属部门", "所在部门", "部门名称", "主部门", "Department", "Departments", "团队", "Team")
_UNIT = ("事业部", "业务单元", "事业群", "一级部门", "BU", "Business unit", "Division")
_ROLE = ("职务", "职位", "岗位", "Job title", "Title", "Position", "Role")
_SINCE = ("入职时间", "入职日期", "加入时间", "加入日期", "Hire date", "Join date", "Start date", "Entry date")
_UNTIL = ("离职时间", "离职日期", "最后工作日", "Leave date", "End date", "Termination date", "Last working day")
_SEVERAL = re.compile(r"[;；,，|\n]+")
_PATH = re.compile(r"[/／>\\]")
_KINDS = {"person": _PERSON, "unit": _UNIT, "role": _ROLE, "since": _SINCE, "until": _UNTIL}


def _reading(found: Document) -> Reading | None:
    team = found.column(*_TEAM)
    own = {role: name for role, names in _KINDS.items() if (name := found.column(*names))}
    if "person" not in own or not team:
        return None

    def read(record: Record) -> Told:
        row = {role: text(record.said.get(name)) for role, name in own.items()}
        teams = list(dict.fromkeys(filter(None, map(_last, _SEVERAL.split(text(record.said.get(team)))))))
        return [{**row, "team": one} for one in teams or [""]] if any(row.values()) or teams else None

    return read


def _last(path: str) -> str:
    return next((part.strip() for part in reversed(_PATH.split(path)) if part.strip()), "")


EXPORT = Export("staff-directory", (), _reading)
