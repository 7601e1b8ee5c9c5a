"""Who was given which data: by business unit the first day, how many people, and what for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.metrics import revisions
from sowhat.metrics.firsts import SETTLE_DAYS
from sowhat.model.catalog import Catalog

GIVEN = ("granted", "used")
_SEATS = pa.schema([("seat", pa.string()), ("within", pa.string()), ("start", pa.date32()), ("end", pa.date32())])


@dataclass(frozen=True, slots=True)
class DataUse:
    """A unit's use of some data since `day`: by the team of who came first, of so many people, what for."""

    data: str
    unit: str
    team: str
    day: date
    people: int
    purpose: str


@dataclass(frozen=True, slots=True)
class NewUse:
    """A use that began after the records did; `before`: other units that had the data earlier."""

    use: DataUse
    before: int


def data_uses(grants: ir.Table, members: ir.Table, catalog: Catalog) -> ir.Table:
    """data, unit, team, day, people, purpose: each unit's use of each data, by the membership of the day (fact tables
    `grants` and `members`). A member without a unit belongs to that of its team in the catalog."""
    given = revisions.current(grants, (), ("subject", "data", "event", "at"), apart=("purpose",))
    given = given.filter((given.subject != "") & (given.data != "") & given.event.isin(GIVEN))
    placed = members.mutate(place=members.team + "/")
    kept = revisions.current(placed, (), ("person", "place", "valid_from"))
    people = kept.filter(kept.person != "").select("person", "unit", "valid_from", "valid_to", member_of=kept.team)
    joined = given.select("subject", "data", "purpose", day=given["at"]).join(people, given.subject == people.person)
    there = joined.filter(
        (joined.valid_from.isnull() | (joined.valid_from <= joined.day))
        & (joined.valid_to.isnull() | (joined.day < joined.valid_to))
    )
    seated = _seated(there, catalog).filter(lambda rows: rows.unit != "")
    return seated.group_by(["data", "unit"]).agg(
        team=seated.member_of.argmin(seated.day),
        day=seated.day.min(),
        people=seated.subject.nunique(),
        purpose=seated.purpose.argmin(seated.day),
    )


def _seated(rows: ir.Table, catalog: Catalog) -> ir.Table:
    """Rows with the unit of the catalog where the member's own row names none."""
    seats = [
        {"seat": team.name, "within": link.of, "start": link.span.from_, "end": link.span.to}
        for team in catalog.teams
        for link in team.units
    ]
    known = ibis.memtable(pa.Table.from_pylist(seats, _SEATS))
    joined = rows.left_join(
        known,
        [
            rows.member_of == known.seat,
            (known.start.isnull()) | (known.start <= rows.day),
            (known["end"].isnull()) | (rows.day < known["end"]),
        ],
    )
    named = (joined.unit == "").ifelse(joined.within.fill_null(""), joined.unit)
    return joined.select("subject", "data", "purpose", "day", "member_of", unit=named)


def new_uses(seen: Iterable[DataUse]) -> tuple[NewUse, ...]:
    """What began four weeks or more after the first grant that is on record, the newest first: before that is where
    records begin."""
    rows: Sequence[DataUse] = sorted(seen, key=lambda one: (one.day, one.data, one.unit))
    if not rows:
        return ()
    settled = rows[0].day + timedelta(days=SETTLE_DAYS)
    by_data: dict[str, list[DataUse]] = defaultdict(list)
    for one in rows:
        by_data[one.data].append(one)
    found = (
        NewUse(one, sum(other.day < one.day for other in by_data[one.data] if other.unit != one.unit))
        for one in rows
        if one.day >= settled
    )
    return tuple(sorted(found, key=lambda new: (new.use.day, new.use.data, new.use.unit), reverse=True))
