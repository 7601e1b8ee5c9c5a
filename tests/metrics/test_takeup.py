"""The share of a frozen roster that a service touched."""

from __future__ import annotations

from datetime import date
from typing import Any

from sowhat.metrics.binding import bind
from sowhat.metrics.roster import frozen
from sowhat.metrics.takeup import first_touches, places, takeup
from sowhat.model.catalog import Catalog, Route, Service
from tests.metrics.conftest import Engines

CATALOG = Catalog(services=(Service(name="pay", routes=(Route(path="/pay", host="a.example"),)),))
DAY = date(2026, 3, 2)


def touch(customer: str, route: str = "/pay/{id}", day: date = DAY) -> dict[str, Any]:
    return {"source": "web", "route": route, "consumer": "k", "customer": customer, "day": day, "calls": 1}


def test_only_customers_of_the_roster_routes_of_the_service_and_days_until_then_count(engine_with: Engines) -> None:
    members = [("x", "A"), ("y", "A"), ("z", "A"), ("w", "B")]
    rows = [{"customer": one, "team": team, "revision": 1, "path": "r"} for one, team in members]
    touches = [touch("x"), touch("x"), touch("y", "/other"), touch("z", day=date(2026, 3, 3)), touch("stranger")]
    engine = engine_with(rosters=rows, touches=touches)
    roster = frozen(engine.table("rosters"), date(2026, 1, 1))
    seen, bindings = engine.table("touches"), bind(CATALOG)
    firsts = first_touches(seen, places(seen, bindings), bindings, "pay")
    found = engine.execute(takeup(roster, firsts, DAY).order_by("team"))
    assert found.to_pylist() == [
        {"team": "A", "customers": 3, "touched": 1, "share": 1 / 3},
        {"team": "B", "customers": 1, "touched": 0, "share": 0.0},
    ]
