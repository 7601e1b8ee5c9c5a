"""A catalog as facts: what was declared, kept so that a build can be repeated and a change can be dated.

The platform's own nouns have refs of their own kinds (`service:default/pay`, `consumer:`, `team:`, `unit:`), beside
the entities of Backstage; `sameAs` links a noun with the entity it was made from. Raw consumer keys are left out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date

import pyarrow as pa

from sowhat.model.catalog import Catalog, Consumer, Entity, Operation, Relation, Service, Slo
from sowhat.model.value import Span, Text
from sowhat.tables.facts import ENTITIES, OPERATIONS, RELATIONS, SLOS
from sowhat.tables.table import Table

_BACKSTAGE = {"service": ("api", "component"), "consumer": ("component",), "team": ("group",), "unit": ("group",)}
Row = dict[str, str | date | float | bool | None]


def rows(catalog: Catalog) -> tuple[dict[str, pa.Table], str]:
    """ENTITIES, RELATIONS, OPERATIONS and SLOS by name, and the snapshot's id: equal catalogs have equal ids, whatever
    the order of their parts."""
    held: dict[Table, list[Row]] = {
        ENTITIES: sorted((one.model_dump() for one in _entities(catalog)), key=lambda row: str(row["ref"])),
        RELATIONS: _unique((_row(relation) for relation in _relations(catalog)), RELATIONS),
        OPERATIONS: _unique((_operation(one) for one in catalog.operations), OPERATIONS),
        SLOS: _unique((_slo(one) for one in catalog.slos), SLOS),
    }
    content = json.dumps(_said(held), default=str, sort_keys=True, ensure_ascii=False)
    snapshot = hashlib.sha256(content.encode()).hexdigest()[:32]
    stamp: Row = {"snapshot": snapshot}
    tables = {
        table.name: pa.Table.from_pylist([stamp | row for row in found], schema=table.schema)
        for table, found in held.items()
    }
    return tables, snapshot


def _said(held: dict[Table, list[Row]]) -> list[list[Row]]:
    """What the id is made of. Operations and objectives are left out where there are none, so that a catalog without
    them keeps the id that it had before they were known."""
    return [held[ENTITIES], held[RELATIONS], *(found for table in (OPERATIONS, SLOS) if (found := held[table]))]


def _operation(one: Operation) -> Row:
    return {
        "service": one.service,
        "method": one.method,
        "route": one.path,
        "version": one.version,
        "operation": one.id,
        "title": one.title,
        "deprecated": one.deprecated,
        "deprecated_fields": ", ".join(one.deprecated_fields),
    }


def _slo(one: Slo) -> Row:
    return {"slo": one.name, **one.model_dump(exclude={"name"})}


def _ref(kind: str, name: str) -> str:
    return f"{kind}:default/{name}"


def _entities(catalog: Catalog) -> Iterator[Entity]:
    """Own nouns and Backstage's entities, each ref once."""
    found: dict[str, Entity] = {}
    for one in (*_nouns(catalog), *catalog.entities):
        found.setdefault(one.ref, one)
    yield from found.values()


def _nouns(catalog: Catalog) -> Iterator[Entity]:
    for service in catalog.services:
        owner = _ref("team", service.owner) if service.owner else ""
        yield _noun("service", service.name, service.title, owner=owner, lifecycle=service.lifecycle or "")
    for unit in catalog.units:
        yield _noun("unit", unit.name, unit.title)
    for team in catalog.teams:
        yield _noun("team", team.name, team.title)
    for consumer in catalog.consumers:
        yield _noun("consumer", consumer.name, consumer.title)


def _noun(kind: str, name: str, title: Text, owner: str = "", lifecycle: str = "") -> Entity:
    both = " / ".join(dict.fromkeys(text for text in (title.en, title.zh) if text))
    return Entity(ref=_ref(kind, name), kind=kind, title=both, owner=owner, lifecycle=lifecycle)


def _relations(catalog: Catalog) -> Iterator[Relation]:
    yield from catalog.relations
    for service in catalog.services:
        yield from _of_service(service)
    for team in catalog.teams:
        for link in team.units:
            yield _link(_ref("team", team.name), "memberOf", _ref("unit", link.of), link.span)
    for consumer in catalog.consumers:
        yield from _of_consumer(consumer)
    yield from _sames(catalog)


def _link(subject: str, predicate: str, target: str, span: Span = Span()) -> Relation:  # noqa: B008 - frozen
    return Relation(subject=subject, predicate=predicate, object=target, span=span)


def _of_service(service: Service) -> Iterator[Relation]:
    ref = _ref("service", service.name)
    if service.owner:
        yield _link(ref, "ownedBy", _ref("team", service.owner))
    for route in service.routes:
        place = "|".join((route.source or "", route.host or "", route.path))
        yield _link(ref, "hasRoute", f"route:{place}", route.span)


def _of_consumer(consumer: Consumer) -> Iterator[Relation]:
    ref = _ref("consumer", consumer.name)
    for link in consumer.teams:
        yield _link(ref, "memberOf", _ref("team", link.of), link.span)
    for key in consumer.keys:
        if key.pseudonym:
            yield _link(ref, "hasKey", f"key:{key.pseudonym}", key.span)


def _sames(catalog: Catalog) -> Iterator[Relation]:
    declared = {entity.ref for entity in catalog.entities}
    for noun in _nouns(catalog):
        name = noun.ref.partition("/")[2].lower()
        for kind in _BACKSTAGE[noun.kind]:
            if _ref(kind, name) in declared:
                yield _link(noun.ref, "sameAs", _ref(kind, name))


def _row(relation: Relation) -> Row:
    return {
        "subject": relation.subject,
        "predicate": relation.predicate,
        "object": relation.object,
        "known_by": relation.known_by,
        "valid_from": relation.span.from_,
        "valid_to": relation.span.to,
    }


def _unique(found: Iterable[Row], table: Table) -> list[Row]:
    """Sorted, one row for each key: the first."""
    kept: dict[tuple[str, ...], Row] = {}
    for row in found:
        kept.setdefault(tuple(str(row[name] or "") for name in table.key[1:]), row)
    return [kept[key] for key in sorted(kept)]
