"""The yearly rate at which money later is worth less."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.errors import WorkspaceError
from sowhat.workspace.loading import load


def write(root: Path, line: str) -> Path:
    (root / "sowhat.yaml").write_text(f"platform: shop\n{line}\n", encoding="utf-8")
    return root


def test_it_is_a_share_of_one(tmp_path: Path) -> None:
    assert load(write(tmp_path, "discount_rate: 0.08")).discount_rate == Decimal("0.08")


def test_nobody_assumes_one(tmp_path: Path) -> None:
    assert load(write(tmp_path, "currency: CNY")).discount_rate is None


@pytest.mark.parametrize(("value", "code"), [("8", "bad-rate"), ("8%", "bad-amount"), ("-0.1", "bad-amount")])
def test_a_percentage_is_not_taken_for_a_share(tmp_path: Path, value: str, code: str) -> None:
    with pytest.raises(WorkspaceError) as refused:
        load(write(tmp_path, f"discount_rate: {value}"))
    assert [(one.code, one.where.line if one.where else None) for one in refused.value.problems] == [(code, 2)]
