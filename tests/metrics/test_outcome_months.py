"""Outcomes by month, of the company and of each business unit."""

from __future__ import annotations

from datetime import date
from typing import Any

import ibis
import pyarrow as pa

from sowhat.metrics.outcome_months import months, seats
from sowhat.model.catalog import BusinessUnit, Catalog, Membership, Team
from sowhat.model.value import Span
from sowhat.tables.facts import OUTCOMES, ROSTERS

MOVE = date(2026, 4, 1)
CATALOG = Catalog(
    units=(BusinessUnit(name="retail"), BusinessUnit(name="credit")),
    teams=(
        Team(
            name="cards",
            units=(Membership(of="retail", span=Span(to=MOVE)), Membership(of="credit", span=Span(from_=MOVE))),
        ),
        Team(name="loans", units=(Membership(of="credit"),)),
    ),
)


def outcome(unit: str, day: date, value: float, **more: object) -> dict[str, object]:
    told = {"metric": "m", "kind": "state", "unit_kind": "customer", "unit": unit, "period": day, "value": value}
    return {**told, "numerator": None, "denominator": None, "revision": 1, "path": "a.csv", **more}


def roster(team: str, customer: str) -> dict[str, object]:
    told = {"team": team, "customer": customer, "valid_from": None, "valid_to": None}
    return {**told, "revision": 1, "path": "r.csv"}


def found(rows: list[dict[str, object]], rosters: list[dict[str, object]] | None = None) -> dict[tuple[str, str], Any]:
    held = None if rosters is None else ibis.memtable(pa.Table.from_pylist(rosters, ROSTERS.schema))
    table = months(ibis.memtable(pa.Table.from_pylist(rows, OUTCOMES.schema)), held, seats(CATALOG))
    return {(row["unit"], row["month"]): row for row in table.to_pyarrow().to_pylist()}


ROWS = [
    outcome("c1", date(2026, 3, 30), 1.0),
    outcome("c2", date(2026, 3, 30), 0.0),
    outcome("c1", date(2026, 4, 6), 1.0),
    outcome("c3", date(2026, 4, 6), 3.0),
]
SERVED = [roster("cards", "c1"), roster("loans", "c2"), roster("cards", "c3"), roster("loans", "c3")]


def test_a_period_belongs_to_the_month_in_which_it_begins() -> None:
    rows = found(ROWS)
    assert {key: (row["total"], row["values"], row["names"]) for key, row in rows.items()} == {
        ("*", "2026-03"): (1.0, 2, 2),
        ("*", "2026-04"): (4.0, 2, 2),
    }


def test_customers_count_in_the_units_whose_teams_served_them_then() -> None:
    rows = found(ROWS, SERVED)
    told = {key: (row["total"], row["names"]) for key, row in rows.items() if key[0] != "*"}
    assert told == {("retail", "2026-03"): (1.0, 1), ("credit", "2026-03"): (0.0, 1), ("credit", "2026-04"): (4.0, 2)}


def test_teams_count_in_the_unit_that_they_belonged_to() -> None:
    rows = [outcome("cards", day, 2.0, unit_kind="team") for day in (date(2026, 3, 1), date(2026, 4, 1))]
    assert [key for key in sorted(found(rows, SERVED)) if key[0] != "*"] == [
        ("credit", "2026-04"),
        ("retail", "2026-03"),
    ]


def test_ratios_add_up_by_their_parts() -> None:
    rows = [
        outcome("cards", date(2026, 3, day), part / 10, unit_kind="team", numerator=part, denominator=10.0)
        for day, part in ((1, 2.0), (8, 5.0))
    ]
    one = found(rows)["*", "2026-03"]
    assert (one["numerator"], one["denominator"], one["ratios"]) == (7.0, 20.0, 2)


def test_a_file_exported_anew_takes_the_place_of_the_old_one() -> None:
    rows = [outcome("c1", date(2026, 3, 2), 1.0), outcome("c1", date(2026, 3, 2), 0.0, revision=2)]
    assert found(rows)["*", "2026-03"]["total"] == 0.0
