"""Templates of descriptions: which one a path has, and that thousands of them stay quick."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from sowhat.engine.workbench import Workbench
from sowhat.sources.apis import openapi
from sowhat.sources.route_templates import Templates, folded


@pytest.fixture(scope="module")
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        yield bench


def routes(bench: Workbench, paths: list[str], templates: Templates) -> list[str]:
    told = pa.table({"id": pa.array(range(len(paths)), pa.int32()), "tidy": paths})
    with bench.lent("asked", told):
        found = bench.fetch(f"{folded(bench, 'asked', templates)} ORDER BY id")
    return [str(one) for one in found["route"].to_pylist()]


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("/users/me", "/users/me"),
        ("/users/ann", "/users/{id}"),
        ("/users/ann.json", "/users/{id}.json"),
        ("/users/ann/x", "/users/ann/x"),
        ("/users/.json", "/users/{id}"),
        ("/users/me/orders", "/users/me/{list}"),
        ("/users/ann/orders", "/users/{id}/orders"),
        ("/a-b", "/{from}-{to}"),
        ("/files/a/b", "/files/{rest*}"),
        ("/", "/"),
    ],
)
def test_a_literal_segment_beats_a_variable_one(bench: Workbench, path: str, route: str) -> None:
    shared = (
        *("/users/{id}", "/users/me", "/users/{id}.json", "/users/{id}/orders", "/users/me/{list}"),
        *("/{from}-{to}", "/files/{rest*}", "/"),
    )
    assert routes(bench, [path], Templates(shared=shared)) == [route]


def test_the_source_s_own_templates_come_first(bench: Workbench) -> None:
    templates = Templates(own=("/users/{who}",), shared=("/users/me", "/users/{id}/x"))
    assert routes(bench, ["/users/me", "/users/1/x"], templates) == ["/users/{who}", "/users/{id}/x"]


def test_the_first_of_two_names_for_one_path_counts(bench: Workbench) -> None:
    assert routes(bench, ["/a/1"], Templates(shared=("/a/{one}", "/a/{two}"))) == ["/a/{one}"]


def test_thousands_of_templates_cost_little_more_than_none(bench: Workbench) -> None:
    many = tuple(f"/v1/area{i % 700}/{{a}}/thing{i}/{{b}}.json" for i in range(5000))
    paths = [f"/v1/area{i % 5000 % 700}/q/thing{i % 5000}/{i}x.json" for i in range(20_000)]
    started = time.monotonic()
    plain = routes(bench, paths, Templates())
    between = time.monotonic()
    found = routes(bench, paths, Templates(shared=many))
    assert (len(set(plain)), len(set(found))) == (20_000, 5000)
    assert time.monotonic() - between < 10 * (between - started) + 5


def test_every_real_operation_has_its_own_route(bench: Workbench, real_inputs: Path) -> None:
    api = openapi.read([real_inputs / "openapi/twilio_api_v2010_2020-12-01.json"]).apis[0]
    templates = list(dict.fromkeys(one.path for one in api.operations))
    paths = [one.replace("{", "Z9").replace("}", "8x") for one in templates]
    assert routes(bench, paths, Templates(shared=tuple(templates))) == templates
