"""All that the value of services rests on: what is declared, and the small tables that they share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import ibis.expr.types as ir

from sowhat.actions import decided, spending, usage_answer
from sowhat.actions.data_answer import source_rows
from sowhat.actions.ladder import First, Row
from sowhat.actions.reading import Reading
from sowhat.actions.study import ran
from sowhat.actions.written import declared
from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import habit, periods, reach, weeks
from sowhat.model.catalog import Catalog, HabitRule, Service
from sowhat.model.so_what import StudyAnswer
from sowhat.model.study import OutcomeTable
from sowhat.model.workspace import Workspace
from sowhat.studies.run import Ran

USUAL = HabitRule()


@dataclass(frozen=True, slots=True)
class Habitual:
    """Who has a habit now (`names` by service; of keys only their number) and the first week of any, by service."""

    names: Mapping[str, frozenset[str]]
    keys: Mapping[str, int]
    formed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Scene:
    """What was declared and seen. `first` and `last` are days of telemetry, `complete` its whole weeks, `month` its
    last whole month and `callers` the apps that called in it. `habits` is by `app` and `team`, or by `consumer` where
    no app is declared; `keyed` says whether any call names its caller."""

    catalog: Catalog
    outcomes: Mapping[str, OutcomeTable]
    today: date
    first: date | None
    last: date | None
    complete: tuple[str, ...]
    month: str | None
    habits: Mapping[str, Habitual]
    callers: tuple[Row, ...]
    called: Mapping[str, First]
    keyed: bool
    adopted: tuple[Row, ...]
    served: Mapping[str, int]
    spent: Mapping[str, spending.Spent]
    answers: tuple[StudyAnswer, ...]
    ran: Mapping[str, Ran]

    def window(self, service: Service) -> tuple[str, ...]:
        """The weeks that a habit of a service is looked for in; empty while there are too few."""
        return habit.last(self.complete, service.habit.of)

    def service(self, name: str) -> Service:
        """As it is declared; a bare one where only the build knows it."""
        return next((one for one in self.catalog.services if one.name == name), Service(name=name))


def look(open_: Reading, workspace: Workspace, answers: tuple[StudyAnswer, ...], stated: decided.Stated = ()) -> Scene:
    """Read what all services share. `stated` is what people answered about how adoptions were decided."""
    engine, zone = open_.engine, open_.build.timezone
    begins, ends = usage_answer.span(list(source_rows(usage_answer.Results(engine, None, None))))
    first = periods.day(begins, zone) if begins else None
    last = periods.day(ends, zone) if ends else None
    catalog, complete, month = declared(workspace), _complete(first, last), _month(first, last)
    by: tuple[habit.By, ...] = ("app", "team") if catalog.consumers else ("consumer",)
    called = _called(engine, first)
    return Scene(
        catalog=catalog,
        outcomes={one.name: one for one in workspace.outcomes},
        today=last or open_.build.created_at.date(),
        first=first,
        last=last,
        complete=complete,
        month=month,
        habits={kind: _habits(engine, complete, kind, catalog) for kind in by},
        callers=_rows(engine, reach.callers(engine.table("consumers"), month)) if month else (),
        called=called,
        keyed=any("W" in (one.since or "") for one in called.values()),
        adopted=decided.answered(_rows(engine, engine.table("adoptions")), stated),
        served={str(row["team"]): int(str(row["customers"])) for row in _rows(engine, engine.table("served"))},
        spent=spending.by_service(engine),
        answers=answers,
        ran=ran(engine, open_.build),
    )


def _rows(engine: DuckDB, expression: ir.Table) -> tuple[Row, ...]:
    return tuple(engine.execute(expression).to_pylist())


def _complete(first: date | None, last: date | None) -> tuple[str, ...]:
    if first is None or last is None:
        return ()
    return tuple(week for week in weeks.between(first, last) if weeks.complete(week, first, last))


def _month(first: date | None, last: date | None) -> str | None:
    """The last month that telemetry covers from its first day to its last."""
    if first is None or last is None:
        return None
    spans = [(month, *periods.bounds(month)) for month in periods.months(first, last)]
    whole = [month for month, start, end in spans if first <= start and end - timedelta(days=1) <= last]
    return whole[-1] if whole else None


def _habits(engine: DuckDB, complete: tuple[str, ...], by: habit.By, catalog: Catalog) -> Habitual:
    """By the rule of each service; most share one."""
    own = {one.name: one.habit for one in catalog.services if one.habit != USUAL}
    active = engine.table("active")
    parts = [_ruled(engine, active.filter(active.service.notin([*own, ""])), complete, by)]
    for rule in dict.fromkeys(own.values()):
        mine = active.filter(active.service.isin([name for name, other in own.items() if other == rule]))
        parts.append(_ruled(engine, mine, complete, by, rule))
    return Habitual(
        {service: names for one in parts for service, names in one.names.items()},
        {service: n for one in parts for service, n in one.keys.items()},
        {service: week for one in parts for service, week in one.formed.items()},
    )


def _ruled(
    engine: DuckDB, active: ir.Table, complete: tuple[str, ...], by: habit.By, rule: HabitRule = USUAL
) -> Habitual:
    """Keys can be many and are nobody's name: of them only counts leave the engine."""
    k, n = rule.weeks, rule.of
    window = habit.last(complete, n)
    if not window:
        return Habitual({}, {}, {})
    now, formed = habit.habitual(active, window, by, k), habit.since(active, complete, by, k, n)
    began = _rows(engine, formed.group_by("service").agg(week=formed.week.min()))
    weeks_of = {str(row["service"]): str(row["week"]) for row in began}
    if by == "consumer":
        counted = _rows(engine, now.group_by("service").agg(n=now.count()))
        return Habitual({}, {str(row["service"]): int(str(row["n"])) for row in counted}, weeks_of)
    names: dict[str, set[str]] = {}
    for row in _rows(engine, now):
        names.setdefault(str(row["service"]), set()).add(str(row["name"]))
    return Habitual({service: frozenset(each) for service, each in names.items()}, {}, weeks_of)


def _called(engine: DuckDB, first: date | None) -> dict[str, First]:
    """The first week of each service, or its first month where no call names its caller."""
    opening = first or date.min
    found = {}
    for row in _rows(engine, reach.months(engine.table("usage"))):
        found[str(row["service"])] = First(str(row["month"]), row["month"] == f"{opening:%Y-%m}")
    for row in _rows(engine, reach.first_calls(engine.table("active"))):
        found[str(row["service"])] = First(str(row["week"]), row["week"] == weeks.label(opening))
    return found
