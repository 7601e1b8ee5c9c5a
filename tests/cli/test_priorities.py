"""Priorities in the terminal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.actions.test_priorities import company, estimated

Sowhat = Callable[..., CompletedProcess[str]]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two demands, of which one fits."""
    root = company(tmp_path_factory.mktemp("harbour"))
    estimated(root, "Stop a card", 90, api=12)
    estimated(root, "Consent", 50, api=12)
    return root


def test_what_to_do_is_said_with_the_reason_of_the_other(sowhat: Sowhat, place: Path) -> None:
    said = sowhat("show", "priorities", "--period", "2026-Q4", "--lang", "en", cwd=place).stdout
    assert "Do 1 of 2" in said
    assert "The best choice with it is worth less." in said


def test_json_is_json_and_holds_what_was_tried_out(sowhat: Sowhat, place: Path) -> None:
    tried = ("--room", "api=40", "--must", "D-2", "--draws", "9", "--period", "2026-Q4")
    found = json.loads(sowhat("show", "priorities", "--json", *tried, cwd=place).stdout)
    assert found["choice"]["best"]["ids"] == ["D-1", "D-2"]
    assert (found["asked"]["room"], found["stability"]["draws"]) == ([["api", "40"]], 9)
