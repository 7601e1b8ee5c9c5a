"""Who calls what, declared against observed."""

from __future__ import annotations

from typing import Any

from sowhat.metrics import relations
from sowhat.model.catalog import Catalog, Consumer, Key, Relation, Service
from tests.metrics.conftest import Engines


def link(subject: str, target: str, predicate: str = "consumesApi") -> Relation:
    return Relation(subject=subject, predicate=predicate, object=target)


def app(name: str, *keys: str) -> Consumer:
    return Consumer(name=name, keys=tuple(Key(pseudonym=key) for key in keys))


CATALOG = Catalog(
    services=(Service(name="Pay"), Service(name="asia.mail")),
    consumers=(app("Shop", "k1"), app("idle", "k2")),
    relations=(
        link("component:default/shop", "api:default/pay"),
        link("component:default/idle", "component:asia/mail", "dependsOn"),
        link("component:default/keyless", "api:default/pay"),
        link("component:default/shop", "resource:default/db", "dependsOn"),
        link("component:default/shop", "api:default/pay", "providesApi"),
        link("component:default/pay", "api:default/pay"),
    ),
)


def test_names_are_those_of_the_catalog() -> None:
    assert relations.declared(CATALOG) == (("Shop", "Pay"), ("idle", "asia.mail"), ("keyless", "Pay"))


def call(name: str, month: str, **more: object) -> dict[str, Any]:
    return {"app": name, "service": "Pay", "month": month, "traffic": "people", "calls": 2, **more}


def test_calls_are_those_of_declared_apps_and_people(engine_with: Engines) -> None:
    rows = [
        call("Shop", "2026-09"),
        call("Shop", "2026-10"),
        call("", "2026-10"),
        call("Shop", "2026-11", traffic="bot"),
    ]
    with engine_with(consumers=rows) as engine:
        found = engine.execute(relations.seen(engine.table("consumers"))).to_pylist()
    assert found == [{"app": "Shop", "service": "Pay", "calls": 4, "first": "2026-09", "last": "2026-10"}]


def test_declared_and_seen_are_one_list() -> None:
    seen = {"app": "odd", "service": "Pay", "calls": 7, "first": "2026-09", "last": "2026-10"}
    rows = relations.relations(relations.declared(CATALOG), [seen], CATALOG)
    assert [(row["app"], row["declared"], row["calls"]) for row in rows] == [
        ("Shop", True, 0),
        ("idle", True, 0),
        ("keyless", True, None),
        ("odd", False, 7),
    ]
