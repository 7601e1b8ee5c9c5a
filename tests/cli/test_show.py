"""What a build says, in the terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from sowhat.actions.build import build
from tests.actions.conftest import LINE, SETTINGS, Quiet

Sowhat = Callable[..., CompletedProcess[str]]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with one service that has a title, built."""
    root = tmp_path_factory.mktemp("shop")
    for folder in ("logs", "catalog"):
        (root / folder).mkdir()
    (root / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (root / "catalog" / "services.yaml").write_text(
        "services: [{name: pay, title: Pay at once, routes: [/pay]}]\n", encoding="utf-8"
    )
    (root / "logs" / "access.log").write_text(LINE.format(n=1, user="ann", day=1, path="/pay"), encoding="utf-8")
    build(root, Quiet())
    return root


@pytest.mark.parametrize("call", ["show usage", "show value", "show health"])
def test_services_are_called_by_the_titles_that_people_typed(sowhat: Sowhat, place: Path, call: str) -> None:
    assert "Pay at once" in sowhat(*call.split(), cwd=place).stdout
