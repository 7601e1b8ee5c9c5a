"""Which teams use which services, since when, and how that was decided: as declared, else as calls show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypedDict

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.metrics import golive
from sowhat.model.catalog import Catalog, Membership

FIRST_MONDAY = date(1970, 1, 5)
Rows = Iterable[Mapping[str, object]]


class Adoption(TypedDict):
    """A row of the result `adoptions`; `day` is null where a team was there from the start of telemetry."""

    service: str
    team: str
    unit: str
    day: date | None
    decided: str
    known_by: str


def seen(active: ir.Table, opening: date) -> ir.Table:
    """Go-lives that calls show, as `golive.from_telemetry` gives them, from the result table `active`, so that weeks
    that did not change are not read again. `opening` is the first local day with telemetry."""
    named = active.filter((active.service != "") & (active.team != "") & (active.calls > 0))
    weeks = named.select("service", "team", week=golive.week_number(_monday(named.week))).distinct()
    number = (opening - FIRST_MONDAY).days // 7
    return golive.sustained(weeks, ibis.memtable(pa.table({"opening": pa.array([number], pa.int64())})))


def _monday(week: ir.StringValue) -> ir.DateValue:
    """The Monday of an ISO week such as 2026-W38."""
    fourth = (week.left(4) + "-01-04").cast("date")  # always in week 1
    return fourth.truncate("W") + ((week.right(2).cast("int64") - 1) * 7).as_interval("D")


def adoptions(declared: Rows, observed: Rows, catalog: Catalog, opening: date | None) -> list[Adoption]:
    """One row a service and team, in that order; where both know an adoption, the declared one. `unit` is the team's
    on that day, or on the first day of telemetry (`opening`) where it was there from the start."""
    units = {team.name: team.units for team in catalog.teams}
    found = [_row(row, units, opening) for row in (*observed, *declared)]
    rows = {(row["service"], row["team"]): row for row in found}
    return [rows[key] for key in sorted(rows)]


def _row(row: Mapping[str, object], units: Mapping[str, Sequence[Membership]], opening: date | None) -> Adoption:
    day = row["day"] if isinstance(row["day"], date) and not row.get("from_start") else None
    team, at = str(row["team"]), day or opening
    unit = next((link.of for link in units.get(team, ()) if at is not None and link.span.holds(at)), "")
    return Adoption(
        service=str(row["service"]),
        team=team,
        unit=unit,
        day=day,
        decided=str(row["decided"]),
        known_by=str(row["known_by"]),
    )
