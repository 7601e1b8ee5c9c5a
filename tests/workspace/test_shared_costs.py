"""How shared costs are split, as people declare it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.errors import WorkspaceError
from sowhat.model.cost import SharedCosts
from sowhat.workspace.loading import load


def read(root: Path, text: str) -> SharedCosts:
    (root / "catalog").mkdir()
    (root / "catalog" / "c.yaml").write_text("services: [{name: pay}, {name: chat}]\n", encoding="utf-8")
    (root / "sowhat.yaml").write_text(f"platform: p\n{text}", encoding="utf-8")
    return load(root).shared_costs


def test_shared_costs_are_split_by_calls_where_nothing_is_written(tmp_path: Path) -> None:
    assert read(tmp_path, "") == SharedCosts(by="calls", weights={})


def test_weights_alone_are_the_rule(tmp_path: Path) -> None:
    found = read(tmp_path, "shared_costs: {weights: {pay: 2, chat: 0.5}}\n")
    assert found == SharedCosts(by="weights", weights={"pay": Decimal(2), "chat": Decimal("0.5")})


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("{by: weights}", "shared-cost-weights"),
        ("{by: weights, weights: {pay: 0}}", "shared-cost-weights"),
        ("{by: even, weights: {pay: 1}}", "shared-cost-weights"),
        ("{by: moon}", "bad-choice"),
        ("{weights: {pay: -1, chat: 1}}", "bad-amount"),
        ("{weights: {nobody: 1}}", "undeclared"),
    ],
)
def test_a_rule_that_cannot_be_followed_is_refused(rule: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError) as refused:
        read(tmp_path, f"shared_costs: {rule}\n")
    assert code in {one.code for one in refused.value.problems}
