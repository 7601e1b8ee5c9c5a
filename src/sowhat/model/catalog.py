"""The catalog: what the platform offers, who uses it, and where those users sit, with dates.

A reorganisation or a moved route is a new dated link, never an edit of history.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeVar

from pydantic import Field

from sowhat.model.governing import DataClass, Holding
from sowhat.model.value import Name, Span, Text, Value


class Route(Value):
    """Calls that belong to a service: the longest matching `path` among the routes valid that day wins.

    `path` is a prefix of whole segments (`/pay` takes `/pay` and `/pay/x`, not `/payments`).
    """

    path: str
    source: Name | None = None
    host: str | None = None
    span: Span = Span()


class Objectives(Value):
    """What a service promises, written beside it: the share of calls answered without a server error, and the share
    answered `under` so many seconds; of the last `window_days`, or of the calendar period of that length."""

    availability: float | None = None
    window_days: float = 28
    calendar: bool = False
    under: float | None = None
    quick: float | None = None


EligibleKind = Literal["team", "app", "person"]


class HabitRule(Value):
    """From when on use is a habit: active in at least `weeks` of the last `of` ISO weeks."""

    weeks: int = Field(3, ge=1)
    of: int = Field(4, ge=1, le=52)


class Service(Value):
    """Something that the platform offers and others call."""

    name: Name
    title: Text = Text()
    owner: Name | None = None
    lifecycle: str | None = None
    routes: tuple[Route, ...] = ()
    live_from: date | None = None
    """The day from which it could be called: the first rung of the value ladder."""
    aliases: tuple[str, ...] = ()
    """What other systems (incidents, deployments, bills) call it."""
    eligible: EligibleKind = "team"
    """Who could use it: declared teams or apps, or the people of the table `members`."""
    eligible_units: tuple[Name, ...] = ()
    """Only those of these business units; of all units where empty."""
    habit: HabitRule = HabitRule()
    slo: Objectives | None = None
    type: str = ""
    """What kind of service it is, in the company's own words: thresholds may go by it."""
    summary: Text = Text()
    """What it is for, in one line."""
    use_cases: tuple[Text, ...] = ()
    threshold: int | None = None
    """People's calls a month under which it is reviewed; the workspace's rule where nobody says."""
    pillar: Name | None = None
    """What it is for among the company's pillars; that of its studies' outcomes where nobody says."""
    replaced_by: Name | None = None
    """The service to use instead."""
    data: tuple[Holding, ...] = ()
    """The classes of data that it hands out."""


class BusinessUnit(Value):
    """A part of the business with goals and customers of its own."""

    name: Name
    title: Text = Text()


class Membership(Value):
    """A dated link upwards: a team in a unit, a consumer in a team."""

    of: Name
    span: Span = Span()


class Team(Value):
    """People who decide together; usually the unit that decides an adoption."""

    name: Name
    title: Text = Text()
    units: tuple[Membership, ...] = ()
    contact: str = ""
    """The environment variable that holds the address at which the team is told things."""


class Product(Value):
    """What customers buy or use, built by teams on services."""

    name: Name
    title: Text = Text()


class Key(Value):
    """What identifies a consumer in telemetry: the raw key as written, or its pseudonym."""

    raw: str | None = None
    pseudonym: str | None = None
    span: Span = Span()


class Consumer(Value):
    """An application (or a person's tool) that calls services."""

    name: Name
    title: Text = Text()
    teams: tuple[Membership, ...] = ()
    keys: tuple[Key, ...] = ()
    product: Name | None = None
    """The product that it is a part of."""
    purpose: str = ""
    """What it needs data for, in the words of its approval."""


class Entity(Value):
    """A catalog entry as its source states it; `ref` is `kind:namespace/name` as in Backstage."""

    ref: str
    kind: str
    type: str = ""
    title: str = ""
    description: str = ""
    owner: str = ""
    system: str = ""
    domain: str = ""
    lifecycle: str = ""


class Relation(Value):
    """A declared or observed link between two entities."""

    subject: str
    predicate: str
    object: str
    known_by: str = "declared"
    span: Span = Span()


class Operation(Value):
    """One operation of a service's API description; `path` is a template (`/users/{id}`) as the gateway sees it."""

    service: Name
    method: str
    path: str
    id: str = ""
    title: str = ""
    version: str = ""
    deprecated: bool = False
    deprecated_fields: tuple[str, ...] = ()
    """Parameters and properties of its messages that are deprecated, by dotted names."""


class Slo(Value):
    """A service level objective as declared. `objective` is a share (0.999) over `window_days`, rolling or by calendar;
    `good`, `bad` and `total` are the queries of its source, empty where it has none."""

    name: str
    service: str = ""
    title: str = ""
    objective: float
    window_days: float
    calendar: bool = False
    indicator: str = ""
    """availability, latency, … or empty: what the source calls it."""
    method: str = "occurrences"
    good: str = ""
    bad: str = ""
    total: str = ""


class Catalog(Value):
    """All that is declared. Names are unique within their kind."""

    services: tuple[Service, ...] = ()
    units: tuple[BusinessUnit, ...] = ()
    teams: tuple[Team, ...] = ()
    consumers: tuple[Consumer, ...] = ()
    products: tuple[Product, ...] = ()
    data: tuple[DataClass, ...] = ()
    entities: tuple[Entity, ...] = Field(default=())
    relations: tuple[Relation, ...] = Field(default=())
    operations: tuple[Operation, ...] = Field(default=())
    slos: tuple[Slo, ...] = Field(default=())


def called(one: Service | Team) -> tuple[str, ...]:
    """The names that other systems may use for it."""
    return (one.name, *one.aliases) if isinstance(one, Service) else (one.name,)


Named = TypeVar("Named", Service, BusinessUnit, Team, Consumer, Product, DataClass)


def merge(first: Catalog, second: Catalog) -> Catalog:
    """Both catalogs as one. Where both declare a name (or a ref) of one kind, `first` counts and `second` does not."""
    return Catalog(
        services=_once(first.services, second.services),
        units=_once(first.units, second.units),
        teams=_once(first.teams, second.teams),
        consumers=_once(first.consumers, second.consumers),
        products=_once(first.products, second.products),
        data=_once(first.data, second.data),
        entities=tuple({one.ref: one for one in (*second.entities, *first.entities)}.values()),
        relations=tuple(dict.fromkeys((*first.relations, *second.relations))),
        operations=tuple(dict.fromkeys((*first.operations, *second.operations))),
        slos=tuple({one.name: one for one in (*second.slos, *first.slos)}.values()),
    )


def _once(first: tuple[Named, ...], second: tuple[Named, ...]) -> tuple[Named, ...]:
    taken = {one.name.casefold() for one in first}
    return first + tuple(one for one in second if one.name.casefold() not in taken)
