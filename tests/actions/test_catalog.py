"""The catalog of a build: descriptions, objectives and entities beside what the workspace declares."""

from __future__ import annotations

import json
from pathlib import Path

from sowhat.actions import places
from sowhat.actions.build import build
from sowhat.actions.catalog import merged
from sowhat.actions.reading import latest, reading
from sowhat.actions.show import usage
from sowhat.lake.lake import Lake
from sowhat.tables.facts import OPERATIONS, SLOS
from sowhat.workspace.loading import load
from tests.actions.conftest import Quiet, Shop, line

API = {
    "openapi": "3.0.0",
    "info": {"title": "pay", "version": "1"},
    "servers": [{"url": "/pay"}],
    "paths": {"/users/me": {"get": {}}, "/users/{id}": {"get": {}}},
}
SLO = "version: prometheus/v1\nservice: pay\nslos: [{name: up, objective: 99.9, sli: {events: {total_query: t}}}]\n"
MORE = """
  - {name: apis, type: openapi, paths: [api.json]}
  - {name: goals, type: openslo, paths: [slo.yaml]}
"""


def described(root: Path) -> None:
    (root / "api.json").write_text(json.dumps(API))
    (root / "slo.yaml").write_text(SLO)
    settings = root / "sowhat.yaml"
    settings.write_text(settings.read_text().replace("\nsources:\n", "\nsources:" + MORE))


def called(root: Path) -> dict[str, int]:
    return {one.route: one.calls for one in usage(root).operations}


def test_paths_of_descriptions_are_templates_of_all_calls(shop: Shop) -> None:
    root = shop(line("ann", "/pay/users/me", 1), line("ann", "/pay/users/bob", 1), line("ann", "/pay/users/eve", 1))
    described(root)
    build(root, Quiet())
    assert called(root) == {"/pay/users/me": 1, "/pay/users/{id}": 2}
    assert [(one.service, one.calls) for one in usage(root).services] == [("pay", 3)]


def test_a_changed_description_changes_what_is_read_from_then_on(shop: Shop) -> None:
    root = shop(line("ann", "/pay/users/bob", 1))
    build(root, Quiet())
    described(root)
    with (root / "logs" / "access.log").open("a") as log:
        log.write(line("ann", "/pay/users/eve", 1))
    build(root, Quiet())
    assert called(root) == {"/pay/users/bob": 1, "/pay/users/{id}": 1}


def test_operations_and_objectives_are_facts_once(shop: Shop) -> None:
    root = shop(line("ann", "/pay/users/me", 1))
    described(root)
    build(root, Quiet())
    build(root, Quiet())
    lake = Lake(places.lake(root))
    assert lake.versions((OPERATIONS, SLOS)) == {"operations": 1, "slos": 1}


def test_a_declared_service_without_routes_has_those_of_its_description(shop: Shop) -> None:
    root = shop(line("ann", "/pay/users/me", 1))
    described(root)
    (root / "catalog" / "all.yaml").write_text("services: [{name: Pay, title: Paying}]")
    [service] = merged(load(root)).catalog.services
    assert (service.name, service.title.in_("en"), [one.path for one in service.routes]) == ("Pay", "Paying", ["/pay"])


def test_who_calls_what_is_a_result(shop: Shop) -> None:
    root = shop(line("ann", "/pay/x", 1))
    described(root)
    about = "metadata: {name: web, annotations: {sowhat/consumer-keys: ann}}\n"
    entity = f"apiVersion: backstage.io/v1alpha1\nkind: Component\n{about}"
    spec = "spec: {type: website, lifecycle: x, owner: us, consumesApis: [pay]}\n"
    (root / "catalog" / "web.yaml").write_text(entity + spec)
    build(root, Quiet())
    with reading(root, latest(root)) as open_:
        rows = open_.engine.execute(open_.engine.table("relations_seen")).to_pylist()
    assert [(row["app"], row["service"], row["declared"], row["calls"]) for row in rows] == [("web", "pay", True, 1)]
    assert [one.app for one in usage(root, "pay").callers] == ["web"]
