"""Values → the plain lists and mappings that people write for them; `settings` and `catalog` read them back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sowhat.model.catalog import BusinessUnit, Consumer, Key, Membership, Product, Route, Service, Team
from sowhat.model.cost import CostTable
from sowhat.model.record import RecordTable
from sowhat.model.source import OpenApi
from sowhat.model.value import Span, Text
from sowhat.model.workspace import AccessLog, CallTable, Columns, Platform, Source
from sowhat.workspace.table_formats import SAVED

Plain = str | date | Sequence["Plain"] | dict[str, "Plain"]


def platform(value: Platform) -> Plain:
    """A platform."""
    return {"name": value.name, **_title(value.title), "kind": value.kind}


def source(value: Source) -> Plain:
    """A source of any type."""
    head: dict[str, Plain] = {"name": value.name, "type": value.type, "paths": list(value.paths)}
    if isinstance(value, AccessLog):
        return head | _access_log(value)
    if isinstance(value, CallTable):
        return head | _table(value)
    if isinstance(value, OpenApi):
        return head | _some(service=value.service, base=value.base)
    return head


def record(value: RecordTable) -> Plain:
    """Files of records: a format or a mapping, and what else is told."""
    told = _some(columns=dict(value.columns), service=value.service, survey=value.survey, sheet=value.sheet)
    return _some(paths=list(value.paths), format=value.format) | told


def cost(value: CostTable) -> Plain:
    """Files of costs: a format with its tags, or a mapping."""
    columns = {key: name for key, name in value.columns.model_dump(exclude_none=True).items() if name}
    told = _some(tags=list(value.tags), columns=columns, service=value.service, sheet=value.sheet)
    return _some(paths=list(value.paths), format=value.format) | told


def service(value: Service) -> Plain:
    """A service with its routes."""
    rest = _some(owner=value.owner, lifecycle=value.lifecycle, live=value.live_from)
    rest |= _some(routes=[_route(route) for route in value.routes])
    return {"name": value.name, **_title(value.title), **rest}


def unit(value: BusinessUnit) -> Plain:
    """A business unit."""
    return {"name": value.name, **_title(value.title)}


def team(value: Team) -> Plain:
    """A team and the units it belonged to."""
    return {"name": value.name, **_title(value.title), **_some(unit=_memberships(value.units))}


def product(value: Product) -> Plain:
    """A product."""
    return {"name": value.name, **_title(value.title)}


def consumer(value: Consumer) -> Plain:
    """A consumer, its teams and its keys."""
    rest = _some(team=_memberships(value.teams), keys=[_key(key) for key in value.keys])
    rest |= _some(product=value.product)
    return {"name": value.name, **_title(value.title), **rest}


def _access_log(value: AccessLog) -> dict[str, Plain]:
    rest = _some(customer=list(value.customer), routes=list(value.routes), timezone=value.timezone)
    fields = _some(fields=dict(value.fields))
    return {"format": value.format, **fields, "consumer": list(value.consumer), **rest}


def _table(value: CallTable) -> dict[str, Plain]:
    rest = _some(statuses=dict(value.statuses), timezone=value.timezone)
    saved = value.columns == Columns.model_validate(SAVED[value.format]) if value.format in SAVED else False
    columns = _some(format=value.format, columns=None if saved else _columns(value.columns))
    return {**columns, "latency_unit": value.latency_unit, "duplicates": value.duplicates, **rest}


def _columns(value: Columns) -> Plain:
    named: dict[str, Plain] = {key: column for key, column in value.model_dump().items() if column is not None}
    return named | {"route": value.route[0] if len(value.route) == 1 else list(value.route)}


def _route(value: Route) -> Plain:
    more = _some(host=value.host, source=value.source, **_span(value.span))
    return {"path": value.path, **more} if more else value.path


def _memberships(links: Sequence[Membership]) -> Plain | None:
    if len(links) == 1 and links[0].span == Span():
        return links[0].of
    return [{"of": link.of, **_span(link.span)} for link in links]


def _key(value: Key) -> Plain:
    named = _some(key=value.raw, pseudonym=value.pseudonym, **_span(value.span))
    return value.raw if value.raw is not None and len(named) == 1 else named


def _title(value: Text) -> dict[str, Plain]:
    if value.en == value.zh:
        return _some(title=value.en)
    return {"title": _some(zh=value.zh, en=value.en)}


def _span(value: Span) -> dict[str, Plain]:
    return _some(**{"from": value.from_, "to": value.to})


def _some(**values: Plain | None) -> dict[str, Plain]:
    """Those that say something."""
    return {key: value for key, value in values.items() if value}
