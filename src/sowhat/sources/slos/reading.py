"""The parts of a service level objective: window, target, queries; and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sowhat.errors import Param, Problem, Where
from sowhat.workspace.nodes import MAX_BYTES, Fields, Items, Node, Scalar, documents

KINDS = ("SLO", "SLI", "Service", "DataSource", "AlertPolicy", "AlertCondition", "AlertNotificationTarget")
MOST_DAYS = 3_660
_DURATION = re.compile(r"(\d{1,6})([mhdwMQY])")
_DAYS = {"m": 1 / 1440, "h": 1 / 24, "d": 1.0, "w": 7.0, "M": 30.0, "Q": 91.0, "Y": 365.0}
_UNITS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0}
_UNITS |= {"quarter": 91.0, "year": 365.0}


@dataclass(slots=True)
class Faults:
    """What is wrong, in the order found."""

    problems: list[Problem] = field(default_factory=list)

    def tell(self, code: str, where: Where | None, **params: Param) -> None:
        """Remember one."""
        self.problems.append(Problem(code, where, params))


@dataclass(frozen=True, slots=True)
class Queries:
    """What a source is asked for; false where nothing is."""

    good: str = ""
    bad: str = ""
    total: str = ""

    def __bool__(self) -> bool:
        return bool(self.good or self.bad or self.total)


def roots(path: Path, faults: Faults) -> Iterator[Fields]:
    """The mappings in a file."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        faults.tell("openslo-unreadable", None, path=str(path), reason=error.strerror or type(error).__name__)
        return
    found, problems = documents(str(path), content)
    faults.problems += problems
    for root in found:
        if isinstance(root, Fields):
            yield root
        elif not (isinstance(root, Scalar) and root.empty):
            faults.tell("openslo-none", root.where)


def mapping(node: Node | None, key: str) -> Fields | None:
    """The mapping under a key."""
    found = node.get(key) if isinstance(node, Fields) else None
    return found if isinstance(found, Fields) else None


def text(node: Node | None, key: str) -> str:
    """The single value under a key, '' for none."""
    found = node.get(key) if isinstance(node, Fields) else None
    return found.text.strip() if isinstance(found, Scalar) and not found.empty else ""


def at(node: Fields, key: str) -> Where:
    """Where a key's value stands; the mapping itself where the key is missing."""
    found = node.get(key)
    return found.where if found else node.where


def number(node: Fields, key: str) -> float | None:
    """A number under a key; None where there is none."""
    try:
        value = float(text(node, key))
    except ValueError:
        return None
    return value if -1e15 < value < 1e15 else None


def objective_of(one: Fields, faults: Faults) -> float | None:
    """The target as a share above 0 and below or at 1; None, with a problem, where it is none."""
    target, percent = number(one, "target"), number(one, "targetPercent")
    share = target if target is not None else percent / 100 if percent is not None else None
    if share is None or not 0 < share <= 1:
        key = "targetPercent" if target is None and one.get("targetPercent") else "target"
        faults.tell("openslo-target", at(one, key), value=text(one, key)[:80])
        return None
    return round(share, 12)


def window_of(spec: Fields, faults: Faults) -> tuple[float | None, bool]:
    """Days of the window, and whether it goes by the calendar; without a window 28 days, rolling."""
    for key in ("timeWindow", "timeWindows"):
        listed = spec.get(key)
        first = listed.nodes[0] if isinstance(listed, Items) and listed.nodes else listed
        if isinstance(first, Fields):
            return _window(first, faults)
        if isinstance(first, Scalar) and not first.empty:
            faults.tell("openslo-window", first.where, value=first.text[:80])
            return None, False
    return 28.0, False


def _window(first: Fields, faults: Faults) -> tuple[float | None, bool]:
    calendar = mapping(first, "calendar") is not None or text(first, "isRolling") == "false"
    duration = _DURATION.fullmatch(text(first, "duration"))
    count, unit = number(first, "count"), text(first, "unit").lower().removesuffix("s")
    if duration:
        days = int(duration[1]) * _DAYS[duration[2]]
    elif count is not None and unit in _UNITS:
        days = count * _UNITS[unit]
    else:
        days = 0.0
    if not 0 < days <= MOST_DAYS:
        key = "duration" if first.get("duration") else "unit"
        faults.tell("openslo-window", at(first, key), value=text(first, key)[:80])
        return None, calendar
    return days, calendar


def queries_of(metric: Node | None, *, threshold: bool = False) -> Queries:
    """The queries of a ratio (good or bad, and total; or one ready-made), or of a threshold metric."""
    if not isinstance(metric, Fields):
        return Queries()
    if threshold:
        return Queries(total=_query(metric))
    if mapping(metric, "raw"):
        made = _query(mapping(metric, "raw"))
        return Queries(bad=made) if text(metric, "rawType") == "failure" else Queries(good=made)
    parts = {key: _query(mapping(metric, key)) for key in ("good", "bad", "total")}
    return Queries(**parts)


def _query(metric: Fields | None) -> str:
    """What a metric's source is asked: its `query`, else all single values that stand for one."""
    if metric is None:
        return ""
    inner = mapping(metric, "metricSource") or metric
    spec = mapping(inner, "spec") or inner
    for key in ("query", "expr", "promql", "metric"):
        if found := text(spec, key):
            return found
    skipped = ("type", "metricSourceRef", "source", "queryType")
    return "; ".join(
        f"{key.text}={value.text}"
        for key, value in spec.pairs
        if isinstance(value, Scalar) and not value.empty and key.text not in skipped
    )
