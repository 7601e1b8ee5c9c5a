"""Sources that are received, asked for, or describe services, as people declare them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.errors import Problem
from sowhat.model.source import CloudEvents, OpenApi, OpenSlo, Otlp, Prometheus, PrometheusLabels, SkyWalking
from sowhat.model.workspace import AccessLog, CallTable, consumer_keys, customer_keys, route_templates
from sowhat.stories.problems import explain
from sowhat.stories.words import words
from sowhat.workspace.table_formats import SAVED
from tests.workspace.conftest import PLATFORM

Write = Callable[..., Path]
Wrong = Callable[..., list[Problem]]
SERVICE = "services: [{name: pay, aliases: [pay-svc, 支付]}]\n"


def sources(*entries: str) -> str:
    return PLATFORM + "sources:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)


@pytest.fixture
def only(folder: Write) -> Callable[[str], object]:
    """The only source of a workspace."""

    def read(entry: str) -> object:
        (source,) = workspace.load(folder(sources(entry), all=SERVICE)).sources
        return source

    return read


@pytest.mark.parametrize(
    ("entry", "source"),
    [
        ("type: otlp, name: traces, receive: true", Otlp(name="traces", receive=True)),
        (
            "type: otlp, name: t, paths: x.json, consumer: app.id, customer: [user.id], unit: bu, routes: ['/a/{b}']",
            Otlp(
                name="t",
                paths=("x.json",),
                consumer=("app.id",),
                customer=("user.id",),
                unit=("bu",),
                routes=("/a/{b}",),
            ),
        ),
        ("type: cloud-events, name: e, paths: [e/*.jsonl]", CloudEvents(name="e", paths=("e/*.jsonl",))),
        (
            "type: cloud-events, name: e, receive: true, customer: data.customer",
            CloudEvents(name="e", receive=True, customer=("data.customer",)),
        ),
        ("type: prometheus, name: p, url: 'http://x'", Prometheus(name="p", url="http://x")),
        (
            "type: prometheus, name: p, url: u, metric: m, latency: l, since: 2026-01-05, step: 30, token: 'env:T', "
            "labels: {route: path, consumer: [app, client]}",
            Prometheus(
                name="p",
                url="u",
                metric="m",
                latency="l",
                since=date(2026, 1, 5),
                step=30,
                token="env:T",
                labels=PrometheusLabels(route=("path",), consumer=("app", "client")),
            ),
        ),
        (
            "type: skywalking, name: s, url: u, layer: MESH, since: 2026-01-05",
            SkyWalking(name="s", url="u", layer="MESH", since=date(2026, 1, 5)),
        ),
        (
            "type: openapi, name: o, paths: api.yaml, service: pay, base: /v1",
            OpenApi(name="o", paths=("api.yaml",), service="pay", base="/v1"),
        ),
        ("type: openslo, name: o, paths: slo.yaml", OpenSlo(name="o", paths=("slo.yaml",))),
    ],
)
def test_a_source_is_read_as_written(only: Callable[[str], object], entry: str, source: object) -> None:
    assert only(entry) == source


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("type: otlp, name: t", "source-without-input"),
        ("type: cloud-events, name: t, receive: false", "source-without-input"),
        ("type: otlp, name: t, receive: maybe", "bad-choice"),
        ("type: prometheus, name: p", "missing-key"),
        ("type: prometheus, name: p, url: u, step: often", "bad-whole"),
        ("type: prometheus, name: p, url: u, since: soon", "bad-day"),
        ("type: prometheus, name: p, url: u, labels: {way: x}", "unknown-key"),
        ("type: skywalking, name: s", "missing-key"),
        ("type: openapi, name: o", "missing-key"),
        ("type: openapi, name: o, paths: x, service: nobody", "undeclared"),
        ("type: openslo, name: o, receive: true, paths: x", "unknown-key"),
    ],
)
def test_a_source_that_lacks_something_is_reported(wrong: Wrong, entry: str, code: str) -> None:
    found = wrong(sources(entry), all=SERVICE)
    assert code in {one.code for one in found}
    for language in ("en", "zh"):
        assert explain(found[0], words(language))


def test_other_names_of_a_service_are_kept(folder: Write) -> None:
    (service,) = workspace.load(folder(all=SERVICE)).catalog.services
    assert service.aliases == ("pay-svc", "支付")


def test_databases_have_names(folder: Write) -> None:
    found = workspace.load(folder(PLATFORM + "connections: {shop: 'env:SHOP', other: 'postgresql://h/d'}\n"))
    assert found.connections == {"shop": "env:SHOP", "other": "postgresql://h/d"}


def test_a_log_says_where_its_fields_lie(only: Callable[[str], object]) -> None:
    source = only("type: access-log, name: g, paths: x, format: kong, fields: {status: response.code}")
    assert isinstance(source, AccessLog)
    assert (source.format, source.fields) == ("kong", {"status": "response.code"})


def test_a_log_of_no_known_format_is_reported(wrong: Wrong) -> None:
    assert [one.code for one in wrong(sources("type: access-log, name: g, paths: x, format: iis"))] == ["bad-choice"]


def test_a_saved_mapping_stands_for_columns(only: Callable[[str], object]) -> None:
    source = only("type: table, name: e, paths: x, format: sensors-data")
    assert isinstance(source, CallTable)
    assert (source.columns.route, source.columns.customer) == (("event",), "distinct_id")


def test_written_columns_overrule_a_saved_mapping(only: Callable[[str], object]) -> None:
    source = only("type: table, name: e, paths: x, format: growingio, columns: {customer: uid, count: n}")
    assert isinstance(source, CallTable)
    saved = SAVED["growingio"]["time"]
    assert (source.columns.customer, source.columns.count, source.columns.time) == ("uid", "n", saved)


@pytest.mark.parametrize(
    ("entry", "consumer", "customer", "routes"),
    [
        ("type: otlp, name: t, receive: true, consumer: a, customer: b, routes: [/c]", ("a",), ("b",), ("/c",)),
        ("type: cloud-events, name: t, receive: true, consumer: a", ("a",), (), ()),
        ("type: prometheus, name: t, url: u, labels: {consumer: a}", ("a",), (), ()),
        ("type: skywalking, name: t, url: u", (), (), ()),
        (
            "type: table, name: t, paths: x, columns: {time: t, route: r, consumer: a, customer: b}",
            ("a",),
            ("b",),
            (),
        ),
    ],
)
def test_every_source_says_who_called_and_for_whom(
    only: Callable[[str], object], entry: str, consumer: tuple[str, ...], customer: tuple[str, ...], routes: object
) -> None:
    source = only(entry)
    assert isinstance(source, Otlp | CloudEvents | Prometheus | SkyWalking | CallTable)
    assert (consumer_keys(source), customer_keys(source), route_templates(source)) == (consumer, customer, routes)
