"""An access log and one workbook: what it cost, who adopted what, and what adopting did, by hand computation."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sowhat.actions import places
from sowhat.actions.build import build
from sowhat.actions.reading import latest, reading
from sowhat.actions.show import data
from sowhat.actions.study import ran
from sowhat.model.estimate import Estimate
from sowhat.studies.run import Ran
from tests.actions.conftest import Quiet
from tests.actions.workbook_company import LINE, TEAMS, Company


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = Company().write(tmp_path_factory.mktemp("harbour") / "w")
    build(root, Quiet())
    return root


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))


def rows(root: Path, table: str) -> list[dict[str, Any]]:
    with reading(root, latest(root)) as open_:
        return list(open_.engine.execute(open_.engine.table(table)).to_pylist())


def found(root: Path) -> Ran:
    made = latest(root)
    with reading(root, made) as open_:
        [only] = ran(open_.engine, made).values()
        return only


def spent(root: Path) -> list[tuple[object, ...]]:
    names = ("month", "kind", "amount", "person_days", "unpriced_days")
    return sorted(tuple(row[name] for name in names) for row in rows(root, "spend"))


def test_people_and_money_are_what_was_spent(harbour: Path) -> None:
    assert spent(harbour) == [
        ("2025-05", "build", Decimal(45_000), 30.0, 0.0),
        ("2025-06", "run", Decimal(12_800), None, 0.0),
    ]


def test_days_that_nobody_priced_cost_something_unknown_and_not_nothing(tmp_path: Path) -> None:
    root = Company(day_rate=None).write(tmp_path / "w")
    build(root, Quiet())
    assert spent(root)[0] == ("2025-05", "build", None, 30.0, 30.0)


def test_a_cell_that_cannot_be_read_is_told_with_its_sheet_and_row(harbour: Path) -> None:
    [reason] = data(harbour).quarantine.reasons
    assert (reason.reason, [(one.file, one.line) for one in reason.examples]) == (
        "row-bad-number",
        [("company.xlsx:费用", 6)],
    )


def test_adoptions_are_those_declared_and_those_that_calls_show(harbour: Path) -> None:
    seen = {
        row["team"]: (row["day"], row["decided"], row["known_by"], row["unit"]) for row in rows(harbour, "adoptions")
    }
    assert len(seen) == 14
    assert seen["Team-01"] == (date(2025, 10, 1), "own-choice", "declared", "部门-1")
    assert seen["Team-13"] == (None, "unknown", "telemetry", "部门-1")
    assert seen["Team-14"] == (date(2026, 6, 15), "unknown", "telemetry", "部门-2")


def test_the_effect_on_a_rate_by_team_is_found(harbour: Path) -> None:
    finding = found(harbour).studied.finding
    assert isinstance(finding, Estimate)
    assert finding.ci is not None
    assert finding.ci[0] < Company().effect < finding.ci[1]
    assert finding.estimate == pytest.approx(_by_hand(), abs=1e-9)


def _by_hand() -> float:
    """The mean over teams and months since their go-live of what they gained on the month before it, beyond what teams
    that were not live yet gained. Team 13 was live before anybody looked; team 14 by its calls in June 2026."""
    company = Company()
    rates = np.rint(company.rates() * company.customers) / company.customers
    starts = [99 if start is None else start for start in company.starts]
    starts[12], starts[13] = -1, 14
    gains = []
    for team, start in enumerate(starts):
        for month in range(max(start, 1), rates.shape[1]) if start > 0 else ():
            others = [at for at, other in enumerate(starts) if other > month]
            change = rates[:, month] - rates[:, start - 1]
            gains.append(change[team] - change[others].mean())
    return float(np.mean(gains))


def test_teams_count_as_exposed_and_nobody_as_a_customer(harbour: Path) -> None:
    one = found(harbour)
    assert (one.studied.exposed.teams, one.studied.exposed.customers) == (13, 0)  # twelve declared, one by its calls
    assert (one.retained, one.prospect.customers, one.studied.outcome_unit) == (None, None, "team")


def test_a_workbook_that_was_saved_again_changes_nothing(copied: Path) -> None:
    Company().workbook(copied / "company.xlsx")
    assert not build(copied, Quiet()).changed


def test_a_change_of_the_costs_computes_no_study_again(copied: Path) -> None:
    Company().workbook(copied / "company.xlsx", costs=[("advice", "2025年5月", "建设", 40, "")])
    told = Quiet()
    made = build(copied, told)
    assert spent(copied) == [("2025-05", "build", Decimal(60_000), 40.0, 0.0)]
    # spent; reviews, which hold costs; read, by source and by table; what could not be; what that is mined for
    assert made.computed == 6


def test_a_lake_from_before_there_were_costs_gains_them(copied: Path) -> None:
    shutil.rmtree(places.lake(copied) / "costs")
    (copied / "logs" / "more.log").write_text(LINE.format(key="key-15", day=date(2026, 8, 1)), encoding="utf-8")
    build(copied, Quiet())
    assert [row[2] for row in spent(copied)] == [Decimal(45_000), Decimal(12_800)]


def test_all_teams_have_results(harbour: Path) -> None:
    finding = found(harbour).studied.finding
    assert finding.n.units == len(TEAMS) - 1  # team 13 was live before anybody looked
