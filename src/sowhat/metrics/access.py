"""Who reached which class of data: calls that were answered, of the routes that hand it out; and who was granted it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.metrics import revisions
from sowhat.metrics.binding import Bindings
from sowhat.metrics.calendar import month
from sowhat.metrics.usage import PLACE, with_service
from sowhat.model.catalog import Catalog

REACHED = ("ok", "unknown")
"""Classes of status of calls that may have handed data out."""
HELD = pa.schema([(name, pa.string()) for name in ("of_service", "of_route", "data", "grain")])
SUBJECTS = pa.schema([(name, pa.string()) for name in ("hidden", "means", "named")])
_SEATS = pa.schema([("seat", pa.string()), ("within", pa.string()), ("start", pa.date32()), ("end", pa.date32())])
_PARAMETER = re.compile(r"\{[^}]*\}")
_METHOD = re.compile(r"^[A-Za-z]+\s+(?=/)")


def accesses(
    uses: ir.Table, bindings: Bindings, catalog: Catalog, members: ir.Table, daily: Collection[str] = ()
) -> ir.Table:
    """Calls by day, service, class of data and holder (result `access`); by month, on its first day, of data that is
    not sensitive, unless `daily` names the class. `first` and `last` are the days on which there were calls.

    `uses` and `members` are fact tables. A consumer that no app claims keeps its pseudonym, and has the team of the
    member that it is, if it is one. Telemetry knows routes, not methods: a route counts whatever its method.
    """
    told = uses.filter(uses.status_class.isin(REACHED))
    dated = told.mutate(epoch=bindings.epoch(told.day))
    places = _holding(dated, bindings, held(catalog, daily))
    joined = dated.inner_join(places, list(PLACE))
    whole = (joined.grain == "month").ifelse(joined.day.truncate("M"), joined.day)
    plain = joined.mutate(on=joined.day).mutate(day=whole)
    group = ["epoch", "day", "service", "data", "consumer", "traffic"]
    summed = plain.group_by(group).agg(
        calls=plain.calls.sum(),
        untold=plain.calls.sum(where=plain.status_class == "unknown").fill_null(0),
        first=plain.on.min(),
        last=plain.on.max(),
    )
    linked = _linked(summed, bindings)
    alone = (linked["app"] == "") & (linked.consumer != "")
    by = ["day", "service", "data", "consumer", "app", "team", "unit", "traffic"]
    kept = [*by, *_SUMMED]
    found = _seated(linked.filter(alone), members, catalog)
    seated = linked.filter(~alone).select(*kept).union(found.select(*kept))
    grouped = seated.group_by(by).agg(**_summed(seated))
    return grouped.mutate(month=month(grouped.day))


_SUMMED = ("calls", "untold", "first", "last")


def _summed(rows: ir.Table) -> dict[str, ir.Scalar]:
    """Calls added up, and the first and last day of any."""
    return {
        "calls": rows.calls.sum(),
        "untold": rows.untold.sum(),
        "first": rows["first"].min(),
        "last": rows["last"].max(),
    }


def held(catalog: Catalog, daily: Collection[str] = ()) -> list[dict[str, str]]:
    """of_service, of_route ('' for all of them, parameters without names), data, grain: what services hand out, and
    whether it is kept by day or by month."""
    grain = {one.name: "day" if one.secrecy == "sensitive" or one.name in daily else "month" for one in catalog.data}
    return [
        {"of_service": service.name, "of_route": route, "data": one.data, "grain": grain[one.data]}
        for service in catalog.services
        for one in service.data
        if one.data in grain
        for route in (tuple(dict.fromkeys(template(each) for each in one.operations)) or ("",))
    ]


def template(operation: str) -> str:
    """The route of an operation as it is declared (`GET /customers/{id}` → `/customers/{}`)."""
    path = _METHOD.sub("", operation.strip())
    return _PARAMETER.sub("{}", path.rstrip("/") or path)


def _holding(dated: ir.Table, bindings: Bindings, holding: list[dict[str, str]]) -> ir.Table:
    """PLACE, service, data, grain: the places whose service hands a class of data out there."""
    places = with_service(dated.select(*PLACE).distinct(), bindings)
    known = ibis.memtable(pa.Table.from_pylist(holding, HELD))
    named = places.mutate(plain=places.route.re_replace(r"\{[^}]*\}", "{}"))
    found = named.join(
        known,
        [named.service == known.of_service, (known.of_route == "") | (known.of_route == named.plain)],
    )
    return found.select(*PLACE, "service", "data", "grain").distinct()


def _linked(rows: ir.Table, bindings: Bindings) -> ir.Table:
    links = ibis.memtable(bindings.links)
    joined = rows.left_join(links, ["epoch", "consumer"])
    names = {name: links[name].fill_null("") for name in ("app", "team", "unit")}
    kept = {name: rows[name] for name in ("day", "service", "data", "traffic", *_SUMMED)}
    return joined.select(**kept, consumer=links["app"].isnull().ifelse(rows.consumer, ""), **names)


def _seated(rows: ir.Table, members: ir.Table, catalog: Catalog) -> ir.Table:
    """Consumers that are members sit in the member's team and unit of the day; of several the first by name."""
    people = _people(members).rename(seat_team="team", seat_unit="unit")
    key = ["day", "service", "data", "consumer", "app", "team", "unit", "traffic"]
    merged = rows.group_by(key).agg(**_summed(rows))
    joined = merged.left_join(
        people,
        [
            merged.consumer == people.person,
            merged.consumer != "",
            people.valid_from.isnull() | (people.valid_from <= merged.day),
            people.valid_to.isnull() | (merged.day < people.valid_to),
        ],
    )
    one = joined.group_by(key).agg(
        **{name: joined[name].max() for name in _SUMMED},
        seat_team=joined.seat_team.min().fill_null(""),
        seat_unit=joined.seat_unit.min().fill_null(""),
    )
    own = (one.team == "").ifelse(one.seat_team, one.team)
    placed = one.mutate(team=own)
    return _unit(placed.mutate(unit=(placed.unit == "").ifelse(placed.seat_unit, placed.unit)), catalog, "day")


def permissions(
    grants: ir.Table, members: ir.Table, catalog: Catalog, subjects: Mapping[str, tuple[str, str]]
) -> ir.Table:
    """Grants, uses and revocations that count, with whom they name (result `permissions`). `subjects`: pseudonym → kind
    (app, team, unit) and name; a member is a person, with the team and unit of the day."""
    current = revisions.current(grants, (), ("subject", "data", "event", "at"), apart=("purpose",))
    dated = current.filter((current.subject != "") & (current.data != "") & current["at"].notnull())
    known = [{"hidden": hidden, "means": kind, "named": name} for hidden, (kind, name) in sorted(subjects.items())]
    names = ibis.memtable(pa.Table.from_pylist(known, SUBJECTS))
    rows = dated.select("subject", "data", "event", "until", "purpose", day=dated["at"])
    named = rows.left_join(names, rows.subject == names.hidden)
    placed = named.select(*rows.columns, kind=names.means.fill_null(""), name=names.named.fill_null(""))
    people = _people(members)
    joined = placed.left_join(people, placed.subject == people.person)
    there = (joined.valid_from.isnull() | (joined.valid_from <= joined.day)) & (
        joined.valid_to.isnull() | (joined.day < joined.valid_to)
    )
    found = joined.group_by(["subject", "data", "event", "day", "purpose"]).agg(
        until=joined["until"].min(),
        kind=(joined["kind"] == "").ifelse(joined.person.notnull().ifelse("person", ""), joined["kind"]).max(),
        name=joined["name"].max(),
        team=joined["team"].min(where=there & (joined["kind"] == "")).fill_null(""),
        unit=joined["unit"].min(where=there & (joined["kind"] == "")).fill_null(""),
    )
    return _unit(found, catalog, "day").rename(at="day")


def _people(members: ir.Table) -> ir.Table:
    """person, team, unit, valid_from, valid_to."""
    placed = members.mutate(place=members.team + "/")
    kept = revisions.current(placed, (), ("person", "place", "valid_from"))
    return kept.filter(kept.person != "").select("person", "team", "unit", "valid_from", "valid_to")


def _unit(rows: ir.Table, catalog: Catalog, day: str) -> ir.Table:
    """Rows with the unit of the team in the catalog where they name none."""
    known = ibis.memtable(pa.Table.from_pylist(list(_seats(catalog)), _SEATS))
    joined = rows.left_join(
        known,
        [
            rows.team == known.seat,
            known.start.isnull() | (known.start <= rows[day]),
            known["end"].isnull() | (rows[day] < known["end"]),
        ],
    )
    kept = {name: rows[name] for name in rows.columns if name != "unit"}
    return joined.select(**kept, unit=(rows.unit == "").ifelse(known.within.fill_null(""), rows.unit)).distinct()


def _seats(catalog: Catalog) -> Iterable[dict[str, object]]:
    for team in catalog.teams:
        for link in team.units:
            yield {"seat": team.name, "within": link.of, "start": link.span.from_, "end": link.span.to}


WHO = ("data", "consumer", "app", "team", "unit")
STRETCHES = pa.schema(
    [
        *((f"of_{name}", pa.string()) for name in WHO),
        ("holder", pa.int64()),
        ("stretch", pa.int64()),
        ("start", pa.date32()),
        ("end", pa.date32()),
    ]
)


def holders(seen: ir.Table) -> ir.Table:
    """data, consumer, app, team, unit: who reached what, from rows of the result `access`."""
    return seen.select(*WHO).distinct().order_by(list(WHO))


def by_stretch(seen: ir.Table, stretches: ir.Table, by: str) -> ir.Table:
    """holder, stretch, `by` (month or service), calls (people's), other_calls (of bots and probes), untold, first and
    last of rows of the result `access` within spans of days. `stretches` has the columns of STRETCHES; `start` and
    `end` are included, open where null."""
    joined = seen.join(
        stretches,
        [
            *(seen[name] == stretches[f"of_{name}"] for name in WHO),
            stretches.start.isnull() | (stretches.start <= seen.day),
            stretches["end"].isnull() | (seen.day <= stretches["end"]),
        ],
    )
    people = joined.traffic == "people"
    # A build of an earlier version kept no days beside the first of a month.
    first, last = (joined[name].fill_null(joined.day) for name in ("first", "last"))
    return joined.group_by(["holder", "stretch", by]).agg(
        calls=joined.calls.sum(where=people).fill_null(0),
        other_calls=joined.calls.sum(where=~people).fill_null(0),
        untold=joined.untold.sum(),
        first=first.min(),
        last=last.max(),
    )
