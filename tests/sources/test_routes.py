"""Routes: how raw paths fold."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sowhat.engine.workbench import Workbench
from sowhat.errors import WorkspaceError
from sowhat.sources import routes
from sowhat.sources.route_templates import Templates, folded


@pytest.fixture(scope="module")
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        yield bench


def fold(bench: Workbench, path: str, *templates: str) -> object:
    tidy = f"SELECT 1 AS id, {routes.clean('path')} AS tidy FROM (SELECT ? AS path)"
    bench.run(f"CREATE OR REPLACE TEMP TABLE told AS {tidy}", [path])
    return bench.fetch(folded(bench, "told", Templates(templates)))["route"][0].as_py()


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("/", "/"),
        ("//", "/"),
        ("/a//b/", "/a/b"),
        ("/users/42", "/users/{id}"),
        ("/u/3F2504E0-4f89-11d3-9a0c-0305e82c3301/x", "/u/{id}/x"),
        ("/o/5f3a9c2b7d1e", "/o/{id}"),
        ("/o/decadefacade", "/o/decadefacade"),
        ("/o/01ARZ3NDEKTSV4RRFFQ69G5FAV", "/o/{id}"),
        ("/t/eyJhbGciOiJIUzI1NiIsInR5cCI6", "/t/{id}"),
        ("/d/2024-05-01/x", "/d/{date}/x"),
        ("/a;jsessionid=1A2B/b;v=1", "/a/b"),
        ("/images/googledotcom.png", "/images/googledotcom.png"),
        ("/blog/what-is-new-in-2024-for-apis", "/blog/what-is-new-in-2024-for-apis"),
        ("/presentations/logstash-scale11x", "/presentations/logstash-scale11x"),
        ("/v1/orders", "/v1/orders"),
        ("/用户/张三", "/用户/张三"),
    ],
)
def test_ids_fold_by_their_look_and_words_stay(bench: Workbench, path: str, route: str) -> None:
    assert fold(bench, path) == route


@pytest.mark.parametrize(
    ("template", "path", "route"),
    [
        ("/users/{name}", "/users/ann", "/users/{name}"),
        ("/users/{name}", "/users/ann/42", "/users/ann/{id}"),
        ("/files/{rest*}", "/files/a/b/c", "/files/{rest*}"),
        ("/a.b/{x}.json", "/a.b/c.json", "/a.b/{x}.json"),
        ("/a.b/{x}.json", "/aXb/c.json", "/aXb/c.json"),
        ("/it's/{x}", "/it's/y", "/it's/{x}"),
    ],
)
def test_declared_templates_come_first(bench: Workbench, template: str, path: str, route: str) -> None:
    assert fold(bench, path, template) == route


@pytest.mark.parametrize("template", ["users/{name}", "/users/{name", "/users/name}", ""])
def test_a_template_that_cannot_be_one_is_refused(template: str) -> None:
    with pytest.raises(WorkspaceError, match="route-template"):
        routes.template_pattern(template)


def test_a_long_path_is_cut_and_marked(bench: Workbench) -> None:
    route = str(fold(bench, "/" + "a" * 5000))
    assert (len(route), route[-1]) == (512, "…")


@pytest.mark.parametrize(
    ("path", "version"), [("/v1/a", "v1"), ("/v2.1", "v2.1"), ("/api/v1", ""), ("/vega/a", ""), ("/", "")]
)
def test_the_version_is_the_first_segment_when_it_looks_like_one(bench: Workbench, path: str, version: str) -> None:
    query = f"SELECT {routes.version('path')} AS version FROM (SELECT ? AS path)"
    assert bench.fetch(query, [path]).to_pylist() == [{"version": version}]
