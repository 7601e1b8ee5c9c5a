"""Which teams use which services: declared, else seen; and the same from weeks as from calls."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest

from sowhat.metrics import adoption, golive, usage, weeks
from sowhat.metrics.binding import bind
from sowhat.model.catalog import Catalog, Consumer, Key, Membership, Route, Service, Team
from sowhat.model.value import Span
from tests.metrics.conftest import Engines

MONDAY = date(2025, 12, 1)
MOVED = date(2026, 2, 1)
CATALOG = Catalog(
    services=(Service(name="pay", routes=(Route(path="/pay"),)), Service(name="chat", routes=(Route(path="/chat"),))),
    teams=(
        Team(name="A", units=(Membership(of="retail", span=Span(to=MOVED)), Membership(of="wealth"))),
        Team(name="B"),
    ),
    consumers=tuple(
        Consumer(name=f"app-{team}", teams=(Membership(of=team),), keys=(Key(pseudonym=f"k{team}"),)) for team in "AB"
    ),
)


def row(team: str, day: date | None, how: str = "project", known: str = "table", **more: object) -> dict[str, Any]:
    return {"service": "pay", "team": team, "day": day, "decided": how, "known_by": known, **more}


def test_what_somebody_declared_counts_and_not_what_calls_show() -> None:
    found = adoption.adoptions([row("A", MOVED)], [row("A", MONDAY, "unknown", "telemetry")], CATALOG, MONDAY)
    assert [(one["day"], one["decided"], one["known_by"]) for one in found] == [(MOVED, "project", "table")]


def test_whoever_was_there_from_the_start_has_no_day() -> None:
    [one] = adoption.adoptions([], [row("B", MONDAY, "unknown", "telemetry", from_start=True)], CATALOG, MONDAY)
    assert (one["day"], one["decided"], one["known_by"], one["unit"]) == (None, "unknown", "telemetry", "")


@pytest.mark.parametrize(
    ("day", "unit"), [(MONDAY, "retail"), (MOVED, "wealth"), (None, "retail")], ids=["before", "after", "from start"]
)
def test_the_unit_is_that_of_the_day(day: date | None, unit: str) -> None:
    [one] = adoption.adoptions([row("A", day)], [], CATALOG, MONDAY)
    assert one["unit"] == unit


def test_rows_are_in_the_order_of_services_and_teams() -> None:
    found = adoption.adoptions([row("B", MOVED), row("A", MOVED)], [row("A", MONDAY, service="chat")], CATALOG, MONDAY)
    assert [(one["service"], one["team"]) for one in found] == [("chat", "A"), ("pay", "A"), ("pay", "B")]


@pytest.mark.parametrize("seed", range(6))
def test_active_weeks_show_the_go_lives_that_calls_show(seed: int, engine_with: Engines) -> None:
    rng = np.random.default_rng(seed)
    common = {"source": "web", "status_class": "ok", "calls": 1}
    uses = [
        {
            **common,
            "route": str(rng.choice(["/pay", "/chat"])),
            "consumer": str(rng.choice(["kA", "kB", "stranger", ""])),
            "traffic": str(rng.choice(["people", "people", "bot"])),
            "day": MONDAY + timedelta(days=int(rng.integers(0, 90))),
        }
        for _ in range(60)
    ]
    bindings = bind(CATALOG)
    engine = engine_with(uses=uses)
    calls = engine.table("uses")
    columns = ["service", "team", "day", "decided", "known_by", "from_start"]
    expected = engine.execute(golive.from_telemetry(calls, bindings).select(columns).order_by(columns[:2]))
    active = engine.execute(usage.active(calls, bindings)).to_pylist()
    opening = min(day for use in uses if isinstance(day := use["day"], date))
    held = engine_with(active=active)
    found = held.execute(adoption.seen(held.table("active"), opening).select(columns).order_by(columns[:2]))
    assert found.to_pylist() == expected.to_pylist()
    assert weeks.label(opening) <= min(one["week"] for one in active)
