"""What `sowhat init` finds in files and writes for them."""

from __future__ import annotations

import gzip
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.actions.check import check
from sowhat.actions.init import Initiated, InitOptions, init
from sowhat.errors import CallError, DataError
from sowhat.model.source import OpenApi
from sowhat.model.workspace import AccessLog, BackstageCatalog, CallTable, Workspace
from sowhat.sources.pseudonym import derived_key, pseudonym

STEP = timedelta(minutes=7)


def line(number: int, path: str, user: str = "-", offset: str = "+0800") -> str:
    """One line of a combined log."""
    at = (datetime(2026, 3, 2) + number * STEP).strftime("%d/%b/%Y:%H:%M:%S")
    return f'10.0.0.{number % 200} - {user} [{at} {offset}] "GET {path} HTTP/1.1" 200 512 "-" "curl/8.5.0"\n'


def log(path: Path, *paths: str, times: int = 20, offset: str = "+0800", user: str = "-") -> Path:
    """A combined log that asks for each path `times` times."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(line(n, paths[n % len(paths)], user, offset) for n in range(times * len(paths))))
    return path


def made(tmp_path: Path, *inputs: Path, options: InitOptions | None = None) -> tuple[Initiated, Workspace]:
    """The answer, and the workspace that it wrote."""
    root = tmp_path / "w"
    return init(root, inputs, options or InitOptions()), workspace.load(root)


def routes(found: Workspace) -> dict[str, tuple[str, ...]]:
    """Route paths by service."""
    return {service.name: tuple(route.path for route in service.routes) for service in found.catalog.services}


def test_without_files_it_writes_a_workspace_that_loads(tmp_path: Path) -> None:
    answer, found = made(tmp_path, options=InitOptions(name="Blue Ocean", kind="open", language="zh"))
    assert (found.platform.name, found.platform.title.en, found.platform.kind) == ("Blue-Ocean", "Blue Ocean", "open")
    assert (found.language, found.timezone, answer.timezone_from) == ("zh", "UTC", "unknown")
    assert set(answer.files) == {*workspace.FILES, ".gitignore"}


def test_comments_are_in_the_language_asked_for(tmp_path: Path) -> None:
    init(tmp_path / "zh", [], InitOptions(language="zh"))
    init(tmp_path / "en", [], InitOptions(language="en"))
    assert "路由" in (tmp_path / "zh" / "catalog" / "services.yaml").read_text(encoding="utf-8")
    assert (tmp_path / "en" / "catalog" / "services.yaml").read_text(encoding="utf-8").isascii()


def test_services_are_the_prefixes_with_most_calls(tmp_path: Path) -> None:
    paths = ["/api/v1/orders/17", "/api/v1/orders/18", "/users/5/cart", "/static/a.css", "/favicon.ico", "/"]
    answer, found = made(tmp_path, log(tmp_path / "in" / "access.log", *paths))
    assert routes(found) == {"orders": ("/api/v1/orders",), "users": ("/users",)}
    assert [(one.calls, one.share) for one in answer.services] == [(40, 1 / 3), (20, 1 / 6)]


def test_static_files_are_services_only_where_there_is_nothing_else(tmp_path: Path) -> None:
    _, found = made(tmp_path, log(tmp_path / "in" / "access.log", "/static/a.css", "/img/b.png"))
    assert set(routes(found)) == {"static", "img"}


@pytest.mark.parametrize(
    ("offset", "zone"), [("+0800", "Asia/Shanghai"), ("+0000", "UTC"), ("-0300", "Etc/GMT+3"), ("+0530", "UTC")]
)
def test_the_zone_is_the_one_of_the_log(tmp_path: Path, offset: str, zone: str) -> None:
    _, found = made(tmp_path, log(tmp_path / "in" / "access.log", "/a/b", offset=offset))
    assert found.timezone == zone


def test_a_zone_that_is_given_wins(tmp_path: Path) -> None:
    options = InitOptions(timezone="Europe/Berlin")
    answer, found = made(tmp_path, log(tmp_path / "in" / "access.log", "/a/b"), options=options)
    assert (found.timezone, answer.timezone_from) == ("Europe/Berlin", "option")


def test_rotated_files_are_one_source(tmp_path: Path) -> None:
    first = log(tmp_path / "in" / "access.log", "/a/b")
    (tmp_path / "in" / "access.log.2.gz").write_bytes(gzip.compress(first.read_bytes()))
    log(tmp_path / "in" / "access.log.1", "/a/b")
    answer, found = made(tmp_path, tmp_path / "in")
    assert [source.paths for source in found.sources] == [(f"{tmp_path}/in/access.log*",)]
    assert (answer.sources[0].files, answer.sources[0].records) == (3, 60)


def test_paths_inside_the_workspace_are_relative(tmp_path: Path) -> None:
    log(tmp_path / "w" / "logs" / "access.log", "/a/b")
    _, found = made(tmp_path, tmp_path / "w" / "logs")
    assert found.sources[0].paths == ("logs/access.log*",)
    assert "glob-empty" not in {warning.code for warning in check(tmp_path / "w").warnings}


def test_named_callers_are_proposed_under_pseudonyms(tmp_path: Path) -> None:
    answer, found = made(tmp_path, log(tmp_path / "in" / "access.log", "/a/b", user="alice"))
    source, alias = found.sources[0], pseudonym(derived_key(workspace.secret(tmp_path / "w"), "consumer"), "alice")
    assert isinstance(source, AccessLog)
    assert (source.consumer[0], answer.consumers) == ("user", 1)
    assert [key.pseudonym for key in found.catalog.consumers[0].keys] == [alias]
    assert not any("alice" in path.read_text() for path in (tmp_path / "w").rglob("*.yaml"))


def test_addresses_are_not_proposed_as_consumers(tmp_path: Path) -> None:
    _, found = made(tmp_path, log(tmp_path / "in" / "access.log", "/a/b"))
    assert found.catalog.consumers == ()


OPENAPI = """\
openapi: 3.0.3
info:
  title: Shop API
  description: |
    title: not this one
servers:
- url: https://shop.example.com/shop/v2
paths:
  /orders/{orderId}:
    get: {responses: {"200": {description: paths}}}
  /carts:
    get: {responses: {}}
"""


def test_openapi_gives_services_and_templates(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "shop.yaml").write_text(OPENAPI)
    log(tmp_path / "in" / "access.log", "/shop/v2/orders/a-b", "/other/x")
    answer, found = made(tmp_path, tmp_path / "in")
    assert routes(found) == {"Shop-API": ("/shop/v2",)}
    assert [(source.type, source.paths) for source in found.sources if isinstance(source, OpenApi)] == [
        ("openapi", (str(tmp_path / "in" / "shop.yaml"),))
    ]
    assert (answer.services[0].share, answer.services_from) == (0.5, "openapi")


def test_a_base_path_that_is_only_a_version_gives_prefixes(tmp_path: Path) -> None:
    paths = '{"/a/{b}": {"get": {}}, "/c": {"get": {}}}'
    (tmp_path / "shop.json").write_text(f'{{"swagger": "2.0", "basePath": "/v2", "paths": {paths}}}')
    _, found = made(tmp_path, tmp_path / "shop.json")
    assert routes(found) == {"shop": ("/v2/a", "/v2/c")}


def test_a_table_proposes_each_of_its_routes(tmp_path: Path) -> None:
    rows = [f"2026-03-0{n % 9 + 1} 10:00:00,{'pay' if n % 3 else 'refund'},app{n % 60},200,{n}" for n in range(90)]
    (tmp_path / "calls.csv").write_text("\n".join(["time,operation,app_id,status,latency_ms", *rows]) + "\n")
    answer, found = made(tmp_path, tmp_path / "calls.csv")
    assert isinstance(found.sources[0], CallTable)
    assert routes(found) == {"pay": ("pay",), "refund": ("refund",)}
    assert (answer.sources[0].consumers, answer.consumers) == (60, 0)


def test_an_existing_workspace_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: mine")
    with pytest.raises(CallError) as caught:
        init(tmp_path, [], InitOptions())
    assert caught.value.problems[0].params == {"folder": str(tmp_path), "file": "sowhat.yaml"}
    assert [path.name for path in tmp_path.iterdir()] == ["sowhat.yaml"]


def test_a_gitignore_that_is_there_is_added_to(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine\nlake/")
    init(tmp_path, [], InitOptions())
    lines = (tmp_path / ".gitignore").read_text().splitlines()
    assert (lines[:2], lines.count("lake/")) == (["mine", "lake/"], 1)
    assert ".secret*" in lines


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [("a.log", b"", "empty"), ("a.bin", bytes(range(256)) * 20, "binary"), ("a.txt", b"dear diary\n" * 9, "unknown")],
)
def test_what_is_not_understood_is_named(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DataError) as caught:
        init(tmp_path / "w", [tmp_path / name], InitOptions())
    assert [(p.code, p.params) for p in caught.value.problems] == [("input-unknown", {"file": name, "reason": reason})]
    assert not (tmp_path / "w").exists()


def test_a_mixed_folder_gives_what_it_can_and_names_the_rest(tmp_path: Path) -> None:
    log(tmp_path / "in" / "access.log", "/a/b")
    (tmp_path / "in" / "notes.txt").write_text("dear diary\n")
    (tmp_path / "in" / "empty.csv").write_text("")
    (tmp_path / "in" / "~$open.xlsx").write_bytes(b"\x04me")
    (tmp_path / "in" / "entities.yaml").write_text(
        "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: x}\nspec: {owner: me}\n"
    )
    answer, found = made(tmp_path, tmp_path / "in")
    assert {type(source) for source in found.sources} == {AccessLog, BackstageCatalog}
    assert {problem.params["file"]: problem.params["reason"] for problem in answer.unknown} == {
        "notes.txt": "unknown",
        "empty.csv": "empty",
    }


def test_a_path_that_leads_nowhere(tmp_path: Path) -> None:
    with pytest.raises(CallError) as caught:
        init(tmp_path / "w", [tmp_path / "gone*.log"], InitOptions())
    assert caught.value.problems[0].params == {"value": str(tmp_path / "gone*.log")}


@pytest.mark.parametrize(
    ("options", "code", "near"),
    [
        (InitOptions(timezone="Asia/Shangai"), "unknown-timezone", "Asia/Shanghai"),
        (InitOptions(kind="market"), "bad-choice", "marketplace"),
    ],
)
def test_an_option_that_is_not_possible(tmp_path: Path, options: InitOptions, code: str, near: str) -> None:
    with pytest.raises(CallError) as caught:
        init(tmp_path, [], options)
    (problem,) = caught.value.problems
    assert (problem.code, problem.params["nearest"]) == (code, near)


def test_real_log(tmp_path: Path, real_inputs: Path) -> None:
    answer, found = made(tmp_path, real_inputs / "access_logs" / "apache-combined-10k.log")
    (source,) = answer.sources
    assert (source.records, source.quarantined, answer.timezone) == (9999, 1, "UTC")
    assert isinstance(found.sources[0], AccessLog)
    assert found.sources[0].format == "combined"
    assert [(one.name, one.calls) for one in answer.services[:2]] == [("presentations", 2305), ("blog", 1959)]


def test_real_table(tmp_path: Path, real_inputs: Path) -> None:
    answer, found = made(tmp_path, real_inputs / "calls" / "genai_platform_requests.csv")
    (source,) = answer.sources
    assert (source.records, source.consumers, answer.consumers) == (26823, 4247, 0)
    assert {
        "pairs": sum("/" in one.routes[0] for one in answer.services),
        "without model": sum(one.routes == ("TXT_2_IMG",) for one in answer.services),
    } == {"pairs": 169, "without model": 1}
    assert len({one.routes[0].split("/")[1] for one in answer.services if "/" in one.routes[0]}) == 86
    assert sum(one.calls for one in answer.services) == 26823
    assert isinstance(found.sources[0], CallTable)
    assert found.sources[0].columns.route == ("predict_type", "checkpoint_model_version_id")


@pytest.mark.parametrize("name", ["nginx", "apache2", "traefik-clf"])
def test_small_real_logs(tmp_path: Path, real_inputs: Path, name: str) -> None:
    answer, found = made(tmp_path, real_inputs / "access_logs" / f"{name}.log")
    assert isinstance(found.sources[0], AccessLog)
    assert answer.sources[0].records > 0


def test_real_openapi_versions_are_one_service(tmp_path: Path, real_inputs: Path) -> None:
    _, found = made(tmp_path, real_inputs / "openapi")
    assert set(routes(found)) == {"Adyen-Checkout-API", "Twilio-Api"}
    assert {"/v67/payments", "/v70/payments", "/v71/sessions"} <= set(routes(found)["Adyen-Checkout-API"])


def test_real_backstage_files(tmp_path: Path, real_inputs: Path) -> None:
    _, found = made(tmp_path, real_inputs / "catalogs")
    assert {type(source) for source in found.sources} == {BackstageCatalog}
    assert check(tmp_path / "w").sources == len(found.sources)
