"""A whole workspace as people write it becomes one value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.errors import CallError
from sowhat.model.catalog import Key, Membership, Route
from sowhat.model.value import Span, Text
from sowhat.model.workspace import AccessLog, BackstageCatalog, CallTable

Write = Callable[..., Path]

SOWHAT = """\
platform: {name: blue-ocean, title: {zh: 蓝海开放平台, en: Blue Ocean}, kind: open}
timezone: Asia/Shanghai
language: zh
currency: USD
sources:
  - name: gateway
    type: access-log
    paths: logs/access.log*
    format: '$remote_addr - "$request" $status'
    consumer: [header:X-App, address]
    routes: ["/users/{name}"]
  - name: genai
    type: table
    paths: [requests.csv]
    columns: {time: gmt_create, route: [predict_type, model], consumer: groupId, latency: seconds}
    latency_unit: ms
    statuses: {SUCCEED: ok, FAILED: server_error}
    duplicates: drop
    timezone: UTC
  - {name: catalog, type: backstage, paths: [backstage/*.yaml]}
"""
CATALOG = """\
services:
  - name: checkout
    title: Checkout
    owner: payments
    routes: [/api/checkout, {path: /pay, host: api.example.com, source: gateway, from: 2026-01-01, to: 2026-07-01}]
units: [{name: retail, title: {zh: 零售}}, {name: lending}]
---
teams:
  - {name: payments, unit: retail}
  - name: billing
    unit: [{of: retail, to: 2026-04-01}, {of: lending, from: 2026-04-01}]
consumers:
  - name: shop-app
    team: billing
    keys: [0123, {pseudonym: 3f2a, from: 2026-03-01}, {key: b}]
"""


def test_settings(folder: Write) -> None:
    found = workspace.load(folder(SOWHAT, all=CATALOG))
    assert found.platform.model_dump() == {
        "name": "blue-ocean",
        "title": {"en": "Blue Ocean", "zh": "蓝海开放平台"},
        "kind": "open",
    }
    assert (found.timezone, found.language, found.currency) == ("Asia/Shanghai", "zh", "USD")


def test_access_log(folder: Write) -> None:
    log = workspace.load(folder(SOWHAT)).sources[0]
    assert log == AccessLog(
        name="gateway",
        paths=("logs/access.log*",),
        format='$remote_addr - "$request" $status',
        consumer=("header:X-App", "address"),
        routes=("/users/{name}",),
    )


def test_table(folder: Write) -> None:
    table = workspace.load(folder(SOWHAT)).sources[1]
    assert isinstance(table, CallTable)
    assert table.columns.route == ("predict_type", "model")
    assert table.columns.status is None
    assert table.statuses == {"SUCCEED": "ok", "FAILED": "server_error"}
    assert (table.latency_unit, table.duplicates, table.timezone) == ("ms", "drop", "UTC")


def test_routes_have_a_short_form_and_a_dated_one(folder: Write) -> None:
    (service,) = workspace.load(folder(SOWHAT, all=CATALOG)).catalog.services
    first_half = Span(from_=date(2026, 1, 1), to=date(2026, 7, 1))
    assert service.title == Text(en="Checkout", zh="Checkout")
    assert service.routes == (
        Route(path="/api/checkout"),
        Route(path="/pay", host="api.example.com", source="gateway", span=first_half),
    )


@pytest.mark.parametrize(("written", "meant"), [("/pay/*", "/pay"), ("/pay/**", "/pay"), ("/*", "/"), ("/", "/")])
def test_a_route_may_say_with_a_star_that_it_is_what_lies_below(folder: Write, written: str, meant: str) -> None:
    (service,) = workspace.load(
        folder("platform: p", a=f"services: [{{name: s, routes: ['{written}']}}]")
    ).catalog.services
    assert service.routes == (Route(path=meant),)


def test_a_team_that_moved_keeps_both_units(folder: Write) -> None:
    teams = workspace.load(folder(SOWHAT, all=CATALOG)).catalog.teams
    assert teams[0].units == (Membership(of="retail"),)
    assert [link.span for link in teams[1].units] == [Span(to=date(2026, 4, 1)), Span(from_=date(2026, 4, 1))]


def test_keys_keep_the_digits_that_were_written(folder: Write) -> None:
    (consumer,) = workspace.load(folder(SOWHAT, all=CATALOG)).catalog.consumers
    later = Span(from_=date(2026, 3, 1))
    assert consumer.keys == (Key(raw="0123"), Key(pseudonym="3f2a", span=later), Key(raw="b"))


def test_the_catalog_may_be_spread_over_files_and_folders(folder: Write) -> None:
    root = folder(a="teams: [{name: one}]", b="teams: [{name: two}]\n---\n# nothing more\n")
    (root / "catalog" / "deep").mkdir()
    (root / "catalog" / "deep" / "c.yml").write_text("units: [{name: retail}]")
    (root / "catalog" / ".draft.yaml").write_text("not: [read")
    catalog = workspace.load(root).catalog
    assert ([team.name for team in catalog.teams], catalog.units[0].name) == (["one", "two"], "retail")


def test_a_name_alone_is_a_platform(folder: Write) -> None:
    assert workspace.load(folder("platform: 蓝海\n")).platform.name == "蓝海"


def test_a_byte_order_mark_and_windows_line_ends_are_no_problem(folder: Write) -> None:
    found = workspace.load(folder(b"\xef\xbb\xbfplatform:\r\n  name: x\r\nlanguage: zh\r\n"))
    assert (found.platform.name, found.language) == ("x", "zh")


def test_anchors_are_understood(folder: Write) -> None:
    found = workspace.load(folder(a="units: [{name: &r retail}]\nteams: [{name: t, unit: *r}]"))
    assert found.catalog.teams[0].units == (Membership(of="retail"),)


def test_backstage_entities_in_the_catalog_become_a_source(folder: Write) -> None:
    entity = "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: payments}\n"
    found = workspace.load(folder(entities=entity, mine="services: [{name: s, owner: payments}]"))
    assert found.sources == (BackstageCatalog(name="catalog", paths=("catalog/entities.yaml",)),)
    assert found.catalog.services[0].owner == "payments"


def test_a_backstage_source_that_reads_them_already_is_enough(folder: Write) -> None:
    entity = "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: x}\n"
    text = "platform: p\nsources: [{name: bs, type: backstage, paths: [catalog/*.yaml]}]"
    assert [source.name for source in workspace.load(folder(text, entities=entity)).sources] == ["bs"]


def test_places_say_where_each_entry_is_named(folder: Write) -> None:
    places = workspace.read(folder(SOWHAT, all=CATALOG)).places
    assert str(places["team", "billing"]) == "catalog/all.yaml:10:11"
    assert str(places["source", "genai"]) == "sowhat.yaml:12:11"


def test_find_goes_upwards(folder: Write) -> None:
    root = folder()
    (root / "logs" / "old").mkdir(parents=True)
    assert workspace.find(root / "logs" / "old") == root.resolve()


def test_find_and_load_say_when_there_is_none(tmp_path: Path) -> None:
    for call in (workspace.find, workspace.load):
        with pytest.raises(CallError) as caught:
            call(tmp_path)
        assert caught.value.problems[0].code == "no-workspace"
        assert caught.value.problems[0].params == {"folder": str(tmp_path.resolve())}


@pytest.mark.parametrize("page", ["workspace.md", "workspace.zh.md"])
def test_the_examples_of_the_reference_are_one_valid_workspace(folder: Write, page: str) -> None:
    text = (Path(__file__).parents[2] / "docs" / "reference" / page).read_text(encoding="utf-8")
    sowhat, catalog, business = (block.split("```")[0] for block in text.split("```yaml\n")[1:])
    found = workspace.load(folder(sowhat + business, all=catalog))
    assert (len(found.sources), len(found.catalog.teams), len(found.catalog.consumers)) == (3, 2, 1)
    assert (len(found.outcomes), len(found.studies)) == (1, 1)


ROUTES = {
    "/pay/:id/items": Route(path="/pay/{id}/items"),
    "/pay/<int:id>": Route(path="/pay/{id}"),
    "/pay/{id}": Route(path="/pay/{id}"),
    "/v1/pay:cancel": Route(path="/v1/pay:cancel"),
    "GET /pay": Route(path="/pay"),
    "get,POST /pay/*": Route(path="/pay"),
    "https://API.example.com:8443/pay/:id": Route(path="/pay/{id}", host="api.example.com"),
    "POST https://api.example.com": Route(path="/", host="api.example.com"),
}


@pytest.mark.parametrize("written", ROUTES)
def test_a_route_may_be_written_as_in_code_or_in_a_document(folder: Write, written: str) -> None:
    text = f"services: [{{name: s, routes: ['{written}']}}]"
    (service,) = workspace.load(folder("platform: p", a=text)).catalog.services
    assert service.routes == (ROUTES[written],)


def test_two_methods_of_a_path_are_one_route(folder: Write) -> None:
    text = "services: [{name: s, routes: ['GET /pay', 'POST /pay']}]"
    (service,) = workspace.load(folder("platform: p", a=text)).catalog.services
    assert service.routes == (Route(path="/pay"),)


def test_a_table_may_have_methods_in_its_routes(folder: Write) -> None:
    table = "platform: p\nsources: [{name: t, type: table, paths: [logs/*], columns: {time: t, route: r}}]"
    (service,) = workspace.load(folder(table, a="services: [{name: s, routes: ['GET /pay']}]")).catalog.services
    assert service.routes == (Route(path="GET /pay"),)
