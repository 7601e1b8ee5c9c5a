"""What the Ecosystem page is narrowed to: any of the stops of the chain, and whose memberships count."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, get_args

from sowhat.actions.ecosystem_reach import Held
from sowhat.errors import CallError, Problem
from sowhat.model.catalog import Catalog
from sowhat.model.ecosystem import FlowOf, Membership

Layer = Literal["service", "app", "team", "unit", "product"]
LAYERS: tuple[Layer, ...] = get_args(Layer)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose page: a service, a unit, memberships as they were or as they are, an app, a team, a product; and what the
    chain's ribbons are as wide as."""

    service: str | None = None
    unit: str | None = None
    membership: Membership = "then"
    app: str | None = None
    team: str | None = None
    product: str | None = None
    flow: FlowOf = "calls"

    def wanted(self) -> dict[Layer, str]:
        """What is asked, by layer."""
        said = {layer: getattr(self, layer) for layer in LAYERS}
        return {layer: value for layer, value in said.items() if value is not None}

    def beyond_service(self) -> bool:
        """Whether more is asked than a service."""
        return bool(set(self.wanted()) - {"service"})


def narrowed(rows: Iterable[Held], wanted: Mapping[Layer, str]) -> tuple[Held, ...]:
    """The rows that are of all that is wanted."""
    return tuple(row for row in rows if all(getattr(row, layer) == value for layer, value in wanted.items()))


def check(asked: Asked, services: Collection[str], held: Iterable[Held], catalog: Catalog) -> None:
    """Raises CallError `no-such-service`, `no-such-app`, `no-such-team`, `no-such-unit` and `no-such-product`."""
    rows = tuple(held)
    known: dict[Layer, set[str]] = {
        "service": set(services),
        "app": {row.app for row in rows} | {one.name for one in catalog.consumers},
        "team": {row.team for row in rows} | {one.name for one in catalog.teams},
        "unit": {row.unit for row in rows} | {one.name for one in catalog.units},
        "product": {one.name for one in catalog.products} | {one.product or "" for one in catalog.consumers},
    }
    for layer, value in asked.wanted().items():
        names = sorted(known[layer] - {""})
        if value not in names:
            near = get_close_matches(value, names, n=1)
            params = {"value": value, "nearest": near[0] if near else "none"}
            raise CallError(Problem(f"no-such-{layer}", params=params))
