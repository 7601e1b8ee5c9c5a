"""Who was given which data, against the same counted by plain Python over the grants."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import data_uses
from sowhat.metrics.data_uses import DataUse
from sowhat.model.catalog import BusinessUnit, Catalog, Membership, Team
from sowhat.model.value import Span

Engines = Callable[..., DuckDB]
MOVED = date(2026, 3, 1)
CATALOG = Catalog(
    units=(BusinessUnit(name="shop"), BusinessUnit(name="bank")),
    teams=(
        Team(name="red", units=(Membership(of="shop"),)),
        Team(
            name="blue",
            units=(Membership(of="shop", span=Span(to=MOVED)), Membership(of="bank", span=Span(from_=MOVED))),
        ),
    ),
)
PEOPLE = {"p0": "red", "p1": "red", "p2": "blue", "p3": "blue"}


def members() -> list[dict[str, Any]]:
    shared = {"unit": "", "role": "", "valid_to": None, "revision": 1, "path": "m.csv"}
    rows = [{"person": who, "team": team, "valid_from": date(2026, 1, 1), **shared} for who, team in PEOPLE.items()]
    return [*rows, {"person": "p4", "team": "red", **shared, "valid_from": None, "unit": "labs"}]


def grants() -> list[dict[str, Any]]:
    draw = random.Random(3)
    rows = []
    for number in range(60):
        who = draw.choice([*PEOPLE, "p4", "stranger"])
        day = date(2026, 1, 2) + timedelta(days=draw.randrange(150))
        event = draw.choice(["granted", "used", "revoked"])
        row = {"subject": who, "data": f"d{number % 4}", "event": event, "at": day, "until": None}
        rows.append({**row, "purpose": f"w{number}", "revision": 1, "path": "g.csv"})
    return rows


def unit(row: dict[str, Any]) -> str:
    if row["subject"] == "p4":
        return "labs"
    return {"red": "shop", "blue": "bank" if row["at"] >= MOVED else "shop"}.get(PEOPLE.get(row["subject"], ""), "")


def test_each_use_is_by_the_membership_of_the_day(engine_with: Engines) -> None:
    with engine_with(grants=grants(), members=members()) as engine:
        rows = data_uses.data_uses(engine.table("grants"), engine.table("members"), CATALOG)
        found = {(row["data"], row["unit"]): (row["day"], row["people"]) for row in engine.execute(rows).to_pylist()}
    expected: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in grants():
        if unit(row) and row["event"] != "revoked":
            expected.setdefault((row["data"], unit(row)), []).append(row)
    assert found == {
        key: (min(row["at"] for row in own), len({row["subject"] for row in own})) for key, own in expected.items()
    }


def use(data: str, unit_: str, days: int) -> DataUse:
    return DataUse(data, unit_, "t", date(2026, 1, 1) + timedelta(days=days), 1, "")


def test_what_begins_with_the_records_is_not_new() -> None:
    seen = [use("a", "shop", 0), use("a", "bank", 27), use("a", "labs", 28), use("b", "bank", 40)]
    found = [(one.use.data, one.use.unit, one.before) for one in data_uses.new_uses(seen)]
    assert found == [("b", "bank", 0), ("a", "labs", 2)]


def test_of_no_grant_nothing_is_new() -> None:
    assert data_uses.new_uses([]) == ()
