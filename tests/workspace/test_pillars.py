"""Pillars and capacity as people declare them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.errors import WorkspaceError
from sowhat.model.pillar import Capacity, Pillar
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace
from sowhat.workspace.loading import load

CATALOG = "teams: [{name: core}]\nunits: [{name: retail}]\nservices: [{name: pay, pillar: retention}]\n"
SETTINGS = """
platform: p
outcomes: [{name: return, paths: r.csv, columns: {unit: u, period: p, value: v}}]
pillars:
  - {name: retention, title: {en: Keep customers, zh: 留住客户}, metric: return, target: 0.55,
     by: 2027-06-30, unit: retail}
  - {name: risk, metric: downtime, target: 0}
capacity: [{team: core, from: 2027-01-01, to: 2027-04-01, person_days: 180.5}]
"""


def loaded(root: Path, settings: str = SETTINGS) -> Workspace:
    (root / "sowhat.yaml").write_text(settings, encoding="utf-8")
    (root / "catalog").mkdir(exist_ok=True)
    (root / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
    return load(root)


def test_a_pillar_hangs_on_an_outcome_or_on_a_measure(tmp_path: Path) -> None:
    retention, risk = loaded(tmp_path).pillars
    title = Text(en="Keep customers", zh="留住客户")
    assert retention == Pillar(
        name="retention", title=title, metric="return", target=Decimal("0.55"), by=date(2027, 6, 30), unit="retail"
    )
    assert (risk.metric, risk.target, risk.by) == ("downtime", Decimal(0), None)


def test_a_service_hangs_on_a_pillar(tmp_path: Path) -> None:
    assert loaded(tmp_path).catalog.services[0].pillar == "retention"


def test_a_team_has_days_to_give(tmp_path: Path) -> None:
    assert loaded(tmp_path).capacity == (
        Capacity(team="core", from_=date(2027, 1, 1), to=date(2027, 4, 1), person_days=Decimal("180.5")),
    )


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("metric: return", "metric: returns", "undeclared"),
        ("unit: retail", "unit: retial", "undeclared"),
        ("metric: return, ", "", "missing-key"),
        ("target: 0.55", "target: more", "bad-target"),
        ("target: 0.55", "target: .inf", "bad-target"),
        ("by: 2027-06-30", "by: soon", "bad-day"),
        ("name: risk", "name: retention", "name-taken"),
        ("team: core", "team: cor", "undeclared"),
        ("to: 2027-04-01", "to: 2027-01-01", "capacity-span"),
        ("person_days: 180.5", "person_days: -1", "bad-amount"),
        ("person_days: 180.5", "days: 1", "unknown-key"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, right: str, wrong: str, code: str) -> None:
    assert right in SETTINGS
    with pytest.raises(WorkspaceError) as caught:
        loaded(tmp_path, SETTINGS.replace(right, wrong))
    assert code in [problem.code for problem in caught.value.problems]
