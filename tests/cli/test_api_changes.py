"""`sowhat lifecycle changes`, as a user runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.actions.test_api_changes import V1, V2

Sowhat = Callable[..., CompletedProcess[str]]
CALL = ("lifecycle", "changes", "v1.yaml", "v2.yaml")


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "v1.yaml").write_text(V1)
    (tmp_path / "v2.yaml").write_text(V2)
    return tmp_path


@pytest.mark.parametrize(
    ("lang", "says"), [("en", "2 changes break callers of Orders 1."), ("zh", "有 2 处变更会影响 Orders 1 的调用方。")]
)
def test_what_breaks_is_said_first(sowhat: Sowhat, shop: Path, lang: str, says: str) -> None:
    done = sowhat(*CALL, lang=lang, cwd=shop)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, says)


def test_json_has_each_change(sowhat: Sowhat, shop: Path) -> None:
    told = json.loads(sowhat(*CALL, "--json", cwd=shop).stdout)
    assert {(one["kind"], one["field"]) for one in told["changes"] if one["breaking"]} == {
        ("field-renamed", "order_note"), ("field-removed", "day")
    }  # fmt: skip


def test_a_request_is_shown_for_the_newer_version(sowhat: Sowhat, shop: Path) -> None:
    (shop / "request.json").write_text(json.dumps({"body": {"order_note": "n", "day": "d"}}))
    call = (*CALL, "--translate", "PUT /orders/{id}", "--request", "request.json")
    done, told = sowhat(*call, cwd=shop), json.loads(sowhat(*call, "--json", cwd=shop).stdout)
    assert "PUT /v2/orders/id" in done.stdout
    assert "`day` went to `deliverAt`" in done.stdout
    assert (told["status"], told["request"]["body"]) == ("translated", {"orderNote": "n", "deliverAt": "d"})


def test_an_operation_that_is_not_there_is_a_wrong_call(sowhat: Sowhat, shop: Path) -> None:
    done = sowhat(*CALL, "--translate", "GET /order", cwd=shop)
    assert (done.returncode, "PUT /orders/{id}" in done.stderr) == (2, True)
