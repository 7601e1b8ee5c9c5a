"""What pillars' metrics are read from: one build's results, the days and breaks of telemetry, people's answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date
from decimal import Decimal
from typing import Any

import ibis.expr.types as ir

from sowhat.actions import data_breaks, usage_answer
from sowhat.actions.data_answer import source_rows
from sowhat.actions.decided import Stated, answered
from sowhat.actions.ecosystem_reach import Days
from sowhat.actions.reading import Reading
from sowhat.actions.written import declared
from sowhat.metrics import periods
from sowhat.model.catalog import Catalog
from sowhat.model.estimate import Remark
from sowhat.model.measured import How, MeasuredIn, MonthMeasured
from sowhat.model.usage import Broken
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace

CARRIES = 0.2
"""A source with a smaller part of the calls does not decide which months are whole."""
MISSING = ("gap", "stale")
"""Breaks in which records are missing or repeated, so that a month is not whole."""
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """A metric, of a service or of a business unit where one is named."""

    metric: str
    service: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A metric by month, or why it has none."""

    months: tuple[MonthMeasured, ...] = ()
    measured_in: MeasuredIn = "own"
    how: How = "level"
    good: str = "up"
    href: str = ""
    currency: str = ""
    title: Text = field(default_factory=Text)
    until: date | None = None
    why: tuple[Remark, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Scene:
    """A build, opened."""

    open: Reading
    workspace: Workspace
    catalog: Catalog
    answers: Stated
    sources: Mapping[str, Row]

    def rows(self, expression: ir.Table) -> list[Row]:
        """Run a query."""
        return list(self.open.engine.execute(expression).to_pylist())

    def table(self, name: str) -> ir.Table:
        """A result."""
        return self.open.engine.table(name)

    @property
    def built(self) -> date:
        """The local day of the build."""
        at = self.open.build.created_at
        return periods.day(at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo else at, self.open.build.timezone)

    def adopted(self) -> list[Row]:
        """Adoptions of declared services by others than their owner, with what people answered."""
        owners = {one.name: one.owner for one in self.catalog.services}
        rows = answered(self.rows(self.table("adoptions")), self.answers)
        return [row for row in rows if row["service"] in owners and row["team"] != owners[str(row["service"])]]


def look(open_: Reading, workspace: Workspace, answers: Stated) -> Scene:
    """Read what every metric shares."""
    rows = source_rows(usage_answer.Results(open_.engine, None, None))
    sources = {row["source"]: row for row in rows if row["first"] and row["last"]}
    return Scene(open_, workspace, declared(workspace), answers, sources)


@dataclass(frozen=True, slots=True)
class Telemetry:
    """The days that calls cover (of a service: up to where the first of its main sources ends), and their breaks."""

    days: Days
    broken: tuple[Broken, ...]

    def months(self) -> tuple[str, ...]:
        """From the first month to the last."""
        return periods.months(self.days.first, self.days.last)

    def whole(self, month: str) -> bool:
        """Whether records cover it, and none is missing or repeated in it."""
        first, after = periods.bounds(month)
        return self.days.complete(month) and not any(one.start < after and one.end >= first for one in self.broken)


def telemetry(scene: Scene, service: str | None) -> Telemetry | None:
    """Of all calls, or of a service's; null without any call."""
    carriers = _carriers(scene, service)
    if not carriers:
        return None
    zone = scene.open.build.timezone
    firsts = [periods.day(scene.sources[name]["first"], zone) for name in carriers]
    lasts = [periods.day(scene.sources[name]["last"], zone) for name in carriers]
    told = data_breaks.of_usage(usage_answer.Results(scene.open.engine, None, None), None)
    broken = tuple(one for one in told if one.source in carriers and one.kind in MISSING)
    return Telemetry(Days(min(firsts), max(min(lasts), min(firsts))), broken)


def _carriers(scene: Scene, service: str | None) -> frozenset[str]:
    usage = scene.table("usage")
    mine = usage if service is None else usage.filter(usage.service == service)
    rows = scene.rows(mine.group_by("source").agg(calls=mine.calls.sum()))
    by = {row["source"]: row["calls"] or 0 for row in rows if row["source"] in scene.sources}
    least = CARRIES * sum(by.values())
    names = frozenset(name for name, calls in by.items() if calls and calls >= least)
    return names or frozenset(by) or frozenset(scene.sources)


def exact(value: float | Decimal) -> Decimal:
    """A figure as it is kept: nine significant digits, so that equal results are equal figures."""
    told = Decimal(format(float(value), ".9g")) if isinstance(value, float) else value
    return Decimal(format(told.normalize(), "f"))


def lines(values: Iterable[tuple[str, float | Decimal, bool, int | None]]) -> tuple[MonthMeasured, ...]:
    """Months in order."""
    made = (MonthMeasured(month=at, value=exact(value), whole=whole, n=n) for at, value, whole, n in sorted(values))
    return tuple(made)


def refused(code: str, **params: str | int) -> Found:
    """Not measured, and why."""
    return Found(why=(Remark(code=f"measured-why-{code}", params=dict(params)),))


def by_month(rows: Sequence[Row]) -> dict[str, Row]:
    """Rows by their month."""
    return {row["month"]: row for row in rows}
