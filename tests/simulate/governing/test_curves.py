"""What becomes of each counted service: the curve of its calls is what its role says."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.simulate.governing.curves import A_MONTH, MONTH, apps_of, callers, counted, expected
from sowhat.simulate.governing.plan import Counted, Role, governing
from sowhat.simulate.traffic import days
from sowhat.simulate.world import World

YEAR = 365


def service(bank: World, role: Role) -> Counted:
    """The bank's service in a role."""
    return governing(bank.spec.kind).of(role)


def a_month(bank: World, role: Role, first: int, last: int) -> float:
    """Expected calls a month between two days."""
    level = expected(bank, service(bank, role))[first:last].sum()
    return float(level / (last - first) * MONTH)


def test_every_role_is_played_once(bank: World) -> None:
    roles = [one.role for one in counted(bank)]
    assert sorted(roles) == sorted({*A_MONTH, "bots", "new"})


@pytest.mark.parametrize("role", ["healthy", "duplicate", "rare"])
def test_steady_services_have_their_level_all_the_year(bank: World, role: Role) -> None:
    assert a_month(bank, role, 0, 364) == pytest.approx(A_MONTH[role], rel=0.01)


def test_a_duplicate_is_called_by_apps_of_its_bigger_twin(bank: World) -> None:
    assert {app.key for app in apps_of(bank, "duplicate")} < {app.key for app in apps_of(bank, "healthy")}


def test_what_dies_loses_a_quarter_and_its_callers_month_by_month(bank: World) -> None:
    level = expected(bank, service(bank, "dying"))
    assert a_month(bank, "dying", YEAR, YEAR + 30) < 0.02 * a_month(bank, "dying", 0, 30)
    there = (level > 0).sum(axis=1)
    assert (np.diff(there) <= 0).all()
    assert (there[0], there[-1]) == (7, 1)


def test_what_moves_leaves_one_and_comes_to_the_other(bank: World) -> None:
    old, new = expected(bank, service(bank, "old")), expected(bank, service(bank, "new"))
    both = (old + new).sum(axis=1)
    assert new[:180].sum() == 0
    assert both[::7] == pytest.approx(both[0], rel=1e-9)


def test_reports_come_on_one_day_a_quarter(bank: World) -> None:
    busy = [
        day for day, calls in zip(days(), expected(bank, service(bank, "periodic")).sum(axis=1), strict=True) if calls
    ]
    gaps = np.diff([day.toordinal() for day in busy])
    assert len(busy) == 4
    assert all(89 <= gap <= 92 for gap in gaps)


def test_what_grows_was_small_when_records_began(bank: World) -> None:
    assert a_month(bank, "growing", 0, 30) < 2000
    assert 100_000 < a_month(bank, "growing", YEAR, YEAR + 30) < 200_000


def test_what_was_retired_is_silent_since_june(bank: World) -> None:
    level = expected(bank, service(bank, "retired")).sum(axis=1)
    last = max(day for day, calls in zip(days(), level, strict=True) if calls)
    assert last.isoformat() == "2026-06-11"


def test_nobody_who_leaves_or_abstains_calls(bank: World) -> None:
    known = {bank.teams[app.team] for one in counted(bank) for app in callers(bank, one)}
    assert known & {bank.spec.abstains, bank.spec.lost.team, bank.spec.renamed.team} == set()
