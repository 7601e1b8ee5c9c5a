"""Who could have used a service in some days: declared teams and apps that existed then, its owner left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sowhat.model.catalog import Catalog, Consumer, Service, Team
from sowhat.model.value import Span


@dataclass(frozen=True, slots=True)
class Eligible:
    """Names by kind. Nobody adopts a service of their own, so its owner's team and apps are not among them; units and
    products are those of the teams and apps that are. A service for some units only is for their teams and apps."""

    apps: frozenset[str]
    teams: frozenset[str]
    units: frozenset[str]
    products: frozenset[str]


def eligible(catalog: Catalog, service: Service, first: date, last: date) -> Eligible:
    """Who was declared in the days from `first` to `last`, both counted."""
    apps = tuple(one for one in catalog.consumers if _app(one, service.owner, first, last))
    teams = tuple(one for one in catalog.teams if one.name != service.owner and _team(one, first, last))
    if service.eligible_units:
        teams = tuple(one for one in teams if _within(one, service.eligible_units, first, last))
        held = {one.name for one in teams}
        apps = tuple(
            one for one in apps if any(link.of in held for link in one.teams if _overlaps(link.span, first, last))
        )
    units = (link.of for team in teams for link in team.units if _overlaps(link.span, first, last))
    return Eligible(
        apps=frozenset(one.name for one in apps),
        teams=frozenset(one.name for one in teams),
        units=frozenset(units),
        products=frozenset(one.product for one in apps if one.product is not None),
    )


def products_of(catalog: Catalog, apps: Iterable[str]) -> frozenset[str]:
    """The products that apps are a part of."""
    wanted = set(apps)
    return frozenset(one.product for one in catalog.consumers if one.name in wanted and one.product is not None)


def _app(one: Consumer, owner: str | None, first: date, last: date) -> bool:
    teams = {link.of for link in one.teams if _overlaps(link.span, first, last)}
    spans = (*(key.span for key in one.keys), *(link.span for link in one.teams))
    return (owner is None or teams != {owner}) and _existed(spans, first, last)


def _team(one: Team, first: date, last: date) -> bool:
    return _existed((link.span for link in one.units), first, last)


def _within(one: Team, units: tuple[str, ...], first: date, last: date) -> bool:
    return any(link.of in units and _overlaps(link.span, first, last) for link in one.units)


def _existed(spans: Iterable[Span], first: date, last: date) -> bool:
    """What carries no date at all was always there."""
    known = tuple(spans)
    return not known or any(_overlaps(span, first, last) for span in known)


def _overlaps(span: Span, first: date, last: date) -> bool:
    return (span.from_ is None or span.from_ <= last) and (span.to is None or span.to > first)
