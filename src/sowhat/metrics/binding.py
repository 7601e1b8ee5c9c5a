"""Late binding: which service a route belonged to, and whose a consumer key was, on a given day.

All dates of the catalog cut time into epochs; within an epoch nothing changes. So dates are settled here, on the
few rows that people wrote, and the engine joins on an epoch number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.model.catalog import Catalog, Membership
from sowhat.model.value import Span

RULES = pa.schema(
    [
        ("epoch", pa.int32()),
        *((name, pa.string()) for name in ("service", "source", "host", "path")),
        ("rank", pa.int32()),
    ]
)
"""Route rules. A path is without the names of its parameters, since people name them as they like; of the rules that
match a route the one of the lowest rank holds."""
PARAMETER = re.compile(r"\{[^}]*\}")
LINKS = pa.schema([("epoch", pa.int32()), *((name, pa.string()) for name in ("consumer", "app", "team", "unit"))])


@dataclass(frozen=True, slots=True)
class Bindings:
    """The catalog as two small tables: route rules and consumer links, both by epoch.

    `starts` are the first days of epochs 1, 2, …; epoch 0 has no beginning.
    """

    starts: tuple[date, ...]
    rules: pa.Table
    links: pa.Table

    def epoch(self, day: ir.DateValue) -> ir.IntegerValue:
        """The epoch of a day."""
        number = ibis.literal(0)
        for start in self.starts:
            number = number + (day >= ibis.date(start.isoformat())).cast("int32")
        return number.cast("int32")


def bind(catalog: Catalog) -> Bindings:
    """Cut time where the catalog changes, and say what holds in each epoch. Keys must be pseudonyms by now."""
    starts = tuple(sorted({day for span in _spans(catalog) for day in (span.from_, span.to) if day}))
    days = (date.min, *starts)
    rules = ranked(row for number, day in enumerate(days) for row in _rules(catalog, number, day))
    links = _once(row for number, day in enumerate(days) for row in _links(catalog, number, day))
    return Bindings(starts, rules, pa.Table.from_pylist(links, LINKS))


Rule = dict[str, str | int]


def ranked(rules: Iterable[Rule]) -> pa.Table:
    """The rules, each with its rank: the longest path first; among equally long ones one that names the host, then one
    that names the source, then by the name of the service."""
    ordered = sorted(rules, key=lambda rule: (-_weight(rule), str(rule["service"])))
    return pa.Table.from_pylist([{**rule, "rank": rank} for rank, rule in enumerate(ordered)], RULES)


def _weight(rule: Rule) -> int:
    return len(str(rule["path"])) * 4 + bool(rule["host"]) * 2 + bool(rule["source"])


def _once(links: Iterable[dict[str, str | int]]) -> list[dict[str, str | int]]:
    """One link for each key in each epoch, the first declared: a call that counts for two would be two calls."""
    held: dict[tuple[str | int, str | int], dict[str, str | int]] = {}
    for link in links:
        held.setdefault((link["epoch"], link["consumer"]), link)
    return list(held.values())


def _spans(catalog: Catalog) -> Iterator[Span]:
    for service in catalog.services:
        yield from (route.span for route in service.routes)
    for team in catalog.teams:
        yield from (membership.span for membership in team.units)
    for consumer in catalog.consumers:
        yield from (membership.span for membership in consumer.teams)
        yield from (key.span for key in consumer.keys)


def _rules(catalog: Catalog, epoch: int, day: date) -> Iterator[Rule]:
    for service in catalog.services:
        for route in service.routes:
            if route.span.holds(day):
                names = {"source": route.source or "", "host": (route.host or "").lower()}
                path = PARAMETER.sub("{}", route.path.rstrip("/") or "/")
                yield {"epoch": epoch, "service": service.name, "path": path, **names}


def _links(catalog: Catalog, epoch: int, day: date) -> Iterator[dict[str, str | int]]:
    units = {team.name: _current(team.units, day) for team in catalog.teams}
    for consumer in catalog.consumers:
        team = _current(consumer.teams, day)
        for key in consumer.keys:
            if key.span.holds(day) and key.pseudonym:
                names = {"app": consumer.name, "team": team, "unit": units.get(team, "")}
                yield {"epoch": epoch, "consumer": key.pseudonym, **names}


def _current(memberships: Iterable[Membership], day: date) -> str:
    return next((membership.of for membership in memberships if membership.span.holds(day)), "")


def services(routes: ir.Table, rules: ir.Table) -> ir.Table:
    """The service of each route in each epoch.

    `routes` holds epoch, source, host and route, each combination once; `rules` are those of `ranked`.
    """
    plain = routes.route.re_replace(PARAMETER.pattern, "{}")
    pairs = routes.join(
        rules,
        [
            routes.epoch == rules.epoch,
            (rules.source == "") | (rules.source == routes.source),
            (rules.host == "") | (rules.host == routes.host),
            (rules.path == plain) | (rules.path == "/") | plain.startswith(rules.path + "/"),
        ],
    ).select(routes.epoch, routes.source, routes.host, routes.route, rules.service, rules.rank)
    return pairs.group_by(["epoch", "source", "host", "route"]).agg(service=pairs.service.argmin(pairs.rank))
