"""`sowhat find`: finds with their addresses, and the same as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sowhat.cli.app import app
from sowhat.errors import CallError


@pytest.fixture
def bare(tmp_path: Path) -> str:
    """A workspace that declares one service."""
    (tmp_path / "catalog").mkdir()
    (tmp_path / "sowhat.yaml").write_text("platform: shop\n", encoding="utf-8")
    service = "services:\n  - {name: pay, title: {en: Payments, zh: 支付}, routes: [/pay]}\n"
    (tmp_path / "catalog" / "services.yaml").write_text(service, encoding="utf-8")
    return str(tmp_path)


def ran(*words: str) -> Result:
    return CliRunner().invoke(app, ["find", *words])


def test_a_find_is_printed_with_its_address(bare: str) -> None:
    done = ran("paymnets", "-w", bare)
    assert (done.exit_code, "Payments  /services/pay" in done.stdout) == (0, True)


def test_words_are_looked_for_in_both_languages_and_one_kind(bare: str) -> None:
    done = ran("支付", "-w", bare, "--kind", "service", "--json")
    [hit] = json.loads(done.stdout)["hits"]
    assert (hit["kind"], hit["id"], hit["address"]) == ("service", "pay", "/services/pay")


def test_nothing_found_is_an_answer(bare: str) -> None:
    done = ran("zzzz", "-w", bare, "--json")
    assert (done.exit_code, json.loads(done.stdout)["total"]) == (0, 0)


def test_a_kind_that_is_none_is_refused(bare: str) -> None:
    failed = ran("pay", "-w", bare, "--kind", "planet").exception
    assert isinstance(failed, CallError)
    assert failed.problems[0].code == "no-such-kind"
