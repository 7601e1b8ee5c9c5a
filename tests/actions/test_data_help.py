"""The one mapping that would help most, as a line that works when it is pasted."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions import show
from sowhat.actions.build import build
from sowhat.actions.data_help import CALLER, _field, _prefix
from sowhat.model.data import Data, Help
from tests.actions.conftest import Quiet

LINE = '192.0.2.{n} - {user} [{day:02}/Jun/2026:08:00:00 +0000] "GET {path} HTTP/1.1" 200 5 "-" "okhttp/4"\n'


def calls(path: str, n: int, user: str = "-") -> str:
    return "".join(LINE.format(n=i % 200, user=user, day=i % 28 + 1, path=path) for i in range(n))


def workspace(root: Path, log: str, consumer: str = "user", more: str = "", **catalog: str) -> Path:
    (root / "catalog").mkdir(parents=True)
    (root / "access.log").write_text(log, encoding="utf-8")
    source = f"sources: [{{type: access-log, name: web, paths: access.log, consumer: {consumer}{more}}}]\n"
    (root / "sowhat.yaml").write_text(f"platform: p\n{source}", encoding="utf-8")
    for name, text in catalog.items():
        (root / "catalog" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return root


def helped(root: Path) -> Help | None:
    build(root, Quiet())
    return show.data(root).help


def test_the_paths_with_most_unclaimed_calls_become_a_service(tmp_path: Path) -> None:
    log = calls("/shop/orders", 60) + calls("/shop/cart", 20) + calls("/other", 20)
    root = workspace(tmp_path / "w", log, consumer="address", a="services: [{name: x, routes: [/other]}]\n")
    keys = "consumers: [{name: a, keys: [none]}]\n"
    (root / "catalog" / "b.yaml").write_text(keys, encoding="utf-8")
    found = helped(root)
    assert found is not None
    assert (found.step, found.subject, found.calls, found.share) == ("service", "/shop", 80, 0.8)


def test_the_line_works_as_it_stands(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", calls("/shop/orders", 60))
    before = show_after(root)
    assert before.attribution.service == 0
    assert before.help is not None
    (root / before.help.file).write_text(before.help.yaml + "\n", encoding="utf-8")
    assert show_after(root).attribution.service == 60


def show_after(root: Path) -> Data:
    build(root, Quiet())
    return show.data(root)


def test_an_undeclared_key_is_named_by_its_pseudonym(tmp_path: Path) -> None:
    services = "services: [{name: shop, routes: [/shop]}]\n"
    root = workspace(tmp_path / "w", calls("/shop", 70, "secret-app") + calls("/shop", 30, "small"), a=services)
    found = helped(root)
    assert found is not None
    assert (found.step, found.calls) == ("app", 70)
    assert "secret-app" not in found.model_dump_json()
    (root / found.file).write_text(found.yaml + "\n", encoding="utf-8")
    assert show_after(root).attribution.app == 70


def test_a_source_that_names_no_caller_should_name_one(tmp_path: Path) -> None:
    services = "services: [{name: shop, routes: [/shop]}]\n"
    found = helped(workspace(tmp_path / "w", calls("/shop", 50), a=services))
    assert found is not None
    assert (found.step, found.subject, found.yaml) == ("consumer", "web", "consumer: header:X-App-Id")


def test_a_customer_is_asked_for_when_all_else_is_known(tmp_path: Path) -> None:
    catalog = "services: [{name: shop, routes: [/shop]}]\nconsumers: [{name: a, keys: [k]}]\n"
    found = helped(workspace(tmp_path / "w", calls("/shop", 50, "k"), a=catalog))
    assert found is not None
    assert (found.step, found.share, found.yaml) == ("customer", 1.0, "customer: header:X-Customer-Id")


def test_nothing_is_proposed_where_there_is_nothing(tmp_path: Path) -> None:
    assert helped(workspace(tmp_path / "w", "")) is None


def test_calls_of_bots_need_no_owner(tmp_path: Path) -> None:
    log = calls("/shop", 50).replace("okhttp/4", "Googlebot/2.1")
    assert helped(workspace(tmp_path / "w", log)) is None


@pytest.mark.parametrize(
    ("route", "prefix"),
    [("/shop/orders/{id}", "/shop"), ("/api/shop/x", "/api/shop"), ("/", "/"), ("TXT/M1", "TXT"), ("/v1/{id}", "/v1")],
)
def test_a_prefix_says_what_the_paths_are_about(route: str, prefix: str) -> None:
    assert _prefix(route) == prefix


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("table", "columns: {…, consumer: COLUMN}"),
        ("prometheus", "labels: {…, consumer: LABEL}"),
        ("otlp", "consumer: [ATTRIBUTE]"),
        ("access-log", "consumer: header:X-App-Id"),
    ],
)
def test_the_line_of_a_caller_is_one_that_its_source_understands(kind: str, line: str) -> None:
    assert _field(kind, "consumer", CALLER) == line
