"""What the front door needs besides usage: two weeks beside the two before, and how many customers teams serve."""

from __future__ import annotations

from datetime import date, timedelta

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.metrics.binding import Bindings
from sowhat.metrics.roster import frozen
from sowhat.metrics.usage import attributed
from sowhat.model.catalog import Catalog

DAYS = 14
"""Length of a window."""
UNITS = pa.schema([("of_team", pa.string()), ("unit", pa.string())])


def recent(uses: ir.Table, bindings: Bindings, until: date) -> ir.Table:
    """People's calls and server errors by service, team and unit in the two weeks that end with `until` (window 0) and
    in the two before (window 1)."""
    people = uses.filter((uses.traffic == "people") & (uses.day > _day(until, 2 * DAYS)) & (uses.day <= _day(until)))
    dated = people.mutate(window=(people.day <= _day(until, DAYS)).cast("int32"))
    bound = attributed(dated, bindings, "window", "status_class")
    return bound.group_by(["window", "service", "team", "unit"]).agg(
        calls=bound.calls.sum(), errors=bound.calls.sum(where=bound.status_class == "server_error").fill_null(0)
    )


def served(rosters: ir.Table, catalog: Catalog, day: date) -> ir.Table:
    """team, its unit of that day ('' unknown), and how many customers are on its roster; each customer counts once,
    with its main team."""
    rows = frozen(rosters, day).rows
    counted = rows.group_by("team").agg(customers=rows.count())
    units = ibis.memtable(_units(catalog, day))
    joined = counted.left_join(units, counted.team == units.of_team)
    return joined.select("team", "customers", unit=joined.unit.fill_null(""))


def _units(catalog: Catalog, day: date) -> pa.Table:
    pairs = [(team.name, link.of) for team in catalog.teams for link in team.units if link.span.holds(day)]
    rows = [{"of_team": team, "unit": unit} for team, unit in dict(reversed(pairs)).items()]
    return pa.Table.from_pylist(rows, UNITS)


def _day(until: date, back: int = 0) -> ir.DateScalar:
    return ibis.date((until - timedelta(days=back)).isoformat())
