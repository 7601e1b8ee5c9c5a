"""What was mined once is not mined again, unless what miners look at has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions import derive_opportunities
from sowhat.actions.build import build
from tests.actions.conftest import Quiet
from tests.conftest import Harbours


@pytest.fixture(scope="module")
def root(harbours: Harbours) -> Path:
    return harbours(log_days=2)


@pytest.fixture
def mined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A line for each time that miners were asked."""
    asked: list[str] = []

    def none(*_: object) -> list[dict[str, str]]:
        asked.append("mined")
        return []

    monkeypatch.setattr(derive_opportunities, "mined", none)
    return asked


def changed(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_an_unchanged_build_mines_nothing(root: Path, mined: list[str]) -> None:
    assert (build(root, Quiet()).changed, mined) == (False, [])


def test_another_price_mines_nothing(root: Path, mined: list[str]) -> None:
    changed(root / "studies" / "advice.yaml", "amount: 120", "amount: 121")
    assert (build(root, Quiet()).changed, mined) == (True, [])


def test_another_owner_is_mined_again(root: Path, mined: list[str]) -> None:
    changed(root / "catalog" / "catalog.yaml", "name: search, owner: platform", "name: search, owner: team-01")
    assert (build(root, Quiet()).changed, mined) == (True, ["mined"])
