"""Who calls what, declared against observed: what an app's catalog entry says beside what its keys did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import ibis.expr.types as ir

from sowhat.model.catalog import Catalog

PREDICATES = frozenset(["consumesApi", "dependsOn"])
"""What a catalog says where one thing calls another."""
CALLED = ("api", "component")
"""Kinds of entities that a service may be."""
Pair = tuple[str, str]
Row = dict[str, str | int | bool | None]


def seen(consumers: ir.Table) -> ir.Table:
    """app, service, calls, first and last (months): calls of people by declared apps; `consumers` is the result."""
    own = consumers.filter((consumers.traffic == "people") & (consumers.app != "") & (consumers.service != ""))
    return own.group_by(["app", "service"]).agg(calls=own.calls.sum(), first=own.month.min(), last=own.month.max())


def declared(catalog: Catalog) -> tuple[Pair, ...]:
    """The app and the service of each declared call, by the names that they have here; sorted."""
    services = _refs((one.name for one in catalog.services), CALLED)
    apps = _refs((one.name for one in catalog.consumers), ("component",))
    return tuple(sorted(set(_pairs(catalog, apps, services))))


def relations(pairs: Iterable[Pair], observed: Iterable[Mapping[str, object]], catalog: Catalog) -> list[Row]:
    """Rows of `relations_seen`. `calls` is null for an app without a key: its calls cannot be told from others'."""
    keyed = {one.name for one in catalog.consumers if one.keys}
    calls = {(str(row["app"]), str(row["service"])): row for row in observed}
    wanted = set(pairs)
    return [_row(pair, pair in wanted, calls.get(pair), pair[0] in keyed) for pair in sorted(wanted | calls.keys())]


def _row(pair: Pair, told: bool, row: Mapping[str, object] | None, keyed: bool) -> Row:
    app, service = pair
    found: Row = {"app": app, "service": service, "declared": told}
    if row is None:
        return found | {"calls": 0 if keyed else None, "first": None, "last": None}
    return found | {"calls": int(str(row["calls"])), "first": str(row["first"]), "last": str(row["last"])}


def _pairs(catalog: Catalog, apps: Mapping[str, str], services: Mapping[str, str]) -> Iterator[Pair]:
    for link in catalog.relations:
        if link.predicate in PREDICATES and link.object in services:
            app = apps.get(link.subject) or link.subject.partition("/")[2]
            if app.casefold() != services[link.object].casefold():
                yield app, services[link.object]


def _refs(names: Iterable[str], kinds: tuple[str, ...]) -> dict[str, str]:
    """Names by the refs that an entity of that name may have; `space.name` is one of another namespace."""
    found: dict[str, str] = {}
    for name in names:
        space, _, rest = name.lower().partition(".")
        for kind in kinds:
            found[f"{kind}:default/{name.lower()}"] = name
            if rest:
                found.setdefault(f"{kind}:{space}/{rest}", name)
    return found
