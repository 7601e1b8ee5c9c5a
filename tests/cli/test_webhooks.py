"""`sowhat webhooks`: what was told, sent by hand where no server runs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sowhat.cli.app import app
from tests.actions.webhooks.listening import SECRET, VARIABLE, Receiver, declare, listening
from tests.actions.webhooks.test_outbox import state


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with listening() as found:
        yield found


@pytest.fixture
def root(receiver: Receiver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, SECRET)
    declare(tmp_path, ("crm", receiver.address))
    state(tmp_path, "decision", "K-0")
    return tmp_path


def run(root: Path, *words: str) -> str:
    result = CliRunner().invoke(app, ["webhooks", "--workspace", str(root), "--lang", "en", *words])
    assert result.exit_code == 0, result.output
    return result.output


def test_it_collects_sends_and_sends_again(root: Path, receiver: Receiver) -> None:
    receiver.answers = [503]
    run(root)
    state(root, "decision", "K-1")
    assert "One message was tried" in run(root, "--send")
    [one] = json.loads(run(root, "--json"))["deliveries"]
    assert (one["event"], one["subject"], one["state"], one["status"]) == (
        "decision.recorded",
        "K-1",
        "retrying",
        503,
    )
    assert "One message was tried" in run(root, "--again", one["id"])
    assert "arrived  HTTP 200" in run(root)
    assert len(receiver.came) == 2


def test_nothing_is_declared(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: p\n", encoding="utf-8")
    assert "No webhook is declared" in run(tmp_path)


def test_there_is_no_such_delivery(root: Path) -> None:
    result = CliRunner().invoke(app, ["webhooks", "--workspace", str(root), "--again", "msg_0"])
    assert result.exit_code != 0
