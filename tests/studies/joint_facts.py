"""Two services in the same thirty teams, as facts: who took which, and customers who return or do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from sowhat.engine.duckdb import DuckDB
from sowhat.model.catalog import Catalog
from sowhat.model.study import Every, OutcomeColumns, OutcomeKind, OutcomeTable, Study, UnitKind
from sowhat.studies.run import Context
from sowhat.tables.facts import FACTS, GO_LIVES, OUTCOMES, ROSTERS

MONDAY = date(2026, 1, 5)
WEEKS, HORIZON, SIZE = 10, 2, 60
SERVICES = ("advice", "search")
GROUPS: Mapping[str, tuple[int | None, int | None]] = {
    "both": (4, 4),
    "advice": (5, None),
    "search": (None, 5),
    "none": (None, None),
}
TEAMS = tuple(f"{group}-{n}" for group, size in zip(GROUPS, (10, 5, 5, 10), strict=True) for n in range(size))


def starts(team: str) -> tuple[int | None, ...]:
    """The week in which a team took each service."""
    return GROUPS[team.split("-", maxsplit=1)[0]]


def week(number: int) -> date:
    return MONDAY + timedelta(weeks=number)


def returns(effects: Sequence[float] = (0.15, 0.0), seed: int = 3) -> dict[str, np.ndarray]:
    """By customer: whether it came back, each week."""
    rng = np.random.default_rng(seed)
    found: dict[str, np.ndarray] = {}
    for team in TEAMS:
        gain = np.zeros(WEEKS)
        for start, effect in zip(starts(team), effects, strict=True):
            gain[start if start is not None else WEEKS :] += effect
        for customer in range(SIZE):
            found[f"{team}/{customer}"] = (rng.random(WEEKS) < 0.4 + gain).astype(float)
    return found


def facts(folder: Path, seen: Mapping[str, np.ndarray]) -> AbstractContextManager[DuckDB]:
    """An engine over the facts."""
    common = {"metric": "active", "kind": "state", "unit_kind": "customer", "revision": 1, "path": "x"}
    outcomes = [
        {**common, "unit": who, "period": week(n), "value": float(y)}
        for who, ys in seen.items()
        for n, y in enumerate(ys)
        if not np.isnan(y)
    ]
    rosters = [{"team": who.split("/")[0], "customer": who, "revision": 1, "path": "x"} for who in seen]
    told = {"decided": "project", "known_by": "table", "revision": 1, "path": "x"}
    lives = [
        {**told, "service": service, "team": team, "day": week(start)}
        for team in TEAMS
        for service, start in zip(SERVICES, starts(team), strict=True)
        if start is not None
    ]
    files: dict[str, list[str]] = {}
    for table, rows in ((OUTCOMES, outcomes), (ROSTERS, rosters), (GO_LIVES, lives)):
        path = folder / f"{table.name}.parquet"
        pq.write_table(pa.Table.from_pylist(rows, table.schema), path)
        files[table.name] = [str(path)]
    return DuckDB(files, FACTS)


def context(service: str, kind: OutcomeKind = "state", unit: UnitKind = "customer", every: Every = "week") -> Context:
    """The question about one service."""
    columns = OutcomeColumns(unit="u", period="p", value="v")
    table = OutcomeTable(name="active", kind=kind, unit=unit, every=every, paths=("x.csv",), columns=columns)
    study = Study(name=f"{service}-active", service=service, outcome="active", horizon=HORIZON)
    return Context(study=study, outcome=table, catalog=Catalog(), timezone="UTC", registered=MONDAY)
