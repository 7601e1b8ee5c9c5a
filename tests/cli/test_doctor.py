"""`sowhat doctor`: the list, one message alone, JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sowhat.cli.app import app


@pytest.fixture
def bare(tmp_path: Path) -> str:
    """A workspace that declares a platform and nothing else."""
    (tmp_path / "sowhat.yaml").write_text("platform: shop\n", encoding="utf-8")
    return str(tmp_path)


def said(*words: str) -> str:
    done = CliRunner().invoke(app, ["doctor", *words])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_the_list_names_the_command_for_a_message(bare: str) -> None:
    assert "sowhat doctor --request no-telemetry" in said("-w", bare, "--lang", "en")


def test_a_message_stands_alone(bare: str) -> None:
    assert said("-w", bare, "--request", "no-costs", "--lang", "en").splitlines()[0] == "shop: what the services cost"


def test_json_holds_what_is_missing(bare: str) -> None:
    codes = [item["code"] for item in json.loads(said("-w", bare, "--json"))["items"]]
    assert "no-outcome" in codes


def test_a_message_as_json_has_subject_and_body(bare: str) -> None:
    assert set(json.loads(said("-w", bare, "--json", "--request", "no-costs"))) == {"subject", "body"}
