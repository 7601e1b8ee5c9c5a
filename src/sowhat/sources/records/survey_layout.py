"""How a survey's export is laid out: one header row or two, which columns are questions, which say who answered when.

Two header rows are questions over choices, as SurveyMonkey writes them: a question stands over its first column, and
the columns after it without a name belong to it. Columns of one question that hold their own choice, or a tick, are a
question with several answers; columns that hold something else are the rows of a matrix, a question each.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sowhat.sources.records.documents import folded

Column = tuple[str, ...]
_META = {
    "respondent": (
        "Respondent ID",
        "Response ID",
        "Submission ID",
        "答卷编号",
        "答卷ID",
        "序号",
        "编号",
        "ID",
        "Token",
    ),
    "email": ("Email", "Email Address", "Work email", "Username", "邮箱", "工号", "员工工号"),
    "asked": (
        *("End Date", "Completion time", "Submitted at", "Date submitted", "Timestamp", "提交时间", "提交答卷时间"),
        *("完成时间", "答题时间", "时间戳记", "时间戳", "Date Created"),
    ),
    "team": ("Team", "Department", "团队", "部门", "所属部门", "所在部门", "所在团队"),
    "unit": ("Business unit", "BU", "事业部", "业务单元", "业务线"),
    "service": ("Service", "服务", "服务名称"),
    "none": (
        *(
            "Collector ID",
            "Start Date",
            "Start time",
            "Date Modified",
            "Last modified time",
            "IP Address",
            "First Name",
        ),
        *("Last Name", "Name", "Custom Data 1", "姓名", "手机", "手机号", "电话", "微信", "昵称", "来源", "来源详情"),
        *("来自IP", "所用时间", "总分", "开始时间", "用户ID", "微信OpenID", "last page", "lastpage", "seed"),
        *("Start language", "startlanguage", "Language"),
    ),
}
_OWN = {folded(name): role for role, names in _META.items() for name in names}
"""What a column with such a name says; `none` is left out, as it names people or says nothing of what they think."""
_OF_TEAM = re.compile(
    r"(?:请问|请选择|请填写)?(?:您|你)?(?:的|所在|所属)*(部门|团队|事业部|业务线)(?:是|名称)?[?？:：]?"
)
_NUMBERED = re.compile(r"^(?:Q|第)?\d+(?:题)?\s*[.、．:：)）]\s*")
_RESPONSE = frozenset(map(folded, ("Response", "Open-Ended Response", "回答", "答复", "答案")))
_OPEN = re.compile(r"open-?ended|please specify|请注明|请说明|请填写|请补充|\(other\)", re.IGNORECASE)
_OTHER = re.compile(r"(other|其他|其它)\b", re.IGNORECASE)
_TICKS = frozenset(("1", "x", "yes", "true", "y", "是", "√", "✓", "✔", "选中", "checked", "selected"))
_QUESTION = re.compile(r"[?？]|^(?:Q\d+|\d+)\s*[.、．:：]|请问|请选择|请填写|请评|您|你")
_LINES = 60
"""A header goes over so many lines at most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A column that is a question: its place, the question, and how it is answered: `choice` (the column is one of
    several answers, `label`), `text` (free), or '' for what its answers show."""

    index: int
    question: str
    hint: str = ""
    label: str = ""
    tick: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """`roles` are the places of what is no question: respondent, asked, team, unit, service."""

    roles: dict[str, int]
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A survey's header rows as they are written, and how many lines they take."""

    names: Column
    choices: Column | None
    lines: int


def head(content: str, mark: str) -> Head | None:
    """The header of a text; None where its quotes never end."""
    lines = content.split("\n", _LINES)[:_LINES]
    first, second = _records("\n".join(lines), mark)
    if first is None:
        return None
    if second is not None and is_second(first[0], second[0]):
        return Head(first[0], second[0], second[1])
    return Head(first[0], None, first[1])


def _records(text: str, mark: str) -> tuple[tuple[Column, int] | None, tuple[Column, int] | None]:
    """The first two records, each with the number of the line that it ends in."""
    reader = csv.reader(io.StringIO(text + "\n", newline=""), delimiter=mark)
    found: list[tuple[Column, int] | None] = []
    try:
        for cells in reader:
            if any(cells):
                found.append((_clean(cells), reader.line_num))
            if len(found) == 2:
                break
    except csv.Error:
        pass
    first, second = (*found, None, None)[:2]
    return first, second


def _clean(cells: Sequence[str]) -> Column:
    return tuple(" ".join(cell.replace("\ufeff", "").split()) for cell in cells)


def is_second(names: Column, below: Column) -> bool:
    """Whether the row below a header belongs to it: it names choices where the header names nothing."""
    if len(names) != len(below):
        return False
    gaps = [index for index, name in enumerate(names) if index and not name]
    responses = sum(folded(cell) in _RESPONSE for cell in below)
    if not gaps:
        return responses > 0 and all(not cell or folded(cell) in _RESPONSE for cell in below)
    return all(below[index] for index in gaps)


def layout(head_: Head, columns: Sequence[set[str]]) -> Layout:
    """What each column is, from the header and the values that it holds."""
    groups = list(_groups(head_.names))
    roles: dict[str, int] = {}
    questions: list[Asked] = []
    for name, places in groups:
        role = _role(name) if len(places) == 1 else None
        if role:
            roles.setdefault(role, places[0])
        elif head_.choices is None or (len(places) == 1 and folded(head_.choices[places[0]]) in {"", *_RESPONSE}):
            open_ = head_.choices is not None and _OPEN.search(head_.choices[places[0]])
            questions += [Asked(place, _plain(name) or f"#{place + 1}", "text" if open_ else "") for place in places]
        else:
            questions += _choices(_plain(name), places, head_.choices, columns)
    if "respondent" not in roles and "email" in roles:
        roles["respondent"] = roles["email"]
    return Layout({role: at for role, at in roles.items() if role not in ("email", "none")}, tuple(questions))


def _groups(names: Column) -> Iterator[tuple[str, list[int]]]:
    """Each name with its own column and those after it that have none."""
    starts = [index for index, name in enumerate(names) if name or not index]
    for start, end in zip(starts, [*starts[1:], len(names)], strict=True):
        yield names[start], list(range(start, end))


def _role(name: str) -> str | None:
    plain = _plain(name)
    found = _OWN.get(folded(name)) or _OWN.get(folded(plain))
    if found:
        return found
    told = _OF_TEAM.fullmatch(plain)
    return None if told is None else "team" if told[1] in ("部门", "团队") else "unit"


def _plain(name: str) -> str:
    return _NUMBERED.sub("", name).strip()


def _choices(question: str, places: list[int], labels: Column, columns: Sequence[set[str]]) -> Iterator[Asked]:
    held = {place: {value.casefold() for value in columns[place]} for place in places}
    ticks = all(held[place] <= _TICKS | {labels[place].casefold()} for place in places if not _is_open(labels[place]))
    for place in places:
        label = labels[place]
        if folded(label) in _RESPONSE:
            yield Asked(place, question, "text" if _OPEN.search(label) else "")
        elif _is_open(label) and not held[place] <= {label.casefold()}:
            yield Asked(place, f"{question} [{label}]", "text")
        elif held[place] <= {label.casefold()} or ticks:
            yield Asked(place, question, "choice", label, tick=True)
        else:
            yield Asked(place, f"{question} [{label}]")


def _is_open(label: str) -> bool:
    return bool(_OPEN.search(label) or _OTHER.match(label))


def is_survey(head_: Head) -> bool:
    """Whether a table looks like a survey at all: two header rows, or columns that ask, or say who answered."""
    if head_.choices is not None:
        return True
    asks = sum(map(_asks, head_.names))
    who = {_OWN.get(folded(name)) for name in head_.names} & {"respondent", "asked", "email"}
    return asks > 0 or (bool(who) and len(head_.names) > len(who) and any(" " in name for name in head_.names))


def surely_survey(head_: Head) -> bool:
    """Whether a table can be nothing but a survey: columns that ask under a second header row, or several that do."""
    asks = sum(map(_asks, head_.names))
    responses = any(folded(cell) in _RESPONSE for cell in head_.choices or ())
    return responses or asks > (0 if head_.choices else 1)


def _asks(name: str) -> bool:
    return bool(_QUESTION.search(name))
