"""Telemetry of a few callers, told in a few words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

import pyarrow.parquet as pq
import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics.binding import bind
from sowhat.metrics.mining.scene import Scene, Shelf
from sowhat.model.catalog import BusinessUnit, Catalog, Consumer, Key, Membership, Service, Team
from sowhat.tables.facts import FACTS
from tests.metrics.conftest import filled

UNTIL = date(2026, 9, 30)
"""A Wednesday."""
CLASSES = {"2": "ok", "3": "ok", "4": "client_error", "5": "server_error"}


@dataclass(frozen=True)
class Said:
    """Calls of somebody to a route on a day, all with one status."""

    who: str
    route: str
    day: date
    calls: int = 1
    status: int = 200
    size: int = 0
    traffic: str = "people"

    @property
    def status_class(self) -> str:
        return "throttled" if self.status == 429 else CLASSES[str(self.status)[0]]

    def use(self) -> dict[str, Any]:
        return {**self._both(), "consumer": self.who, "day": self.day}

    def call(self) -> dict[str, Any]:
        hour = datetime.combine(self.day, time(10))
        return {**self._both(), "status": str(self.status), "hour": hour, "bytes": self.size * self.calls}

    def _both(self) -> dict[str, Any]:
        names = {"source": "log", "route": self.route, "traffic": self.traffic}
        return {**names, "status_class": self.status_class, "calls": self.calls}


@dataclass(frozen=True)
class Company:
    """Apps by team, each with a key of its own name; teams are all in the unit retail."""

    teams: Mapping[str, Sequence[str]] = field(default_factory=dict)
    services: tuple[Service, ...] = ()

    def catalog(self) -> Catalog:
        apps = [(app, team) for team, each in self.teams.items() for app in each]
        return Catalog(
            services=self.services,
            units=(BusinessUnit(name="retail"),),
            teams=tuple(Team(name=team, units=(Membership(of="retail"),)) for team in self.teams),
            consumers=tuple(
                Consumer(name=app, teams=(Membership(of=team),), keys=(Key(pseudonym=app),)) for app, team in apps
            ),
        )


NOBODY = Company()
Stage = Callable[..., Scene]


def days(count: int, last: date = UNTIL) -> list[date]:
    """So many days up to the last, oldest first."""
    return [last - timedelta(days=count - 1 - n) for n in range(count)]


def on_stage(engine: DuckDB, company: Company) -> Scene:
    """A scene over an engine's facts."""
    shelf, catalog = Shelf(engine.table, engine.has, engine.execute, engine.held), company.catalog()
    return Scene(catalog, bind(catalog), "UTC", shelf, shelf, UNTIL)


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """`stage(said, company)`: a scene of what was said, further facts by name."""
    contracts = {one.name: one for one in FACTS}

    def made(said: Iterable[Said], company: Company = NOBODY, **more: Sequence[Mapping[str, Any]]) -> Scene:
        lines, folder = list(said), tmp_path_factory.mktemp("mined")
        tables = {"uses": [one.use() for one in lines], "calls": [one.call() for one in lines], **more}
        for name, rows in tables.items():
            pq.write_table(filled(contracts[name], rows), folder / f"{name}.parquet")
        return on_stage(DuckDB({name: [str(folder / f"{name}.parquet")] for name in tables}, FACTS), company)

    return made
