"""Agreements as people write them: complete, about declared services, adding up to one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.errors import WorkspaceError
from sowhat.workspace.loading import load

HEAD = """platform: bank
outcomes: [{name: return, paths: [x.csv], columns: {unit: u, period: p, value: v}}]
allocations:
  - {outcome: return, shares: SHARES, agreed_by: [Retail, Platform], on: 2026-05-01}
"""


def written(root: Path, shares: str, text: str = HEAD) -> Path:
    (root / "catalog").mkdir()
    (root / "catalog" / "c.yaml").write_text("services: [{name: advice}, {name: search}]\n", encoding="utf-8")
    (root / "sowhat.yaml").write_text(text.replace("SHARES", shares), encoding="utf-8")
    return root


def refused(root: Path) -> list[tuple[str, int | None]]:
    with pytest.raises(WorkspaceError) as caught:
        load(root)
    return [(one.code, one.where.line if one.where else None) for one in caught.value.problems]


def test_an_agreement_is_read_with_its_parts_parties_and_day(tmp_path: Path) -> None:
    [one] = load(written(tmp_path, "{advice: 0.6, search: 0.4}")).allocations
    assert [(part.service, part.share) for part in one.shares] == [
        ("advice", Decimal("0.6")),
        ("search", Decimal("0.4")),
    ]
    assert (one.agreed_by, one.on) == (("Retail", "Platform"), date(2026, 5, 1))


@pytest.mark.parametrize("shares", ["{advice: 0.6, search: 0.5}", "{advice: 0.6}"])
def test_parts_that_do_not_add_up_to_one_are_refused_where_they_stand(tmp_path: Path, shares: str) -> None:
    assert refused(written(tmp_path, shares)) == [("allocation-sum", 4)]


def test_thirds_of_a_whole_need_digits_that_add_up(tmp_path: Path) -> None:
    assert load(written(tmp_path, "{advice: 0.334, search: 0.666}")).allocations


@pytest.mark.parametrize(
    ("shares", "code"),
    [("{advice: 0.6, serach: 0.4}", "undeclared"), ("{advice: -0.2, search: 1.2}", "bad-amount")],
)
def test_other_mistakes_name_what_is_wrong(tmp_path: Path, shares: str, code: str) -> None:
    assert code in [found for found, _ in refused(written(tmp_path, shares))]


def test_parts_must_be_a_mapping(tmp_path: Path) -> None:
    assert "wrong-kind" in [found for found, _ in refused(written(tmp_path, "half"))]


def test_who_agreed_must_be_said(tmp_path: Path) -> None:
    text = HEAD.replace("agreed_by: [Retail, Platform], ", "")
    assert refused(written(tmp_path, "{advice: 0.6, search: 0.4}", text)) == [("missing-key", 4)]
