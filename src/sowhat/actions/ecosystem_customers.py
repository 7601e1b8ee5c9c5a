"""Different customers behind what is asked, and behind every stop of the chain; few of them are not shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sowhat.actions.ecosystem_asked import LAYERS, Asked, Layer
from sowhat.actions.ecosystem_reach import Held
from sowhat.metrics import reached
from sowhat.model.ecosystem import ChainStop, Link, Served

FEW = 10
"""Groups of customers smaller than that are not shown."""
Row = Mapping[str, Any]
_MOVED: frozenset[Layer] = frozenset(("team", "unit"))
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """Different customers of a month as they were counted, and how many rows of calls each of the counts is about.

    Customers of two apps may be the same people, so that nothing is added up: a count serves for whatever has the same
    calls. Teams and units as they are now have no counts of their own.
    """

    customers: Mapping[Names, int]
    """By the names of all layers, `reached.ANY` for any."""
    rows: Mapping[tuple[Layer, ...], Counter[Names]]

    def of(self, wanted: Mapping[Layer, str], rows: int) -> int | None:
        """Customers of the `rows` rows that are of all that is wanted; null where telemetry names none, or no count is
        of just these."""
        for grain, counted in self.rows.items():
            if all(layer in wanted for layer in grain) and counted[tuple(wanted[layer] for layer in grain)] == rows:
                names = tuple(wanted[layer] if layer in grain else reached.ANY for layer in LAYERS)
                return self.customers.get(names)
        return None


def counts(touched: Iterable[Row], rows: Sequence[Held], asked: Asked) -> Counts:
    """`touched` and `rows` are all of the month."""
    known = {tuple(row[layer] for layer in LAYERS): int(row["customers"]) for row in touched}
    grains = [tuple(layer for layer in LAYERS if layer in grain) for grain in reached.GRAINS]
    usable = [grain for grain in grains if asked.membership == "then" or not _MOVED & set(grain)]
    held = {grain: Counter(tuple(getattr(row, layer) for layer in grain) for row in rows) for grain in usable}
    return Counts(known, held)


def served(name: str, customers: int | None) -> Served:
    """Customers of somebody, hidden where they are few."""
    return Served(name=name, customers=None if customers is None or customers < FEW else customers)


def stops(found: Counts, rows: Sequence[Held], asked: Asked) -> tuple[ChainStop, ...]:
    """Every stop of the chain with its calls, teams and customers; `rows` are the month's of what is asked."""
    made = []
    for layer in LAYERS:
        own: dict[str, list[Held]] = {}
        for row in rows:
            own.setdefault(getattr(row, layer), []).append(row)
        for name in sorted(set(own) - {""}):
            customers = found.of({**asked.wanted(), layer: name}, len(own[name]))
            made.append(_stop(layer, name, own[name], customers))
    return tuple(made)


def _stop(layer: Layer, name: str, rows: Sequence[Held], customers: int | None) -> ChainStop:
    return ChainStop(
        layer=layer,
        name=name,
        calls=sum(row.calls for row in rows),
        teams=len({row.team for row in rows} - {""}),
        customers=served(name, customers).customers,
        few=customers is not None and customers < FEW,
    )


def links(found: Counts, rows: Sequence[Held]) -> tuple[Link, ...]:
    """The chain's flows, the most calls first."""
    made = (_link(row, found.of({layer: getattr(row, layer) for layer in LAYERS}, 1)) for row in rows)
    return tuple(sorted(made, key=lambda link: (-link.calls, link.service, link.app, link.unit)))


def _link(row: Held, customers: int | None) -> Link:
    return Link(
        service=row.service,
        app=row.app,
        team=row.team,
        unit=row.unit,
        product=row.product,
        calls=row.calls,
        customers=served("", customers).customers,
        few=customers is not None and customers < FEW,
    )


def products(made: Iterable[ChainStop]) -> tuple[Served, ...]:
    """Customers of each product that telemetry names customers of."""
    return tuple(
        Served(name=one.name, customers=one.customers)
        for one in made
        if one.layer == "product" and (one.few or one.customers is not None)
    )


def behind_apps(made: Iterable[ChainStop]) -> tuple[Served, ...]:
    """End users behind each app that called, the most first; those of few at the end, in the order of their names."""
    apps = [one for one in made if one.layer == "app" and (one.few or one.customers is not None)]
    ordered = sorted(apps, key=lambda one: (-(one.customers or 0), one.name))
    return tuple(Served(name=one.name, customers=one.customers) for one in ordered)


def listed(rows: Sequence[Row], asked: Asked) -> int | None:
    """Customers that teams list, where that can be told of what is asked."""
    if {"service", "app", "product"} & set(asked.wanted()):
        return None
    wanted = {layer: name for layer, name in asked.wanted().items() if layer in _MOVED}
    found = [row["customers"] for row in rows if all(row[layer] == name for layer, name in wanted.items())]
    return served("", sum(found)).customers if found else None
