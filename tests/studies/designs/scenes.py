"""A small company as facts in memory, from which each design can be asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from sowhat.model.assignment import AssignmentColumns, AssignmentTable
from sowhat.model.catalog import Catalog, Route, Service, Team
from sowhat.model.study import OutcomeColumns, OutcomeKind, OutcomeTable, Study, UnitKind
from sowhat.studies.run import Context, Ran
from sowhat.tables.facts import ASSIGNMENTS, GO_LIVES, OUTCOMES, ROSTERS
from sowhat.tables.table import Table

Row = dict[str, object]
Facts = tuple[tuple[Table, list[Row]], ...]
Answer = Callable[..., Ran]
MONDAY = date(2026, 1, 5)
STUDY = Study(name="s", service="advice", outcome="active", horizon=2)


def week(number: int) -> date:
    return MONDAY + timedelta(weeks=number)


def table(name: str = "active", kind: OutcomeKind = "state", unit: UnitKind = "customer") -> OutcomeTable:
    columns = OutcomeColumns(unit="u", period="p", value="v")
    return OutcomeTable(name=name, kind=kind, unit=unit, paths=("x.csv",), columns=columns)


@dataclass(frozen=True)
class Company:
    """`live`: the week in which each team goes live, None never; each has `size` customers who are active with 0.4 a
    week, and `effect` more once live."""

    live: tuple[int | None, ...]
    size: int = 20
    weeks: int = 8
    effect: float = 0.3
    seed: int = 3

    @property
    def teams(self) -> tuple[str, ...]:
        return tuple(f"t{n:02}" for n in range(len(self.live)))

    def customers(self) -> list[tuple[str, str]]:
        return [(team, f"{team}-{n:04}") for team in self.teams for n in range(self.size)]

    def rosters(self) -> tuple[Table, list[Row]]:
        return ROSTERS, [{"team": t, "customer": c, "revision": 1, "path": "r"} for t, c in self.customers()]

    def go_lives(self) -> tuple[Table, list[Row]]:
        common: Row = {"service": "advice", "decided": "project", "known_by": "table", "revision": 1, "path": "g"}
        named = zip(self.teams, self.live, strict=True)
        return GO_LIVES, [{**common, "team": team, "day": week(at)} for team, at in named if at is not None]

    def outcomes(self) -> tuple[Table, list[Row]]:
        """Ones only, save in the first week: a week without a row is a week without activity."""
        rng = np.random.default_rng(self.seed)
        starts = dict(zip(self.teams, self.live, strict=True))
        rows: list[Row] = []
        for team, customer in self.customers():
            start = starts[team]
            chance = 0.4 + self.effect * np.array([start is not None and n >= start for n in range(self.weeks)])
            active = rng.random(self.weeks) < chance
            rows.append(outcome(customer, 0, float(active[0])))
            rows += [outcome(customer, n, 1.0) for n in np.flatnonzero(active).tolist() if n]
        return OUTCOMES, rows

    def context(self, study: Study = STUDY, **more: object) -> Context:
        catalog = Catalog(
            services=(Service(name="advice", routes=(Route(path="/advice"),)),),
            teams=tuple(Team(name=team) for team in self.teams),
        )
        common = {"study": study, "outcome": table(), "catalog": catalog, "timezone": "UTC", "registered": None}
        return Context.model_validate({**common, **more})


def outcome(unit: str, number: int, value: float, unit_kind: str = "customer", metric: str = "active") -> Row:
    return {
        **{"metric": metric, "kind": "state", "unit_kind": unit_kind, "unit": unit, "period": week(number)},
        **{"value": value, "revision": 1, "path": metric},
    }


def lots(arms: Sequence[tuple[str, str, date | None]], of: UnitKind = "customer") -> tuple[Table, list[Row]]:
    common: Row = {"experiment": "e", "unit_kind": of, "revision": 1, "path": "a"}
    return ASSIGNMENTS, [{**common, "unit": unit, "arm": arm, "at": at} for unit, arm, at in arms]


def declared(of: UnitKind = "customer", **more: object) -> AssignmentTable:
    columns = AssignmentColumns(unit="u", arm="a", at="d")
    common = {"paths": ("a.csv",), "columns": columns, "experiment": "e", "of": of}
    return AssignmentTable.model_validate({**common, **more})
